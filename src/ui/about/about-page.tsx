import type { BoardAccount } from '../../core/board/quarters-file.ts'
import { lastDayName, monthName } from '../../core/iso-month.ts'
import { periodInDays } from '../../core/period.ts'
import type { BoardFile, Manifest, SeriesEntry } from '../../core/published.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { Footer } from '../page/footer.tsx'
import { Masthead } from '../page/masthead.tsx'
import { accounted } from './accounted.ts'
import { BoardAccounts } from './board-accounts.tsx'
import { BoardTables } from './board-tables.tsx'
import { Fact } from './fact.tsx'
import { IncidentsAtPlaces } from './incidents-at-places.tsx'
import { SearchedPlaces } from './searched-places.tsx'

interface Props {
  readonly manifest: Manifest
  readonly wards: number
  readonly board: BoardFile | null
  readonly accounts: readonly BoardAccount[]
}

/** Where each figure comes from, until when, and what is wrong with it. Read without JavaScript. */
export function AboutPage({ manifest, wards, board, accounts }: Props) {
  const { area } = manifest
  return (
    <>
      <Masthead current="About the data" area={area.name} root="../" officer={manifest.edition === 'officer'} />
      <main id="main" class="sheet about">
        <h1>Where each figure comes from, and what is wrong with it</h1>
        <p class="subtitle">
          {area.name}, {wards} wards. Data version <code>{manifest.version}</code>, {manifest.edition} edition.
        </p>
        <nav aria-label="On this page">
          <ul class="contents">
            {manifest.series.map(({ series }) => (
              <li key={series.id}>
                <a href={`#${series.id}`}>{series.label}</a>
              </li>
            ))}
            {accounts.length > 0 && (
              <li>
                <a href="#board-sources">Sources of the board page</a>
              </li>
            )}
            {board && (
              <li>
                <a href="#board">Figures of the board’s papers</a>
              </li>
            )}
            {manifest.hotspots && (
              <li>
                <a href="#points">Incidents at places</a>
              </li>
            )}
            {manifest.search.length > 0 && (
              <li>
                <a href="#places">Places that can be found</a>
              </li>
            )}
            <li>
              <a href="#methods">Methods</a>
            </li>
            <li>
              <a href="#privacy">Privacy</a>
            </li>
            <li>
              <a href="#accessibility">Accessibility</a>
            </li>
          </ul>
        </nav>
        {manifest.series.map((entry) => (
          <Series key={entry.series.id} entry={entry} manifest={manifest} />
        ))}
        {accounts.length > 0 && <BoardAccounts accounts={accounts} manifest={manifest} />}
        {board && <BoardTables board={board} />}
        {manifest.hotspots && <IncidentsAtPlaces hotspots={manifest.hotspots} manifest={manifest} />}
        {manifest.search.length > 0 && <SearchedPlaces manifest={manifest} />}
        <Methods />
        <Privacy />
        <Accessibility />
      </main>
      <Footer area={area.name} wards={wards} sources={manifest.sources} root="../" />
    </>
  )
}

