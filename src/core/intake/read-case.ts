import { filled } from './blank.ts'
import { readInitiative, readStatus } from './case-words.ts'
import type { Field } from './field.ts'
import type { Incident } from './incident.ts'
import type { Moment } from './read-moment.ts'
import type { FieldNote } from './read-when.ts'

type CaseParts = Pick<Incident, 'initiative' | 'status' | 'closed'>

/**
 * How a row came to be known and how its case stands.
 * @param began day or month of the case; null in tables without time
 */
export function readCase(
  values: Readonly<Partial<Record<Field, string>>>,
  began: string | null,
  readMoment: (text: string) => Moment,
): CaseParts & { readonly notes: readonly FieldNote[] } {
  const notes: FieldNote[] = []
  const [initiativeText, statusText, closedText] = [
    filled(values.initiative),
    filled(values.status),
    filled(values.closed),
  ]
  const initiative = initiativeText === '' ? null : readInitiative(initiativeText)
  if (initiativeText !== '' && initiative === null) notes.push({ reason: 'initiative-unknown', field: 'initiative' })
  const status = statusText === '' ? null : readStatus(statusText)
  if (statusText !== '' && status === null) notes.push({ reason: 'status-unknown', field: 'status' })
  if (closedText === '') return { initiative, status, closed: null, notes }
  const closed = readMoment(closedText)
  // A closing date that makes no sense does not say that the case is closed.
  if (closed.kind !== 'day') notes.push({ reason: 'closed-not-read', field: 'closed' })
  else if (began !== null && closed.date.slice(0, began.length) < began) {
    notes.push({ reason: 'closed-before-it-began', field: 'closed' })
  } else if (status === 'open') notes.push({ reason: 'open-with-closing-date', field: 'status' })
  else return { initiative, status: 'closed', closed: closed.date, notes }
  return { initiative, status, closed: null, notes }
}
