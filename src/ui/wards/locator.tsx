import type { Place, PlacesFile } from '../../core/published.ts'

/** Where the ward lies in the borough. */
export function Locator({ places, ward, area }: { places: PlacesFile; ward: Place; area: string }) {
  return (
    <svg
      class="locator"
      viewBox={`0 0 ${places.width} ${places.height}`}
      role="img"
      aria-label={`${ward.name} in ${area}`}
    >
      {places.wards
        .filter(({ code }) => code !== ward.code)
        .map(({ code, path }) => (
          <path key={code} d={path} />
        ))}
      <path class="own" d={ward.path} />
    </svg>
  )
}
