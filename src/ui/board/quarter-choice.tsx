import { quarterId } from '../../core/board/quarter.ts'
import { monthWord } from '../../core/iso-month.ts'
import type { Period } from '../../core/period.ts'

interface Props {
  readonly quarters: readonly Period[]
  readonly at: number
  /** The address of the board page, seen from this one. */
  readonly board: string
}

/** Every quarter is a page of its own, so that it can be chosen without a script, linked and minuted. */
export function QuarterChoice({ quarters, at, board }: Props) {
  const years = [...new Set(quarters.map(({ first }) => first.slice(0, 4)))]
  return (
    <nav class="quarter-choice" aria-label="Quarters">
      <h2>Quarter</h2>
      <ul>
        {years.map((year) => (
          <li key={year}>
            <span class="year">{year}</span>
            <ul>
              {quarters.map((quarter, i) =>
                quarter.first.startsWith(year) ? (
                  <li key={quarter.first}>
                    <a href={`${board}${quarterId(quarter)}/`} aria-current={i === at ? 'page' : undefined}>
                      <span aria-hidden="true">{short(quarter)}</span>
                      <span class="hide">
                        {monthWord(quarter.first)} to {monthWord(quarter.last)} {year}
                      </span>
                    </a>
                  </li>
                ) : null,
              )}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** `Oct to Dec`, where the year stands above; the whole months are there for screen readers. */
const short = ({ first, last }: Period) => `${monthWord(first).slice(0, 3)} to ${monthWord(last).slice(0, 3)}`
