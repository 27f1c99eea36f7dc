import { useState } from 'preact/hooks'
import type { Answer } from '../../core/search/answer.ts'
import type { Act } from '../act.ts'

interface Answering {
  readonly answer: Answer | null
  /** @param beside what the field reads when the answer holds; when it reads something else, the answer is over */
  readonly say: (answer: Answer | null, beside?: string) => void
}

/** Words in answer to the visitor, told and announced, until another choice is made. */
export function useAnswer(shown: string, act: Act): Answering {
  const [answered, setAnswered] = useState<{ readonly answer: Answer; readonly beside: string } | null>(null)
  return {
    answer: answered?.beside === shown ? answered.answer : null,
    say: (answer, beside = shown) => {
      setAnswered(answer && { answer, beside })
      if (answer) act.announce(answer.text)
    },
  }
}
