import { quarterId, quarterName } from '../../core/board/quarter.ts'
import type { QuartersFile } from '../../core/board/quarters-file.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { Place } from './place.tsx'

/** The place of all recorded crime in every quarter, each with the way to its page. */
export function EveryQuarter({ file, board }: { file: QuartersFile; board: string }) {
  const { places, quarters } = file
  const all = places?.lines[0]
  if (!places || !all) return null
  const { command } = places
  return (
    <details>
      <summary>The place in every quarter</summary>
      <table class="data">
        <caption>
          {all.label}: place of {places.own} by the number recorded, 1st has the fewest, in every quarter
        </caption>
        <thead>
          <tr>
            <th scope="col">Quarter</th>
            <th scope="col" class="n">
              Recorded
            </th>
            <th scope="col">Place in London (90% range)</th>
            {command && <th scope="col">Place in {command.name} (90% range)</th>}
          </tr>
        </thead>
        <tbody>
          {quarters.map((quarter, i) => {
            const place = all.quarters[i]
            if (!place) return null
            return (
              <tr key={quarter.first}>
                <th scope="row">
                  <a href={`${board}${quarterId(quarter)}/`}>{quarterName(quarter)}</a>
                </th>
                <td class="n">{shownNumber(place.count)}</td>
                <td>
                  <Place place={place.london} />
                </td>
                {command && <td>{place.command && <Place place={place.command.place} />}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}
