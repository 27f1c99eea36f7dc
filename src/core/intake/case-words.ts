import { foldType } from './read-type.ts'
import { remembered } from './remembered.ts'

/** Words of case systems for a case that goes on, and for one that is done. No other word is taken for either. */
const statusWords = {
  open: [
    'open',
    'opened',
    'new',
    'active',
    'live',
    'current',
    'assigned',
    'allocated',
    'unallocated',
    'awaiting allocation',
    'in progress',
    'ongoing',
    'on hold',
    'pending',
    'monitoring',
    'under investigation',
    'under review',
    'under enquiry',
    'reopened',
    're opened',
  ],
  closed: [
    'closed',
    'case closed',
    'complete',
    'completed',
    'resolved',
    'finalised',
    'cancelled',
    'archived',
    'no further action',
    'nfa',
    'closed no further action',
    'closed nfa',
    'closed resolved',
    'closed unresolved',
  ],
} as const

/** Words for how an incident came to be known: the operator saw it, or somebody asked. */
const initiativeWords = {
  proactive: [
    'proactive',
    'pro active',
    'operator',
    'operator initiated',
    'cctv operator',
    'cctv initiated',
    'self initiated',
    'self generated',
    'camera patrol',
    'control room',
    'cctv',
  ],
  reactive: [
    're active',
    'reactive',
    'request',
    'requested',
    'police request',
    'police radio',
    'shop radio',
    'pub radio',
    'town link radio',
    'public call',
    'telephone call',
    'on request',
    'police',
    'airwave',
    'radio',
    'shopwatch',
    'pubwatch',
    'public',
    'member of public',
    'member of the public',
    'phone',
    'telephone',
    'email',
    'web form',
    'online form',
  ],
} as const

/** `open` or `closed`; null for a word that the table does not have. */
export const readStatus = wordReader(statusWords)

/** `proactive` or `reactive`; null for a word that the table does not have. */
export const readInitiative = wordReader(initiativeWords)

function wordReader<T extends string>(table: Readonly<Record<T, readonly string[]>>): (text: string) => T | null {
  const meanings = new Map<string, T>()
  for (const meaning in table) for (const word of table[meaning]) meanings.set(word, meaning)
  return remembered((text) => meanings.get(foldType(text)) ?? null)
}
