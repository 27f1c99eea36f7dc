/** A made-up file of a council with dirt of every kind, for tests over thousands of them. Everything follows from a seed. */

/** Random numbers from 0 to 1 from a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface DirtyFile {
  readonly bytes: Uint8Array
  /** The kinds of dirt that it has. */
  readonly dirt: readonly string[]
}

interface Making {
  readonly random: () => number
  readonly pick: <T>(items: readonly T[]) => T
  header: string[]
  rows: string[][]
  delimiter: string
  newline: string
  encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16le-bom' | 'utf-16be-bom' | 'windows-1252'
  above: string[]
  below: string[]
  /** Of the finished text. */
  spoil: ((text: string) => string)[]
}

type Dirt = (making: Making) => void

/** Changes a cell of a random row. */
const inCell =
  (column: number, change: (cell: string, making: Making) => string): Dirt =>
  (making) => {
    const row = making.rows[Math.floor(making.random() * making.rows.length)]
    if (row) row[column] = change(row[column] ?? '', making)
  }
const inRows =
  (change: (rows: string[][], making: Making) => void): Dirt =>
  (making) =>
    change(making.rows, making)

const [id, date, time, type, ward, easting, northing, place, caller, status] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

export const kindsOfDirt: Readonly<Record<string, Dirt>> = {
  'another delimiter': (m) => {
    m.delimiter = m.pick([';', '\t', '|'])
  },
  'CRLF or CR': (m) => {
    m.newline = m.pick(['\r\n', '\r'])
  },
  'another encoding': (m) => {
    m.encoding = m.pick(['utf-8-bom', 'utf-16le', 'utf-16le-bom', 'utf-16be-bom', 'windows-1252'])
  },
  'lines above the header': (m) =>
    void m.above.push('CCTV export', m.pick(['Printed 01/06/2026', '"quoted, title"']), ''),
  'lines of totals': (m) => void m.below.push(m.pick(['Total,3', 'Grand total', '12 records', 'End of report'])),
  'lines of nothing': inRows((rows) => void rows.splice(rows.length / 2, 0, [''], ['', '', ''])),
  'rows too long': inRows((rows, { pick }) => void pick(rows)?.push('more', '')),
  'rows too short': inRows((rows, { pick, random }) => void pick(rows)?.splice(1 + Math.floor(random() * 6))),
  'swapped columns': inRows((rows, { pick }) => {
    const row = pick(rows)
    if (row) [row[date], row[type]] = [row[type] ?? '', row[date] ?? '']
  }),
  'the header again': inRows((rows, { header }) => void rows.push([...header])),
  'a row twice': inRows((rows, { pick }) => void rows.push([...pick(rows)])),
  'an id twice': inRows((rows, { pick }) => {
    const [from, to] = [pick(rows), pick(rows)]
    to[id] = from[id] ?? ''
  }),
  'no ids': inRows((rows) => {
    for (const row of rows) row[id] = ''
  }),
  'a date that is none': inCell(date, (_, { pick }) =>
    pick(['31/02/2026', '2026-13-01', 'yesterday', '0', '99999999', '1/1']),
  ),
  'other writings of dates': inCell(date, (_, { pick }) =>
    pick(['2026-05-01', '1 May 26', '46143', '01.05.2026 14:30', '2026-05-01T10:00:00Z']),
  ),
  'a time that is none': inCell(time, (_, { pick }) => pick(['25:00', 'noon', '-1', '24:00', '1e9'])),
  'an unknown type': inCell(type, (_, { pick }) => pick(['Martian landing', '', '???', '__proto__', 'constructor'])),
  'an unknown ward': inCell(ward, (_, { pick }) => pick(['Nowhere', 'E05999999', '__proto__', ' '])),
  'coordinates that are none': inCell(easting, (_, { pick }) =>
    pick(['1e400', 'NaN', '-5', '51.6', '523,456.7 m', '0x10']),
  ),
  'one coordinate alone': inCell(northing, () => ''),
  'formula characters': inCell(place, (_, { pick }) => pick(['=cmd|x', '+44', '@SUM(A1)', '-2+3', '\tx'])),
  'quotation marks': inCell(place, (_, { pick }) => pick(['The "Bull"', '6" pipe', '""', '"'])),
  'line breaks in cells': inCell(place, (_, { pick }) => pick(['two\nlines', 'a\r\nb', '\n'])),
  'delimiters in cells': inCell(place, (_, { pick }) => pick(['a, b; c', ',,,', '|;\t'])),
  'letters beyond ASCII': inCell(place, (_, { pick }) => pick(['Café', 'Zoë’s – £5', '東京', '🚓', 'é'])),
  'odd spaces': inCell(ward, (cell) => ` \u00a0${cell}\u200b `),
  'a very long cell': inCell(place, () => 'x'.repeat(5_000)),
  'callers again and again': inCell(caller, () => 'Jo Bloggs'),
  'an unknown status': inCell(status, () => 'pending-ish'),
  'a quotation mark that is never closed': (m) => void m.spoil.push((text) => insert(text, '"', m)),
  'a NUL character': (m) => void m.spoil.push((text) => insert(text, '\0', m)),
  'a random character': (m) =>
    void m.spoil.push((text) => insert(text, m.pick(['\u0001', '\ufffd', '\u2028', '\r', '"', ',']), m)),
  'cut off': (m) => void m.spoil.push((text) => text.slice(0, Math.floor(text.length * m.random()))),
  'no line break at the end': (m) => void m.spoil.push((text) => text.trimEnd()),
  'no header': (m) => void m.spoil.push((text) => text.slice(text.indexOf('\n') + 1)),
  'an unknown column': (m) => {
    m.header[m.pick([date, type, ward, caller])] = m.pick(['Foo', '', 'Date'])
  },
  'no rows': inRows((rows) => {
    rows.length = 0
  }),
}

