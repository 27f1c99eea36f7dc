import type { Choice } from '../../core/picture/picture.ts'

interface Props<T extends string> {
  readonly legend: string
  readonly name: string
  readonly choices: readonly Choice<T>[]
  readonly choose: (value: T) => void
}

/** A few choices side by side: radio buttons in a fieldset. One that is closed says why. */
export function Segments<T extends string>({ legend, name, choices, choose }: Props<T>) {
  const reasons = [...new Set(choices.flatMap((choice) => choice.closed ?? []))]
  return (
    <fieldset class="full">
      <legend>{legend}</legend>
      <div class="segments">
        {choices.map(({ value, label, chosen, closed }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen}
              disabled={closed !== null}
              aria-describedby={closed ? `${name}-closed` : undefined}
              onChange={() => choose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {reasons.length > 0 && (
        <p class="tiny" id={`${name}-closed`}>
          {reasons.join(' ')}
        </p>
      )}
    </fieldset>
  )
}
