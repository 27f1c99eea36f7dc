import type { ContextGroup } from '../../core/zoomable-map.ts'

const groupNames: readonly { readonly group: ContextGroup; readonly name: string }[] = [
  { group: 'around', name: 'Neighbouring boroughs' },
  { group: 'transport', name: 'Roads, railways, stations' },
  { group: 'parks', name: 'Parks' },
  { group: 'centres', name: 'Town centres' },
  { group: 'small-areas', name: 'Small areas (LSOA)' },
  { group: 'lamps', name: 'Street lamps, close up' },
  { group: 'names', name: 'Names, close up' },
]

export const contextAtFirst: ReadonlySet<ContextGroup> = new Set(['around', 'transport', 'parks', 'lamps', 'names'])

interface Props {
  readonly groups: ReadonlySet<ContextGroup>
  readonly choose: (groups: ReadonlySet<ContextGroup>) => void
}

/** What lies under the figures: a switch for each group of context. */
export function ContextChoice({ groups, choose }: Props) {
  const toggle = (group: ContextGroup) => {
    const next = new Set(groups)
    if (!next.delete(group)) next.add(group)
    choose(next)
  }
  return (
    <details class="map-context">
      <summary>On the map</summary>
      <fieldset>
        <legend class="hide">Context on the map</legend>
        {groupNames.map(({ group, name }) => (
          <label key={group} class="check">
            <input type="checkbox" checked={groups.has(group)} onChange={() => toggle(group)} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}
