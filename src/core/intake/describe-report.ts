import { monthName } from '../iso-month.ts'
import type { Problem } from '../problem.ts'
import { counted, shownNumber } from '../shown-number.ts'
import type { IntakeReport } from './intake-report.ts'

/** The report for a person: sums, files, reasons with their first examples, notes, months, types that are asked about. */
export function describeIntake(report: IntakeReport): string {
  return [
    ...(report.synthetic ? ['SYNTHETIC data: not of real incidents.'] : []),
    sums(report),
    ...report.files.map(({ name, rows, known }) =>
      known ? `  ${name}: imported before, nothing to do` : `  ${name}: ${count(rows)} read`,
    ),
    ...covered(report),
    ...section('Not imported:', report.reasons),
    ...section('Imported, and to be looked at:', report.notes),
    ...unknownTypes(report),
  ].join('\n')
}

const count = (rows: number) => counted(rows, 'row', 'rows')

function sums({ dataset, rows, replaced }: IntakeReport): string {
  const { read, accepted, rejected, duplicate } = rows
  const numbers = [accepted, rejected, duplicate].map((number) => shownNumber(number))
  const made = `${numbers[0]} accepted + ${numbers[1]} rejected + ${numbers[2]} duplicate`
  const before = replaced > 0 ? ` ${count(replaced)} of earlier imports replaced.` : ''
  return `${dataset}: ${count(read)} read = ${made}.${before}`
}

function covered({ months, notPlaced, rows }: IntakeReport): string[] {
  const share = rows.accepted > 0 ? ((100 * notPlaced) / rows.accepted).toFixed(1) : '0.0'
  const placed = notPlaced > 0 ? [`Without a ward: ${shownNumber(notPlaced)} of the accepted rows (${share}%).`] : []
  if (!months) return placed
  const span =
    months.first === months.last ? monthName(months.first) : `${monthName(months.first)} to ${monthName(months.last)}`
  const gaps = months.gaps.map(monthName)
  const shown = gaps.length > 12 ? `${gaps.slice(0, 12).join(', ')} and ${gaps.length - 12} more` : gaps.join(', ')
  return [`Months: ${span}.${gaps.length > 0 ? ` None in: ${shown}.` : ''}`, ...placed]
}

type Kind = IntakeReport['notes'][number]

function section(title: string, kinds: readonly Kind[]): string[] {
  return kinds.length === 0 ? [] : [title, ...kinds.flatMap(describeKind)]
}

/** A reason with its first rows: what is the same of all of them is said once. */
function describeKind({ reason, rows, examples }: Kind): string[] {
  const groups = alike(examples).slice(0, mostExamples)
  const remedies = new Set(groups.map(([first]) => first.remedy))
  const remedy = remedies.size === 1 ? ` ${[...remedies].join('')}` : ''
  const shown = groups.flat().length
  return [
    `  ${isOfFile(examples) ? '' : `${count(rows)}: `}${reason}.${remedy}`,
    ...groups.map((group) => `    ${whereOf(group)}  ${group[0].found}${remedy === '' ? `. ${group[0].remedy}` : ''}`),
    ...(rows > shown ? [`    and ${counted(rows - shown, 'more row', 'more rows')}`] : []),
  ]
}

const mostExamples = 4

/** A note on a file as a whole counts no rows. */
const isOfFile = (examples: readonly Problem[]) => examples.every(({ line }) => line === null)

type Group = [Problem, ...Problem[]]

/** Rows of one file that say the same. */
function alike(examples: readonly Problem[]): Group[] {
  const groups = new Map<string, Group>()
  for (const example of examples) {
    const key = [example.file, example.found, example.remedy].join('\n')
    const group = groups.get(key)
    if (group) group.push(example)
    else groups.set(key, [example])
  }
  return [...groups.values()]
}

function whereOf(group: Group): string {
  const lines = group.flatMap(({ line }) => line ?? [])
  return lines.length > 0 ? `${group[0].file}:${lines.join(', ')}` : group[0].file
}

function unknownTypes({ unknownTypes: types }: IntakeReport): string[] {
  if (types.length === 0) return []
  return [
    'Types to be answered in a mapping file (--explain drafts one):',
    ...types.slice(0, 40).map(({ text, rows }) => `  "${text}": ${count(rows)}`),
    ...(types.length > 40 ? [`  and ${types.length - 40} more`] : []),
  ]
}
