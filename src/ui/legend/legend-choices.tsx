import { useState } from 'preact/hooks'
import { areaInfo } from '../../core/picture/areas.ts'
import type { Picture } from '../../core/picture/picture.ts'
import { counted } from '../../core/shown-number.ts'
import type { View } from '../../core/view.ts'
import type { Act } from '../act.ts'

interface Props {
  readonly picture: Picture
  readonly view: View
  readonly act: Act
}

/** Other legends for the same values, with what each would do to the map; typed edges; smoothed rates. */
export function LegendChoices({ picture, view, act }: Props) {
  const alternatives = picture.evidence?.alternatives ?? []
  return (
    <div class="legend-choices">
      <fieldset>
        <legend>Classes</legend>
        {alternatives.map(({ method, label, changed }) => (
          <label key={method} class="check">
            <input
              type="radio"
              name="method"
              checked={view.method === method}
              onChange={() => act.choose({ method, edges: [] })}
            />
            <span>
              {label}
              {view.method !== method && `: ${wouldChange(changed, picture.by)}`}
            </span>
          </label>
        ))}
        <TypedEdges picture={picture} view={view} act={act} />
      </fieldset>
      {view.measure === 'rate' && (
        <label class="check">
          <input
            type="checkbox"
            checked={view.smooth}
            onChange={(event) => act.choose({ smooth: event.currentTarget.checked })}
          />
          <span>Smoothed rates: drawn towards the borough’s where they stand on few residents</span>
        </label>
      )}
    </div>
  )
}

function wouldChange(changed: number, by: Picture['by']): string {
  const { one, many } = areaInfo[by]
  return changed === 0 ? `no ${one} would change colour` : `${counted(changed, one, many)} would change colour`
}

/** Edges of one's own: `4, 6, 8`. What cannot be read is answered and changes nothing. */
function TypedEdges({ picture, view, act }: Props) {
  const standing = picture.legend.edges.map((edge) => edge.label.replace('%', '')).join(', ')
  const [wrong, setWrong] = useState('')
  const commit = (text: string) => {
    const edges = text
      .split(/[,;\s]+/)
      .filter(Boolean)
      .map(Number)
    const isRight = edges.length >= 1 && edges.length <= 4 && edges.every((edge) => Number.isFinite(edge) && edge >= 0)
    setWrong(isRight ? '' : 'Type one to four numbers of 0 or more, such as 4, 6, 8.')
    if (isRight) act.choose({ method: 'manual', edges: [...new Set(edges)].sort((a, b) => a - b) })
  }
  return (
    <div class="field">
      <label for="edges">Edges of your own{view.method === 'manual' && ' (shown)'}</label>
      <input
        id="edges"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        key={standing}
        defaultValue={standing}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? 'edges-wrong' : undefined}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      {wrong && (
        <p class="field-error" id="edges-wrong">
          {wrong}
        </p>
      )}
    </div>
  )
}
