import { ownTypeGroups } from '../catalogue/own-types.ts'
import type { OwnData } from '../core/intake/own-data.ts'
import type { OwnTypeGroup } from '../core/intake/own-type.ts'
import { type IsoMonth, monthName, parseIsoMonth } from '../core/iso-month.ts'
import { type Light, lights } from '../core/light.ts'
import { lightNames } from '../core/own-views/light-counts.ts'
import type { groupsIn, OwnFilter } from '../core/own-views/own-filter.ts'
import { monthsOf } from '../core/period.ts'
import type { NamedWard } from '../core/ward-name.ts'

interface Props {
  readonly filter: OwnFilter
  readonly groups: ReturnType<typeof groupsIn>
  readonly months: OwnData['report']['months']
  readonly wards: readonly NamedWard[]
  readonly change: (filter: OwnFilter) => void
  readonly reset: () => void
}

/** What is looked at: it applies to every view below. */
export function FilterBar({ filter, groups, months, wards, change, reset }: Props) {
  const chooseTypes = (value: string) => {
    const [group = filter.group, type = null] = value.split(' ') as [OwnTypeGroup?, string?]
    change({ ...filter, group, type })
  }
  return (
    <fieldset class="filters">
      <legend>What is shown below</legend>
      <div class="field what">
        <label for="own-types">Types</label>
        <select
          id="own-types"
          value={filter.type === null ? filter.group : `${filter.group} ${filter.type}`}
          onChange={(event) => chooseTypes(event.currentTarget.value)}
        >
          {groups.map(({ group, types }) => (
            <optgroup key={group} label={ownTypeGroups[group]}>
              <option value={group}>{ownTypeGroups[group]}: all types</option>
              {types.map(({ id, label }) => (
                <option key={id} value={`${group} ${id}`}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      {months && filter.period && <Months filter={filter} period={filter.period} months={months} change={change} />}
      <div class="field">
        <label for="own-ward">Ward</label>
        <select
          id="own-ward"
          value={filter.ward ?? ''}
          onChange={(event) => change({ ...filter, ward: wardOf(event.currentTarget.value, wards) })}
        >
          <option value="">All wards</option>
          {[...wards]
            .sort((a, b) => (a.name < b.name ? -1 : 1))
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          <option value="none">Not placed in a ward</option>
        </select>
      </div>
      {filter.period && (
        <div class="field">
          <label for="own-light">Light</label>
          <select
            id="own-light"
            value={filter.light ?? ''}
            onChange={(event) => change({ ...filter, light: lightOf(event.currentTarget.value) })}
          >
            <option value="">Any light</option>
            {lights.map((light) => (
              <option key={light} value={light}>
                {lightNames[light]}
              </option>
            ))}
          </select>
        </div>
      )}
      <button type="button" class="button" onClick={reset}>
        Reset
      </button>
    </fieldset>
  )
}

interface MonthsProps extends Pick<Props, 'filter' | 'change'> {
  readonly period: NonNullable<OwnFilter['period']>
  readonly months: NonNullable<Props['months']>
}

/** A first month after the last moves the last along, and the other way round. */
function Months({ filter, period, months, change }: MonthsProps) {
  const choices = monthsOf(months).reverse()
  const choose = (side: 'first' | 'last', month: IsoMonth) => {
    const other = side === 'first' ? period.last : period.first
    const [low, high] =
      side === 'first' ? [month, other < month ? month : other] : [other > month ? month : other, month]
    change({ ...filter, period: { first: low, last: high } })
  }
  return (
    <>
      {(['first', 'last'] as const).map((side) => (
        <div class="field" key={side}>
          <label for={`own-${side}`}>{side === 'first' ? 'From' : 'To'}</label>
          <select
            id={`own-${side}`}
            value={period[side]}
            onChange={(event) => {
              const month = parseIsoMonth(event.currentTarget.value)
              if (month) choose(side, month)
            }}
          >
            {choices.map((month) => (
              <option key={month} value={month}>
                {monthName(month)}
              </option>
            ))}
          </select>
        </div>
      ))}
    </>
  )
}

function wardOf(value: string, wards: readonly NamedWard[]): OwnFilter['ward'] {
  if (value === 'none') return 'none'
  return wards.find(({ code }) => code === value)?.code ?? null
}

const lightOf = (value: string): Light | null => lights.find((light) => light === value) ?? null