function Series({ entry, manifest }: { entry: SeriesEntry; manifest: Manifest }) {
  const { series, period, completeTo, gaps, rows, incidents, tables, found, indicators } = entry
  const source = manifest.sources.find((candidate) => candidate.id === series.source)
  const boroughOnly = indicators.filter((i) => i.file === null && i.boroughTotal !== null)
  return (
    <section id={series.id}>
      <h2>{series.label}</h2>
      <dl class="facts">
        <Fact term="Publisher">
          {source && <a href={source.home}>{source.publisher}</a>}, {source?.title}
        </Fact>
        <Fact term="Licence">{source?.licence}</Fact>
        {period && <Fact term="Period">{periodInDays(period)}</Fact>}
        {completeTo && <Fact term="Complete to">{lastDayName(completeTo)}</Fact>}
        {gaps.length > 0 && (
          <Fact term="Known gaps">{gaps.map(({ month, reason }) => `${monthName(month)}: ${reason}`).join('; ')}</Fact>
        )}
        <Fact term="What is published">{policyWords[series.policy.kind]}</Fact>
        {rows && <Fact term="Rows read">{accounted(rows)}</Fact>}
        {incidents && <Fact term="Incidents read">{accounted(incidents)}</Fact>}
        {series.kind === 'counts' && <Fact term="Without a place">{series.notPlaced}</Fact>}
        {series.kind === 'values' && <Fact term="How it is made">{series.method}</Fact>}
        <Fact term="Tables">
          {tables.map(({ file, sha256, rows: lines }) => (
            <span key={file} class="table-of-source">
              {file}, {shownNumber(lines)} rows, SHA-256 <code>{sha256.slice(0, 12)}</code>
            </span>
          ))}
        </Fact>
      </dl>
      <h3>What to keep in mind</h3>
      <ul class="notes">
        {[...series.caveats, ...series.notes, ...found].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {boroughOnly.length > 0 && (
        <>
          <h3>Shown for the borough only, over the whole period</h3>
          <ul class="borough-only">
            {boroughOnly.map(({ indicator, boroughTotal }) => (
              <li key={indicator.id}>
                {indicator.label}: {shownNumber(boroughTotal ?? 0)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const policyWords = {
  'already-public':
    'Already public: these figures are printed openly by their publisher. Sensitive types are shown by ward as financial years only, and only where every ward has at least five.',
  suppress: 'Counts below the threshold are hidden; calendar quarters and financial years only.',
  'officer-only': 'Not published by ward.',
} as const

function Methods() {
  return (
    <section id="methods">
      <h2>Methods</h2>
      <ul class="notes">
        <li>
          A rate is incidents per 1,000 residents a year: the count, divided by residents, scaled to twelve months where
          the window is shorter.
        </li>
        <li>
          Residents are the estimate of mid-2024 for windows that end in 2023 or later, Census 2021 for 2019 to 2022;
          before that only counts are shown. Counts that their publisher placed by small areas are divided by the
          residents of the same small areas.
        </li>
        <li>
          Classes are quantiles over every window of the latest 36 months, rounded, and then fixed. Where over a third
          of the values are 0, 0 is a class of its own and the rest are natural classes (ckmeans).
        </li>
        <li>
          A title names one ward as highest only where it is above the second by more than chance explains (score test
          of two Poisson rates, 5%, never below 20 incidents).
        </li>
        <li>Fewer than 20 incidents are marked as small numbers. A percentage stands on at least 50.</li>
        <li>Counts of different sources are never added up.</li>
      </ul>
    </section>
  )
}

function Privacy() {
  return (
    <section id="privacy">
      <h2>Privacy</h2>
      <ul class="notes">
        <li>
          One gate stands between the data and every page. Sexual offences, possession of weapons, aggravated public
          order and other sensitive types are shown by ward as sums of a financial year, only where every ward has at
          least five; otherwise for the borough.
        </li>
        <li>They are not in the wards’ total either, so that they cannot be found by subtraction.</li>
        <li>
          “Use my location” asks your browser after you press it and never before. The place stays in the page: your
          ward is worked out here, only the ward goes into the address, and nothing is sent or kept.
        </li>
        <li>This site sets no cookies, sends nothing anywhere, and asks no other site for anything.</li>
      </ul>
    </section>
  )
}

function Accessibility() {
  return (
    <section id="accessibility">
      <h2>Accessibility</h2>
      <ul class="notes">
        <li>
          Every map has a table with the same figures. The map, title, table and sources can be read without JavaScript.
        </li>
        <li>
          Everything works by keyboard: on the map, arrow keys move between wards, Enter chooses, Escape clears, plus
          and minus zoom.
        </li>
        <li>
          Colour is never the only sign: values are written in the wards, and missing, hidden and unknown have patterns
          of their own.
        </li>
        <li>
          Tested with an automatic checker on every change; not yet audited by people who depend on assistive
          technology.
        </li>
      </ul>
    </section>
  )
}
