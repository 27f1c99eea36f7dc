import { monthName } from '../iso-month.ts'
import { measureInfo } from '../measure.ts'
import { type Files, type Picture, picture, type Refusal } from '../picture/picture.ts'
import { annualised, denominatorFor, ratePer1000 } from '../rate.ts'
import { isUnavailable } from '../unavailable.ts'
import type { View } from '../view.ts'
import { lastSettledMonth } from '../window-statistics/window-change.ts'
import { changeMap } from './change-map.ts'
import { classAlternatives, manualClasses } from './class-choice.ts'
import { type DeepContext, deepContext } from './deep-context.ts'
import { classValues, evidenceOf } from './evidence.ts'
import { withEvidenceFigures } from './evidence-figures.ts'
import { reclassed } from './reclassed.ts'
import { smoothed } from './smoothed.ts'
import { strongChangeFrom } from './strong-change.ts'

/**
 * The picture with all its statistics: ranks with their uncertainty, tested changes, funnel, other legends. It takes some
 * 50 ms, so it is made when the pages are built and in a worker, while `picture` answers at once. Pure: the same view and
 * files give the same picture, on every page.
 */
export function deepPicture(view: View, files: Files): Picture {
  const plain = picture(view, files)
  const context = deepContext(view, files, plain)
  if (!context) return plain
  const figured = withEvidenceFigures(plain, context)
  const mapped = context.view.measure === 'change' ? mapOfChange(figured, context) : mapOfMeasure(figured, context)
  return {
    ...mapped,
    evidence: evidenceOf(mapped, context),
    chosen: mapped.readings.find((reading) => reading.code === view.ward) ?? null,
  }
}

function mapOfMeasure(picture: Picture, context: DeepContext): Picture {
  const { view } = context
  const valued = view.smooth && view.measure === 'rate' ? smoothed(picture, context) : picture
  return valued.symbol === 'choropleth' ? underChosenClasses(valued, context) : valued
}

function underChosenClasses(picture: Picture, context: DeepContext): Picture {
  const { view } = context
  if (view.measure === 'change' || view.measure === 'count') return picture
  if (view.method === 'manual') {
    const classes = manualClasses(
      view.edges,
      picture.readings.flatMap((reading) => reading.value ?? []),
    )
    return classes ? reclassed(picture, classes, view.measure, 'Classes by the edges you typed.') : picture
  }
  const standing = view.method === 'quantile' && !view.smooth
  const other = standing ? null : alternative(picture, context)
  return other ? reclassed(picture, other.classes, view.measure, picture.legend.note) : picture
}

function alternative(picture: Picture, context: DeepContext) {
  const all = classAlternatives(classValues(context), measureInfo[context.view.measure].decimals, picture.readings)
  return all.find(({ method }) => method === context.view.method) ?? null
}

function mapOfChange(picture: Picture, context: DeepContext): Picture {
  const { statistics, at, window, series, places, indicator } = context
  const { change } = statistics
  if (isUnavailable(change)) {
    const reason = `No comparison: ${change.unavailable}.`
    return { ...picture, refused: { reason, remedy: { label: 'Show the figures', change: { measure: 'count' } } } }
  }
  const denominator = denominatorFor(window, series.placed)
  const drawn = changeMap(picture, {
    change,
    changes: picture.readings.flatMap((reading) => change.areas[at(reading.code)] ?? []),
    perThousand: (i, incidents) => {
      const place = places[at(picture.readings[i]?.code ?? '')]
      return denominator && place ? annualised(ratePer1000(incidents, denominator.residents(place)), window) : null
    },
    strongFrom: denominator && strongChangeFrom(context),
    subject: indicator.subject,
    counted: indicator.counted,
  })
  return change.provisional ? { ...drawn, refused: notYetTested(change.provisional, context) } : drawn
}

function notYetTested(reason: string, { table, series }: DeepContext): Refusal {
  const end = lastSettledMonth(table.times, series.provisionalMonths)
  return { reason, remedy: { label: `Show the period to ${monthName(end)}`, change: { end } } }
}
