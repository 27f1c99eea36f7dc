import { boardFinding } from '../../core/board/finding.ts'
import { quarterName } from '../../core/board/quarter.ts'
import type { QuartersFile } from '../../core/board/quarters-file.ts'
import { yearEarlier } from '../../core/change/year-earlier.ts'
import { periodInDays, periodInMonths } from '../../core/period.ts'
import type { Manifest } from '../../core/published.ts'
import { Footer } from '../page/footer.tsx'
import { Masthead } from '../page/masthead.tsx'
import { BoardCaveats } from './board-caveats.tsx'
import { Papers } from './papers.tsx'
import { QuarterChoice } from './quarter-choice.tsx'
import { QuarterSections } from './quarter-sections.tsx'

interface Props {
  readonly manifest: Manifest
  readonly wards: number
  readonly file: QuartersFile
  /** The quarter's place in the file. */
  readonly at: number
  /** `newest` is the board's own page, with the papers; `one` the page of one quarter, a folder below. */
  readonly page: 'newest' | 'one'
}

/** The quarter as a board reads it: the finding, every line with its test, the place in London, the papers. */
export function BoardPage({ manifest, wards, file, at, page }: Props) {
  const { area } = manifest
  const [root, board] = page === 'newest' ? ['../', './'] : ['../../', '../']
  return (
    <>
      <Masthead current="Board" area={area.name} root={root} officer={manifest.edition === 'officer'} />
      <main id="main" class="sheet board">
        <div class="board-head">
          <BoardFinding file={file} at={at} area={area.short} />
          {file.quarters.length > 0 && <QuarterChoice quarters={file.quarters} at={at} board={board} />}
        </div>
        <OnThisPage file={file} papers={page === 'newest'} />
        <BoardCaveats file={file} manifest={manifest} about={`${root}about/`} />
        <QuarterSections file={file} at={at} area={area.short} board={board} />
        {page === 'newest' ? (
          <Papers file={file} />
        ) : (
          <p>
            <a href={`${board}#papers`}>The papers of July 2023, checked</a>
          </p>
        )}
      </main>
      <Footer area={area.name} wards={wards} sources={manifest.sources} root={root} />
    </>
  )
}

function BoardFinding({ file, at, area }: { file: QuartersFile; at: number; area: string }) {
  const quarter = file.quarters[at]
  if (!quarter) return <h1>There is no quarter to tell yet</h1>
  const { title, lead } = boardFinding(file.recorded, at)
  return (
    <div class="finding">
      <p class="eyebrow">Board, {quarterName(quarter)}</p>
      <h1>{title}</h1>
      <p class="subtitle">
        Offences recorded in {area}, {withWholeDates(periodInDays(quarter))}, against{' '}
        {periodInMonths(yearEarlier(quarter))}
      </p>
      <p class="lead">{lead}</p>
    </div>
  )
}

/** The way to each part of a long page. */
function OnThisPage({ file, papers }: { file: QuartersFile; papers: boolean }) {
  const parts = [
    ['quarter', 'The quarter', file.quarters.length > 0],
    ['year', 'Twelve months', file.quarters.length > 0],
    ['mix', 'The mix by type', file.quarters.length > 0],
    ['places', 'Place in London', file.places !== null],
    ['dashboards', 'Knife and gun crime, domestic abuse, hate crime, women and girls', file.dashboards.length > 0],
    ['charts', 'Charts', file.quarters.length > 0],
    ['papers', 'The papers of July 2023', papers],
  ] as const
  return (
    <nav class="on-this-page" aria-label="On this page">
      <ul>
        {parts.map(
          ([id, name, isThere]) =>
            isThere && (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ),
        )}
      </ul>
    </nav>
  )
}

/** A date is not broken over two lines. */
const withWholeDates = (text: string) => text.replace(/(\d{1,2}) ([A-Z][a-z]+) (\d{4})/g, '$1\u00a0$2\u00a0$3')
