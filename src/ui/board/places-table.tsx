import type { BoroughPlaces } from '../../core/board/quarters-file.ts'
import { type Period, periodInMonths } from '../../core/period.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { RankInterval } from '../charts/rank-interval.tsx'
import { Place } from './place.tsx'

/** The council's place among the boroughs of London and of its command, by counts, with how sure it is. */
export function PlacesTable({ places, quarter, at }: { places: BoroughPlaces; quarter: Period; at: number }) {
  const { own, of, command, lines } = places
  return (
    <table class="data places">
      <caption>
        Place of {own} by the number of offences recorded, {periodInMonths(quarter)}: 1st has the fewest of {of}{' '}
        boroughs{command && `, or of the ${command.boroughs.length} of the ${command.name} command`}. The range holds
        the place with a chance of 90%.
      </caption>
      <thead>
        <tr>
          <th scope="col">Type</th>
          <th scope="col" class="n">
            Recorded
          </th>
          <th scope="col">Place in London (90% range)</th>
          <td class="strip-head wide-only">
            <span class="ends" aria-hidden="true">
              <span>fewest</span>
              <span>most</span>
            </span>
          </td>
          {command && <th scope="col">Place in {command.name} (90% range)</th>}
          {command && (
            <th scope="col" class="wide-only">
              Recorded in {command.boroughs.join(', ')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const place = line.quarters[at]
          if (!place) return null
          const inCommand = place.command
          return (
            <tr key={line.id} id={`place-${line.id}`}>
              <th scope="row">{line.label}</th>
              <td class="n">{shownNumber(place.count)}</td>
              <td class="whole">
                <Place place={place.london} />
              </td>
              <td class="strip-cell wide-only">
                <RankInterval {...place.london} />
              </td>
              {command && <td>{inCommand && <Place place={inCommand.place} />}</td>}
              {command && <td class="wide-only">{inCommand?.counts.map((count) => shownNumber(count)).join(', ')}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
