import { picture } from '../picture/picture.ts'
import type { ValueIndicator } from '../series.ts'
import { defaultView } from '../view.ts'
import type { WardCode } from '../ward-code.ts'
import { readingOf, type Spread, spreadOf, textOf } from './profile-row.ts'
import type { ProfileFiles } from './shown-counts.ts'

/** A measure of deprivation of one ward beside the borough's. Higher is more deprived. */
export interface DeprivationRow {
  readonly indicator: string
  readonly label: string
  /** What the number is: `Share of residents in income deprivation`. */
  readonly measure: string
  readonly own: string
  readonly borough: string
  /** As numbers, for a drawing. */
  readonly spread: Spread | null
}

/** The measures of a series, in the order of the catalogue, for each ward. */
export function deprivationOf(series: string, files: ProfileFiles): (ward: WardCode) => DeprivationRow[] {
  const { manifest, places, tables } = files
  const entries = manifest.series.find((entry) => entry.series.id === series)?.indicators ?? []
  const shown = entries.flatMap(({ indicator }) => {
    const table = tables.get(indicator.id)
    if (indicator.kind !== 'values' || !table) return []
    return [{ indicator, picture: picture(defaultView(indicator.id), { manifest, places, table }) }]
  })
  return (ward) => shown.map((one) => rowOf(one, ward))
}

function rowOf(
  { indicator, picture: shown }: { indicator: ValueIndicator; picture: ReturnType<typeof picture> },
  ward: WardCode,
): DeprivationRow {
  const reading = readingOf(shown, ward)
  return {
    indicator: indicator.id,
    label: indicator.label,
    measure: indicator.measure,
    own: textOf(reading.figures, 'value'),
    borough: textOf(shown.borough.figures, 'value'),
    spread: spreadOf(shown, reading, 'value'),
  }
}
