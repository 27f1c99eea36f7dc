import { spanOf } from '../../core/board/monthly-line.ts'
import type { QuartersFile } from '../../core/board/quarters-file.ts'
import { lastDayName } from '../../core/iso-month.ts'
import type { Manifest } from '../../core/published.ts'

/** What to keep in mind, beside the numbers, with the date to which they are complete and who publishes them. */
export function BoardCaveats({ file, manifest, about }: { file: QuartersFile; manifest: Manifest; about: string }) {
  const [all] = file.recorded
  const crime = manifest.series.find(({ series }) => series.id === 'crime')?.series
  const used = new Set([...file.recorded, ...file.dashboards].map(({ source }) => source))
  const sources = manifest.sources.filter(({ id }) => used.has(id))
  return (
    <div class="caveats">
      <ul>
        <li>Counts are of incidents recorded, which depends on reporting.</li>
        <li>Small numbers go up and down by chance; a change is marked only when it is unlikely to be chance.</li>
        {crime?.kind === 'counts' && <li>Offences without a ward. {crime.notPlaced}</li>}
      </ul>
      {all && (
        <p class="complete">
          Data complete to {lastDayName(spanOf(all).last)}; figures after {lastDayName(all.settled)} are provisional.
        </p>
      )}
      <p>
        Source: {sources.map(({ publisher, title }) => `${publisher}, ${title}`).join('; ')} (
        {[...new Set(sources.map(({ licence }) => licence))].join(', ')}). <a href={about}>About the data</a>
      </p>
    </div>
  )
}
