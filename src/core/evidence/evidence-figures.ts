import { changeWords } from '../change/change-words.ts'
import type { TestedChange } from '../change/tested-change.ts'
import type { Figure, Picture } from '../picture/picture.ts'
import { shownNumber } from '../shown-number.ts'
import { isUnavailable, type Unavailable } from '../unavailable.ts'
import type { DeepContext } from './deep-context.ts'
import { rankFigure } from './rank-words.ts'

/** Fills the columns that need statistics: rank with its interval, a year earlier, change. */
export function withEvidenceFigures(picture: Picture, { statistics, at }: DeepContext): Picture {
  const { ranks, change } = statistics
  const rankOf = (code: string) => (isUnavailable(ranks) ? null : (ranks.areas[at(code)] ?? null))
  const changeOf = (code: string) => (isUnavailable(change) ? change : change.areas[at(code)])
  const readings = picture.readings.map((reading) => {
    const rank = rankOf(reading.code)
    const figures = { rank: rank ? rankFigure(rank) : noFigure('not ranked'), ...changeFigures(changeOf(reading.code)) }
    return { ...reading, figures: { ...reading.figures, ...figures } }
  })
  const together = isUnavailable(change) ? change : change.together
  const figures = { ...picture.borough.figures, rank: noFigure(''), ...changeFigures(together) }
  return { ...picture, readings, borough: { ...picture.borough, figures } }
}

const noFigure = (text: string): Figure => ({ text, order: null, plain: '[x]' })

function changeFigures(change: TestedChange | Unavailable | undefined): { before: Figure; change: Figure } {
  if (!change || isUnavailable(change)) return { before: noFigure('no data'), change: noFigure('no comparison') }
  const { arrow, word, percent } = changeWords(change)
  const before = { text: shownNumber(change.before), order: change.before, plain: `${change.before}` }
  const order = change.kind === 'tested' ? change.after - change.before : null
  if (change.kind === 'untested') return { before, change: { text: change.reason, order, plain: change.reason } }
  const text = arrow ? [arrow, word, percent].filter(Boolean).join(' ') : word
  return { before, change: { text, order, plain: [word, percent].filter(Boolean).join(' ') } }
}
