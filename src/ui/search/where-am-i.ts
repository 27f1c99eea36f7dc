import type { PlacesFile } from '../../core/published.ts'
import { wardContaining } from '../../core/ward-containing.ts'
import type { NamedWard } from '../../core/ward-name.ts'

/** The visitor's ward, or why there is none, in words. The place itself goes no further than this function. */
export interface Whereabouts {
  readonly ward: NamedWard | null
  readonly text: string
}

/** Metres of doubt from which the ward may well be the neighbour. */
const doubtfulMetres = 200
const patienceMs = 15_000

export async function whereAmI(places: PlacesFile, area: string): Promise<Whereabouts> {
  const found = await currentPosition()
  if (typeof found === 'string') return { ward: null, text: `${found} Search for your street instead.` }
  const { longitude, latitude, accuracy } = found.coords
  const code = wardContaining(places, [longitude, latitude])
  const ward = places.wards.find((candidate) => candidate.code === code) ?? null
  const doubt =
    accuracy > doubtfulMetres ? ` Your device knows this only to within ${Math.round(accuracy / 100) * 100} m.` : ''
  return { ward, text: `${ward ? `You are in ${ward.name} ward.` : `You are outside ${area}.`}${doubt}` }
}

/** The place that the browser gives, or why it gives none. */
function currentPosition(): Promise<GeolocationPosition | string> {
  if (!('geolocation' in navigator)) return Promise.resolve('This browser gives no location.')
  return new Promise((settle) =>
    navigator.geolocation.getCurrentPosition(
      settle,
      ({ code, PERMISSION_DENIED }) =>
        settle(
          code === PERMISSION_DENIED
            ? 'Your browser was not allowed to say where you are.'
            : 'Your location could not be found.',
        ),
      { enableHighAccuracy: true, timeout: patienceMs, maximumAge: 60_000 },
    ),
  )
}
