import { dayNumber } from '../../src/core/intake/calendar-day.ts'
import { fromGrid, toGrid } from '../../src/core/intake/national-grid.ts'
import { monthNames } from '../../src/core/iso-month.ts'
import type { WardNames } from '../../src/core/ward-name.ts'
import type { SampleColumn, SampleTable } from './sample-table.ts'

/** A row under change: reads and writes cells by what they hold. Columns that the table lacks read as empty. */
interface Cells {
  readonly read: (column: SampleColumn) => string
  readonly write: (column: SampleColumn, text: string) => void
}

/** Changes a row as real exports spoil theirs. */
type Dirt = (cells: Cells, names: WardNames) => void

/** The parts of a British date, with what follows it. */
function dateParts(cells: Cells) {
  const [, day = '', month = '', year = '', rest = ''] = /^(\d\d)\/(\d\d)\/(\d{4})(.*)$/.exec(cells.read('date')) ?? []
  return { day, month, year, rest }
}

function rewriteDate(write: (parts: ReturnType<typeof dateParts>) => string): Dirt {
  return (cells) => {
    const parts = dateParts(cells)
    if (parts.year !== '') cells.write('date', write(parts))
  }
}

const placeIt = (ward: (names: WardNames, now: string) => string | undefined, x: string, y: string): Dirt => {
  return (cells, names) => {
    cells.write('ward', ward(names, cells.read('ward')) ?? cells.read('ward'))
    cells.write('x', x)
    cells.write('y', y)
  }
}

const text = (column: SampleColumn, value: string): Dirt => {
  return (cells) => cells.write(column, value)
}

function swapCoordinates(cells: Cells): void {
  const [x, y] = [cells.read('x'), cells.read('y')]
  cells.write('x', y)
  cells.write('y', x)
}

function otherSystem(cells: Cells): void {
  const at = [Number(cells.read('x')), Number(cells.read('y'))] as const
  const other = Math.abs(at[0]) > 180 ? fromGrid(at) : toGrid(at)
  cells.write('x', String(other[0]))
  cells.write('y', String(other[1]))
}

/** The second and third letters change places. */
const misspelt = (_: WardNames, name: string) => name.replace(/^(.)(.)(.)/, '$1$3$2')

/** A ward that is not the row's own. */
const anotherWard = ({ wards }: WardNames, now: string) => wards.find(({ name }) => name !== now)?.name

const formerWard = ({ oldWards, wards }: WardNames) =>
  oldWards.find((old) => !wards.some(({ name }) => name === old.name))?.name

const refusedAlias = ({ aliases }: WardNames) => aliases.find(({ rule }) => rule === 'refuse')?.alias

/** Every way in which one row is spoilt, in turn. */
const dirts: readonly Dirt[] = [
  rewriteDate(({ day, month, year, rest }) => `${year}-${month}-${day}${rest}`),
  rewriteDate(({ day, month, year, rest }) => `${Number(day)}.${Number(month)}.${year.slice(2)}${rest}`),
  rewriteDate(({ day, month, year, rest }) => `${Number(day)} ${monthNames[Number(month) - 1]} ${year}${rest}`),
  rewriteDate(({ day, month, year }) => String(dayNumber(`${year}-${month}-${day}`) + 25_569)),
  // Only days after the 12th: the others would be read as other days, and no reader could know.
  rewriteDate(({ day, month, year, rest }) => (day > '12' ? `${month}/${day}/${year}${rest}` : `13/13/${year}`)),
  rewriteDate(({ year }) => `31/02/${year}`),
  text('date', '01/01/2099'),
  text('date', '01/01/1899'),
  text('date', ''),
  text('time', '25:10'),
  text('time', '2.30pm'),
  swapCoordinates,
  otherSystem,
  placeIt((_, now) => now, '0', '0'),
  placeIt((_, now) => now, '520000', ''),
  // Charing Cross.
  placeIt(() => '', '530034', '180381'),
  placeIt(formerWard, '', ''),
  placeIt(refusedAlias, '', ''),
  placeIt(misspelt, '', ''),
  placeIt(() => '', '', ''),
  (cells, names) => cells.write('ward', anotherWard(names, cells.read('ward')) ?? ''),
  text('type', 'SYNTHETIC type that no table has'),
  (cells) => cells.write('type', `  ${cells.read('type').toUpperCase().replaceAll(' ', '-')} `),
  text('type', ''),
  text('place', '=HYPERLINK("https://example.invalid/","SYNTHETIC")'),
  text('place', '@SUM(1+1)'),
  text('place', 'St John’s Café, rear of'),
  text('notes', 'SYNTHETIC; a "remark"\r\nover two lines; with £ and —'),
  text('status', 'Limbo'),
  text('closed', '01/01/2001'),
]

/** One row in so many is spoilt. */
const oneIn = 7

/** The lines of a spoilt export: title lines, header, rows of which some are blank, spoilt, or there twice, and a total. */
export function* dirtyLines(table: SampleTable, names: WardNames, title: string): Generator<readonly string[]> {
  yield [title]
  yield ['Exported by SYNTHETIC', '', '']
  yield []
  yield table.header
  let number = 0
  for (const row of table.rows()) {
    if (number % oneIn === 3) spoil(row, table, names, Math.floor(number / oneIn))
    yield row
    yield* extraLines(row, table, number++)
  }
  yield ['Total', String(number)]
}

function spoil(row: string[], { at }: SampleTable, names: WardNames, turn: number): void {
  const cells: Cells = {
    read: (column) => row[at[column] ?? -1] ?? '',
    write: (column, value) => {
      const index = at[column]
      if (index !== undefined) row[index] = value
    },
  }
  dirts[turn % dirts.length]?.(cells, names)
}

/** What stands between rows: the same row again, the same under another id, a blank row. */
function* extraLines(row: readonly string[], { at }: SampleTable, number: number): Generator<readonly string[]> {
  if (number % 40 === 10) yield row
  if (number % 40 === 20) yield row.map((cell, i) => (i === at.id ? `${cell}-AGAIN` : cell))
  if (number % 40 === 30) yield row.map(() => '')
}

/** Every dirt once takes so many rows. */
export const rowsForAllDirt = dirts.length * oneIn
