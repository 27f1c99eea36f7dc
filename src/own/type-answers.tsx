import { useState } from 'preact/hooks'
import { ownTypeGroups } from '../catalogue/own-types.ts'
import type { IntakeReport } from '../core/intake/intake-report.ts'
import type { OwnType } from '../core/intake/own-type.ts'
import type { Problem } from '../core/problem.ts'
import { counted } from '../core/shown-number.ts'
import type { TypeAnswers } from './effects.ts'
import { Problems } from './problems.tsx'

interface Props {
  readonly unknown: IntakeReport['unknownTypes']
  readonly types: readonly OwnType[]
  /** Null where the files are no longer at hand. */
  readonly readAgain: ReadAgain | null
}

/** Reads the files again, with answers. @returns why they could not be read; nothing where they were */
export type ReadAgain = (answers: TypeAnswers) => Promise<readonly Problem[]>

type Again = 'waiting' | 'reading' | readonly Problem[]

/** Types that the tables do not know are asked about, one by one: they are never guessed. */
export function AskedTypes({ unknown, types, readAgain }: Props) {
  const [answers, setAnswers] = useState<TypeAnswers>({})
  const [again, setAgain] = useState<Again>('waiting')
  if (unknown.length === 0) return null
  const groups = [...new Set(types.map(({ group }) => group))]
  const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== ''))
  const isAnswered = Object.keys(given).length > 0
  const read = async (event: Event) => {
    event.preventDefault()
    if (!readAgain || again === 'reading') return
    setAgain('reading')
    setAgain(await readAgain(given))
  }
  return (
    <form class="notice asked" onSubmit={read}>
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
        <button type="submit" class="button" disabled={!isAnswered} aria-disabled={again === 'reading'}>
          {again === 'reading' ? 'Reading …' : 'Read the files again'}
        </button>
      ) : (
        <p>{unknown.map(({ text }) => `“${text}”`).join(', ')}</p>
      )}
      {typeof again !== 'string' && again.length > 0 && (
        <Problems title="The files could not be read again. What was read before stands." problems={again} />
      )}
    </form>
  )
}
