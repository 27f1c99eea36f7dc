import type { ProfileRow } from '../../core/profile/profile-row.ts'
import type { ProfileGroup } from '../../core/profile/ward-profile.ts'
import { Spine } from '../charts/spine.tsx'
import { Change } from './change.tsx'
import { LikelyRank } from './likely-rank.tsx'

interface Props {
  readonly groups: readonly ProfileGroup[]
  readonly area: string
  readonly caption: string
}

/** Every indicator of a ward: figure, interval, borough, all wards, rank, a year earlier, change. */
export function TypeTable({ groups, area, caption }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: may be wider than its place, so that the arrow keys must be able to scroll it
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <table class="data types">
        <caption class="hide">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Type</th>
            <th scope="col" class="n wide-only">
              Recorded
            </th>
            <th scope="col" class="n">
              Per 1,000
            </th>
            <th scope="col" class="n wide-only">
              95% interval
            </th>
            <th scope="col" class="n wide-only">
              {area}
            </th>
            <th scope="col" class="wide-only">
              Among all wards
            </th>
            <th scope="col">Likely rank</th>
            <th scope="col" class="n wide-only">
              A year earlier
            </th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={`${group.series} ${group.period}`}>
            <tr class="group">
              <th scope="rowgroup" colSpan={9}>
                {group.label}
                {group.isYears && ', types shown for whole financial years only'}, <span>{group.period}</span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <TypeRow key={row.indicator} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function TypeRow({ row }: { row: ProfileRow }) {
  if (row.state !== 'value') return <RowWithout row={row} />
  return (
    <tr>
      <th scope="row">
        {row.label}
        {row.small && <span class="tiny"> (small numbers)</span>}
      </th>
      <td class="n wide-only">{row.count}</td>
      <td class="n">
        <b>{row.rate}</b>
      </td>
      <td class="n wide-only">{row.interval}</td>
      <td class="n wide-only">{row.boroughRate}</td>
      <td class="bar-cell wide-only">{row.spread && <Spine {...row.spread} kind="incidents" />}</td>
      <td class="bar-cell">
        <LikelyRank row={row} />
      </td>
      <td class="n wide-only">{row.before ?? '–'}</td>
      <td>
        <Change row={row} />
      </td>
    </tr>
  )
}

/** Why there is no figure stands in the figure's place. */
function RowWithout({ row }: { row: ProfileRow }) {
  return (
    <tr>
      <th scope="row">{row.label}</th>
      <td class="without" colSpan={8}>
        {row.rate}: not ranked, not tested
      </td>
    </tr>
  )
}
