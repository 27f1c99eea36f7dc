import { monthName } from '../../core/iso-month.ts'
import type { HotspotRefs, Manifest } from '../../core/published.ts'
import { shownNumber } from '../../core/shown-number.ts'

type SeriesAtPlaces = HotspotRefs['series'][number]

/** The files of incidents at places: of which series and types, how fine, how large, and which types are in none. */
export function IncidentsAtPlaces({ hotspots, manifest }: { hotspots: HotspotRefs; manifest: Manifest }) {
  return (
    <section id="points">
      <h2>Incidents at places</h2>
      <p class="small">
        Every file of incidents by place and month. Coordinates are metres on the British National Grid, converted from
        the publisher’s degrees and true to some 2 m in London. What could not be given to a ward is at no place.
      </p>
      {hotspots.series.map((entry) => (
        <FilesOfSeries key={entry.id} entry={entry} manifest={manifest} />
      ))}
      <p class="small">
        Outlines of the borough and its wards on the same grid: <a href={`../data/${hotspots.ground.file}`}>outlines</a>
        , {kilobytes(hotspots.ground.bytes)}.
      </p>
    </section>
  )
}

function FilesOfSeries({ entry, manifest }: { entry: SeriesAtPlaces; manifest: Manifest }) {
  const told = manifest.series.find(({ series }) => series.id === entry.id)
  if (told?.series.kind !== 'counts') return null
  const { label, leaves } = told.series
  const withheld = leaves.filter((leaf) => !entry.leaves.some(({ id }) => id === leaf.id))
  const gaps = [...new Set(told.gaps.map(({ month }) => month))]
  return (
    <>
      <h3>{label}</h3>
      <ul class="notes">
        <li>
          {entry.cellMetres === null
            ? 'At the publisher’s map points: each stands for a street or a kind of place, never for an address.'
            : `Summed to squares of ${entry.cellMetres} m: no place is finer, and no street is named.`}
        </li>
        {withheld.length > 0 && (
          <li>Sensitive, and at no place: {withheld.map((leaf) => leaf.label.toLowerCase()).join(', ')}.</li>
        )}
        {gaps.length > 0 && <li>Incomplete, so shown as missing: {gaps.map(monthName).join(', ')}.</li>}
        {entry.leaves.map(({ id, file }) => (
          <li key={id}>
            <a href={`../data/${file.file}`}>{leaves.find((leaf) => leaf.id === id)?.label ?? id}</a>,{' '}
            {kilobytes(file.bytes)}
          </li>
        ))}
      </ul>
    </>
  )
}

const kilobytes = (bytes: number) => `${shownNumber(Math.ceil(bytes / 1000))} kB`
