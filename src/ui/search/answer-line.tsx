import type { Answer } from '../../core/search/answer.ts'
import type { WardCode } from '../../core/ward-code.ts'

/** Words under the field, and a press for each ward that may be meant. */
export function AnswerLine({ answer, choose }: { answer: Answer; choose: (ward: WardCode) => void }) {
  const { tone, text, ask, wards } = answer
  return (
    <p class={tone === 'refused' ? 'field-error' : 'small'} id="place-answer">
      {text}
      {wards.map(({ code, name }) => (
        <>
          {' '}
          <button key={code} type="button" class="link" onClick={() => choose(code)}>
            {ask ? `${ask} ${name}?` : name}
          </button>
        </>
      ))}
    </p>
  )
}
