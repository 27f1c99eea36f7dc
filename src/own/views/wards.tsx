import { useState } from 'preact/hooks'
import { frozenClasses } from '../../core/frozen-classes.ts'
import type { Incident } from '../../core/intake/incident.ts'
import { countedIn, wardsWords } from '../../core/own-views/finding-words.ts'
import type { OwnFilter } from '../../core/own-views/own-filter.ts'
import { type WardCount, wardCounts, wardTable } from '../../core/own-views/ward-counts.ts'
import { classesOf, slotOf } from '../../core/picture/legend.ts'
import type { Reading } from '../../core/picture/picture.ts'
import type { PlacesFile } from '../../core/published.ts'
import { counted as countedAs, roundTo, shownNumber } from '../../core/shown-number.ts'
import { Segments } from '../../ui/controls/segments.tsx'
import type { DrawnPicture } from '../../ui/ward-map/drawn-picture.ts'
import { OwnMap } from './own-map.tsx'
import { View, type ViewMark, ViewTable } from './view.tsx'

interface Props {
  readonly incidents: readonly Incident[]
  readonly filter: OwnFilter
  readonly places: PlacesFile
  readonly counted: string
  readonly mark: ViewMark
  readonly choose: (ward: OwnFilter['ward']) => void
}

/** By ward: circles for counts, colours for rates, and the table. */
export function Wards({ incidents, filter, places, counted, mark, choose }: Props) {
  const [measure, setMeasure] = useState<'count' | 'rate'>('count')
  const counts = wardCounts(incidents, places.wards, filter.period)
  const shown = counts.denominator ? measure : 'count'
  const table = wardTable(counts, counted)
  const classes =
    shown === 'rate'
      ? frozenClasses(
          counts.wards.flatMap(({ rate }) => rate ?? []),
          1,
        )
      : null
  const largest = Math.max(1, ...counts.wards.map(({ count }) => count))
  const readings = counts.wards.map((ward): Reading => readingOf(ward, shown, filter.group, largest, classes))
  const chosen = readings.find(({ code }) => code === filter.ward) ?? null
  const picture: DrawnPicture = {
    by: 'ward',
    subtitle: `${counted.toLowerCase()} by ward, ${mark.selection}`,
    symbol: shown === 'rate' ? 'choropleth' : 'circles',
    legend: { palette: 'sequential' },
    readings,
    chosen,
    ward: places.wards.find(({ code }) => code === filter.ward) ?? null,
  }
  const legend = classes ? classesOf(classes, readings, 1, (value) => shownNumber(value, 1)) : []
  return (
    <View
      title="By ward"
      says={wardsWords(counts)}
      note={`The interval is what chance alone leaves about a count.${counts.denominator ? ` Rates: ${counts.denominator}.` : ''}`}
      table={table}
      mark={mark}
      wide
      withoutTable
    >
      <div class="by-ward">
        <div class="by-ward-map">
          <Segments
            legend="On the map"
            name="own-measure"
            choices={[
              { value: 'count', label: 'Count', chosen: shown === 'count', closed: null },
              {
                value: 'rate',
                label: 'Per 1,000 residents a year',
                chosen: shown === 'rate',
                closed: counts.denominator ? null : 'There is no count of residents for this period.',
              },
            ]}
            choose={setMeasure}
          />
          <OwnMap picture={picture} places={places} synthetic={mark.synthetic} choose={choose} />
          {legend.length > 0 && (
            <ul class="classes" aria-label="Classes of the map">
              {legend.map(({ slot, label, areas }) => (
                <li key={slot}>
                  <span class={`swatch ${slot === 0 ? 'nought' : `seq-${slot}`}`} />
                  <b>{label}</b>
                  {countedAs(areas, 'ward', 'wards')}
                </li>
              ))}
            </ul>
          )}
          {shown === 'count' && <p class="tiny">The area of a circle grows with the count.</p>}
        </div>
        <ViewTable table={table} bar={null} most={null} />
      </div>
    </View>
  )
}

function readingOf(
  { code, name, count, rate }: WardCount,
  measure: 'count' | 'rate',
  group: OwnFilter['group'],
  largest: number,
  classes: ReturnType<typeof frozenClasses>,
): Reading {
  const value = measure === 'rate' && rate !== null ? roundTo(rate, 1) : count
  const label = shownNumber(value, measure === 'rate' ? 1 : 0)
  const said = measure === 'rate' ? `${label} per 1,000 residents a year` : countedIn(group, count)
  return {
    code,
    name,
    within: null,
    slug: '',
    state: 'value',
    value,
    label,
    slot: measure === 'rate' ? slotOf(value, classes) : null,
    radius: measure === 'rate' ? 0 : Math.sqrt(count / largest),
    figures: {},
    small: false,
    say: `${name}: ${said}`,
  }
}
