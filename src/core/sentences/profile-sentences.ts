import type { ProfileRow } from '../profile/profile-row.ts'
import { listed, shownNumber } from '../shown-number.ts'

/** A type is named among the highest where it is one of the three highest with at least this chance. */
export const clearlyTopThree = 0.8

const longestTitle = 10

/**
 * The finding of a profile in ten words at most: the types among the highest of all wards where that is sure enough, else
 * how all types together compare with the borough.
 * @param rows of one series and period, all types together first
 */
export function profileTitle(ward: string, rows: readonly ProfileRow[], area: string): string {
  const [total] = rows
  const names = topThree(rows).map(({ subject }) => lower(subject))
  const title = (some: readonly string[]) => `${ward}: ${listed(some)} among the highest`
  const fitting = [2, 1]
    .map((many) => title(names.slice(0, many)))
    .find((text) => text.split(' ').length <= longestTitle)
  if (names.length > 0 && fitting) return fitting
  if (!total?.position) return `${ward}: ward profile`
  return `${ward}: ${lower(total.subject)} is ${comparison(total)} ${area}’s rate`
}

/** The figures of the first row, its rank, the types that stand out, and what changed: a sentence each. */
export function profileLead(ward: string, rows: readonly ProfileRow[], area: string): string[] {
  const [total] = rows
  if (total?.state !== 'value') return []
  const rank = total.rank ? [`Its rank is likely ${total.rank.words}, where 1st is the highest rate.`] : []
  const figure = `${ward} recorded ${total.count} ${total.counted}, ${total.rate} per 1,000 residents; ${area} ${total.boroughRate}.`
  return [figure, ...rank, ...standingOut(rows), ...changeSentence(rows)]
}

/** Types, not their sum, that are likely among the three highest, the surest first. */
function topThree(rows: readonly ProfileRow[]): ProfileRow[] {
  return rows
    .slice(1)
    .filter(({ rank, small }) => (rank?.topThree ?? 0) >= clearlyTopThree && !small)
    .sort((a, b) => (b.rank?.topThree ?? 0) - (a.rank?.topThree ?? 0))
}

function standingOut(rows: readonly ProfileRow[]): string[] {
  const top = topThree(rows)
  if (top.length === 0) return []
  const chance = `${shownNumber(100 * clearlyTopThree)}%`
  const one = top.length === 1 ? 'is' : 'are each'
  return [`${capital(listed(top.map(nameOf)))} ${one} among the three highest with a chance of at least ${chance}.`]
}

/** `Against the year before, theft is higher and burglary lower; the other 8 types show no clear change.` */
export function changeSentence(rows: readonly ProfileRow[]): string[] {
  const tested = rows.filter(({ change }) => change && change.word !== 'not tested')
  if (tested.length === 0) return []
  const named = (word: 'higher' | 'lower') => tested.filter(({ change }) => change?.word === word).map(nameOf)
  const [higher, lowered] = [named('higher'), named('lower')]
  const rest = tested.length - higher.length - lowered.length
  if (rest === tested.length) return ['Against the year before, no figure shows a clear change.']
  const parts = [...said(higher, 'higher'), ...said(lowered, 'lower')]
  const others = rest > 0 ? [`the ${rest === 1 ? 'other shows' : `other ${rest} figures show`} no clear change`] : []
  return [`Against the year before, ${[...parts, ...others].join('; ')}.`]
}

function said(names: readonly string[], word: string): string[] {
  return names.length === 0 ? [] : [`${listed(names)} ${names.length === 1 ? 'is' : 'are'} ${word}`]
}

function comparison({ position }: ProfileRow): string {
  if (position?.endsWith('above')) return 'higher than'
  return position?.endsWith('below') ? 'lower than' : 'close to'
}

const nameOf = ({ subject }: ProfileRow) => lower(subject)
const lower = (text: string) => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
