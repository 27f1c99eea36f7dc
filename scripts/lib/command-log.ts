/** Where a command says what it does: line by line for a person, or gathered for one JSON object. */
export interface CommandLog {
  /** @param facts what the text tells, by name */
  readonly say: (text: string, facts?: Readonly<Record<string, unknown>>) => void
  readonly fail: (text: string) => void
}

export const printed: CommandLog = { say: (text) => console.log(text), fail: (text) => console.error(text) }

/** Gathers what is said, and prints nothing. */
export function gathered(): CommandLog & { readonly outcome: (isDone: boolean) => Readonly<Record<string, unknown>> } {
  const facts: Record<string, unknown> = {}
  const problems: string[] = []
  return {
    say: (_text, more) => void Object.assign(facts, more),
    fail: (text) => void problems.push(text),
    outcome: (isDone) => ({ kind: isDone ? 'done' : 'failed', ...facts, problems }),
  }
}
