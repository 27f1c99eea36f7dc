import { measureInfo } from '../measure.ts'
import { classesOf, slotOf } from '../picture/legend.ts'
import type { Picture } from '../picture/picture.ts'
import type { Classes } from '../published.ts'
import { shownNumber } from '../shown-number.ts'
import type { View } from '../view.ts'

/** The same values under other classes; `note` says what fixes them. */
export function reclassed(picture: Picture, classes: Classes, measure: View['measure'], note: string): Picture {
  const { decimals } = measureInfo[measure]
  const text = (value: number) => `${shownNumber(value, decimals)}${measure === 'share' ? '%' : ''}`
  const readings = picture.readings.map((reading) => ({
    ...reading,
    slot: reading.value === null ? null : slotOf(reading.value, classes),
  }))
  const { legend } = picture
  return {
    ...picture,
    readings,
    legend: {
      ...legend,
      classes: classesOf(classes, readings, decimals, text),
      edges: classes.edges.map((at) => ({ at, label: text(at) })),
      note,
    },
  }
}
