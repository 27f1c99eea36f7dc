import { useState } from 'preact/hooks'
import { ownTypeGroups } from '../catalogue/own-types.ts'
import type { IntakeReport } from '../core/intake/intake-report.ts'
import type { OwnType } from '../core/intake/own-type.ts'
import { counted } from '../core/shown-number.ts'
import type { TypeAnswers } from './effects.ts'

interface Props {
  readonly unknown: IntakeReport['unknownTypes']
  readonly types: readonly OwnType[]
  /** Reads the files again; null where they are no longer at hand. */
  readonly readAgain: ((answers: TypeAnswers) => void) | null
}

/** Types that the tables do not know are asked about, one by one: they are never guessed. */
export function AskedTypes({ unknown, types, readAgain }: Props) {
  const [answers, setAnswers] = useState<TypeAnswers>({})
  if (unknown.length === 0) return null
  const groups = [...new Set(types.map(({ group }) => group))]
  const answered = unknown.filter(({ text }) => answers[text]).length
  return (
    <form
      class="notice asked"
      onSubmit={(event) => {
        event.preventDefault()
        readAgain?.(answers)
      }}
    >
      <h3>{counted(unknown.length, 'type is', 'types are')} not in the tables</h3>
      <p>
        {unknown.length === 1
          ? 'Its rows are not counted until you say what it is.'
          : 'Their rows are not counted until you say what they are.'}
      </p>
      {readAgain &&
        unknown.map(({ text, rows }, i) => (
          <div class="field" key={text}>
            <label for={`type-${i}`}>
              “{text}”, {counted(rows, 'row', 'rows')}
            </label>
            <select
              id={`type-${i}`}
              value={answers[text] ?? ''}
              onChange={(event) => setAnswers({ ...answers, [text]: event.currentTarget.value })}
            >
              <option value="">Not answered</option>
              <option value="ignore">Leave these rows out</option>
              {groups.map((group) => (
                <optgroup key={group} label={ownTypeGroups[group]}>
                  {types
                    .filter((type) => type.group === group)
                    .map(({ id, label }) => (
                      <option key={id} value={id}>
                        {label}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </div>
        ))}
      {readAgain ? (
        <button type="submit" class="button" disabled={answered === 0}>
          Read the files again
        </button>
      ) : (
        <p>{unknown.map(({ text }) => `“${text}”`).join(', ')}</p>
      )}
    </form>
  )
}
