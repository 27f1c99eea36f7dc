import { hashText, type TextHash } from './hash-text.ts'
import type { Incident } from './incident.ts'
import { textTable } from './text-table.ts'

/**
 * What the rows before say about a row. `id-of-other`: the id came before with another date, type or place.
 * `probable`: another row says the same, and both may be true.
 */
export type Likeness = 'new' | 'same-id' | 'id-of-other' | 'same-row' | 'probable'

/** Knows all rows of an import by their ids and by what they say, without keeping them. */
export interface Duplicates {
  /** A row that stands already, of a file imported before. */
  readonly addEarlier: (incident: Incident, file: string) => void
  /** Begins a file: its rows are compared with those of the others and among themselves. */
  readonly beginFile: () => void
  readonly judge: (incident: Incident) => Likeness
  /** Whether a row of this import has the id. */
  readonly hasId: (id: string) => boolean
}

const [ofOthers, here, lastFile] = [0, 1, 2]

/**
 * An id that was seen before makes a duplicate. A row without id is a duplicate where other files have as many rows that
 * say the same as this one has so far: two exports that overlap are one, while two alike rows within a file both stand.
 */
export function findDuplicates(): Duplicates {
  const ids = textTable(1)
  const contents = textTable(3)
  let fileNumber = 0
  let earlierFile: string | null = null

  /** Counts a row of the present file. */
  const count = (incident: Incident) => {
    const place = contents.place(contentOf(incident))
    if (contents.get(place, lastFile) !== fileNumber) {
      contents.set(place, ofOthers, Math.max(contents.get(place, ofOthers), contents.get(place, here)))
      contents.set(place, here, 0)
      contents.set(place, lastFile, fileNumber)
    }
    const now = contents.get(place, here) + 1
    contents.set(place, here, now)
    return { now, others: contents.get(place, ofOthers) }
  }
  return {
    addEarlier: (incident, file) => {
      if (file !== earlierFile) fileNumber++
      earlierFile = file
      if (incident.id === null) count(incident)
    },
    beginFile: () => {
      fileNumber++
    },
    judge: (incident) => {
      if (incident.id !== null) {
        const before = ids.size()
        const place = ids.place(incident.id)
        const content = shortHash(contentOf(incident))
        if (ids.size() === before) return ids.get(place, 0) === content ? 'same-id' : 'id-of-other'
        ids.set(place, 0, content)
      }
      const { now, others } = count(incident)
      if (incident.id === null && now <= others) return 'same-row'
      return isTelling(incident) && (now > 1 || others > 0) ? 'probable' : 'new'
    },
    hasId: ids.has,
  }
}

const hash: TextHash = { low: 0, high: 0 }

/** 32 bits: of four billion pairs that differ, one is taken for the same. */
function shortHash(text: string): number {
  hashText(text, hash)
  return hash.low
}

/** Everything a row says but its id, its status, and how often its complainant reported. */
function contentOf(incident: Incident): string {
  const { month, date, minute, until, type, ward, place, easting, northing, initiative } = incident
  return [month, date, minute, until, type, ward, place, easting, northing, initiative].join('\u0001')
}

/** Two rows that say little, a month and a ward, are often alike and no duplicates. */
const isTelling = ({ date, minute, place, easting, month }: Incident) =>
  month === null || (date !== null && (minute !== null || place !== '' || easting !== null))