function insert(text: string, piece: string, { random }: Making): string {
  const at = Math.floor(text.length * random())
  return text.slice(0, at) + piece + text.slice(at)
}

/** A file with none to six kinds of dirt. @param wards names that the council knows */
export function dirtyFile(seed: number, wards: readonly string[], types: readonly string[]): DirtyFile {
  const random = seeded(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const rows = Array.from({ length: 1 + Math.floor(random() * 12) }, (_, i) => [
    `SYNTHETIC-${seed}-${i}`,
    `${String(1 + Math.floor(random() * 28)).padStart(2, '0')}/0${1 + Math.floor(random() * 6)}/2026`,
    `${String(Math.floor(random() * 24)).padStart(2, '0')}:30`,
    pick(types),
    pick(wards),
    '',
    '',
    pick(['High Road', 'Park', '']),
    pick(['', 'C1', 'C2']),
    pick(['', 'open', 'closed']),
  ])
  const making: Making = {
    random,
    pick,
    header: ['Log No', 'Date', 'Time', 'Type', 'Ward', 'Easting', 'Northing', 'Location', 'Caller', 'Status'],
    rows,
    delimiter: ',',
    newline: '\n',
    encoding: 'utf-8',
    above: [],
    below: [],
    spoil: [],
  }
  const kinds = Object.keys(kindsOfDirt)
  const dirt = Array.from({ length: Math.floor(random() * 7) }, () => pick(kinds))
  for (const kind of dirt) if (making.rows.length > 0) kindsOfDirt[kind]?.(making)
  return { bytes: encode(textOf(making), making.encoding), dirt }
}

function textOf({ header, rows, delimiter, newline, above, below, spoil }: Making): string {
  const quoted = (cell: string) => (/["\r\n,;|\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const lines = [...above, ...[header, ...rows].map((row) => row.map(quoted).join(delimiter)), ...below]
  return spoil.reduce((text, change) => change(text), lines.map((line) => line + newline).join(''))
}

function encode(text: string, encoding: Making['encoding']): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`)
  if (encoding === 'windows-1252') return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)
  const wide = Buffer.from(encoding === 'utf-16le' ? text : `\ufeff${text}`, 'utf16le')
  return new Uint8Array(encoding === 'utf-16be-bom' ? wide.swap16() : wide)
}
