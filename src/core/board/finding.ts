import type { TestedChange } from '../change/tested-change.ts'
import { listed, shownNumber } from '../shown-number.ts'
import type { Comparisons } from './comparison.ts'
import type { BoardLine } from './quarters-file.ts'

/** The finding of a quarter: a title of ten words at most, and the sentences under it. */
export interface BoardFinding {
  readonly title: string
  readonly lead: string
}

interface Told {
  readonly label: string
  readonly change: TestedChange
}

/**
 * What a quarter says, from the groups of recorded crime: how many are clearly higher or lower than a year earlier, which
 * ones, with both counts. Numbers are those of the table, and nothing is told of a line without a test.
 * @param lines recorded crime, all types first; kinds of a group are left out
 * @param at the quarter's place
 */
export function boardFinding(lines: readonly BoardLine[], at: number): BoardFinding {
  const groups = toldOf(lines, at, 'quarter')
  const untested = groups.flatMap(({ change }) => (change.kind === 'untested' ? [change.reason] : []))
  const tested = groups.filter(({ change }) => change.kind === 'tested')
  if (tested.length === 0) return { title: 'No change can be told for this quarter yet', lead: whyUntested(untested) }
  const [higher, lower, none] = [
    inDirection(tested, 'higher'),
    inDirection(tested, 'lower'),
    inDirection(tested, 'none'),
  ]
  const lead = [leadOf(higher, lower, none.length), yearWords(toldOf(lines, at, 'year'))].filter((text) => text !== '')
  return { title: titleOf(higher.length, lower.length), lead: lead.join(' ') }
}

function toldOf(lines: readonly BoardLine[], at: number, window: keyof Comparisons): Told[] {
  return groupsOf(lines).flatMap(({ label, comparisons }) => {
    const comparison = comparisons[at]?.[window]
    return comparison?.kind === 'compared' ? [{ label, change: comparison.change }] : []
  })
}

/** `Over twelve months, higher: …; lower: ….` Nothing where no group is clearly either. */
function yearWords(told: readonly Told[]): string {
  const parts = (['higher', 'lower'] as const).flatMap((direction) => {
    const found = inDirection(told, direction)
    return found.length > 0 ? [`${direction}: ${listed(found.map(withCounts))}`] : []
  })
  return parts.length > 0 ? `Over the twelve months that end with it, ${parts.join('; ')}.` : ''
}

/** The groups of recorded crime: neither all types together nor the kinds of a group. */
export function groupsOf<L extends { readonly parent: string | null }>(lines: readonly L[]): L[] {
  return lines.slice(1).filter((line) => line.parent === null)
}

const inDirection = (told: readonly Told[], direction: 'higher' | 'lower' | 'none') =>
  told.filter(({ change }) => change.kind === 'tested' && change.direction === direction)

function titleOf(higher: number, lower: number): string {
  if (higher + lower === 0) return 'No type is clearly higher or lower'
  if (lower === 0) return `${typesAre(higher)} higher, none is clearly lower`
  if (higher === 0) return `${typesAre(lower)} lower, none is clearly higher`
  return `${typesAre(higher)} higher, ${words[lower] ?? lower} ${lower === 1 ? 'is' : 'are'} lower`
}

const words = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function typesAre(number: number): string {
  const word = words[number] ?? String(number)
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${number === 1 ? 'type is' : 'types are'}`
}

function leadOf(higher: readonly Told[], lower: readonly Told[], none: number): string {
  const others = higher.length + lower.length === 0 ? allOf(none) : othersOf(none)
  return [
    ...(higher.length > 0 ? [`Higher: ${listed(higher.map(withCounts))}.`] : []),
    ...(lower.length > 0 ? [`Lower: ${listed(lower.map(withCounts))}.`] : []),
    ...(none > 0 ? [`${others} moved no more than chance could move ${none === 1 ? 'it' : 'them'}.`] : []),
  ].join(' ')
}

const allOf = (number: number) => (number === 1 ? 'The only type' : `All ${words[number] ?? number} types`)
const othersOf = (number: number) => (number === 1 ? 'The other one' : `The other ${words[number] ?? number}`)

function withCounts({ label, change }: Told): string {
  return `${label.charAt(0).toLowerCase()}${label.slice(1)} (${shownNumber(change.after)} against ${shownNumber(change.before)})`
}

function whyUntested(reasons: readonly string[]): string {
  const [reason] = reasons
  if (!reason) return 'There are no figures for the same months a year earlier.'
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}: their publisher still revises them.`
}
