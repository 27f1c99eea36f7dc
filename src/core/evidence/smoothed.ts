import { measureInfo } from '../measure.ts'
import { placeName } from '../picture/areas.ts'
import type { Picture } from '../picture/picture.ts'
import { roundTo, shownNumber } from '../shown-number.ts'
import { isUnavailable } from '../unavailable.ts'
import type { DeepContext } from './deep-context.ts'

const { decimals, after } = measureInfo.rate

/**
 * The picture with every rate drawn towards the borough's, the more so the fewer residents it stands on: a labelled
 * option of the map. The table keeps the raw rate beside it.
 * @source METHODS.md, Counts, rates, intervals: empirical Bayes (Marshall 1991)
 */
export function smoothed(picture: Picture, { statistics, at }: DeepContext): Picture {
  const { rates } = statistics
  if (isUnavailable(rates)) return picture
  const readings = picture.readings.map((reading) => {
    const estimate = rates[at(reading.code)]
    if (!estimate || reading.value === null) return reading
    const value = roundTo(estimate.smoothed, decimals)
    const label = shownNumber(value, decimals)
    const figure = { text: label, order: estimate.smoothed, plain: value.toFixed(decimals) }
    return {
      ...reading,
      value,
      label,
      figures: { ...reading.figures, smoothed: figure },
      say: `${placeName(reading)}: ${label}${after} smoothed, ${reading.figures['rate']?.text ?? ''} as recorded.`,
    }
  })
  const column = { id: 'smoothed', label: 'Smoothed rate', shown: true }
  return {
    ...picture,
    subtitle: picture.subtitle.replace(' per 1,000 residents', ', smoothed, per 1,000 residents'),
    columns: picture.columns.flatMap((c) => (c.id === 'rate' ? [{ ...c, shown: false }, column] : [c])),
    borough: {
      ...picture.borough,
      figures: { ...picture.borough.figures, smoothed: { text: 'not smoothed', order: null, plain: '[x]' } },
    },
    readings,
    caveats: [
      'Smoothed: each rate is drawn towards the borough’s, the more so the fewer residents it stands on (empirical Bayes). The table has the rates as recorded beside it.',
      ...picture.caveats,
    ],
  }
}
