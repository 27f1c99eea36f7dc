import { adjacentWards } from '../adjacent-wards.ts'
import { lastDayName } from '../iso-month.ts'
import { type Period, periodInDays } from '../period.ts'
import type { Place } from '../published.ts'
import { profileLead, profileTitle } from '../sentences/profile-sentences.ts'
import { wholePeriod } from '../times.ts'
import type { WardCode } from '../ward-code.ts'
import { type DeprivationRow, deprivationOf } from './deprivation-row.ts'
import { type ProfileRow, profileRow } from './profile-row.ts'
import { type ProfileFiles, type ShownCounts, shownCounts } from './shown-counts.ts'
import { type ProfileTrend, profileTrend, type TrendQuarter } from './trend.ts'
import { type MixRow, typeMix } from './type-mix.ts'

/** Ids of what a profile shows. */
export interface ProfileChoice {
  /** All types of a series; its main types stand below it. */
  readonly total: string
  /** Series of their own, never added to it. */
  readonly apart: readonly string[]
  /** The figures that stand first and large, and beside those of the neighbours. */
  readonly key: readonly string[]
  /** A series of values. */
  readonly deprivation: string
  /** Its indicator of residents in the most deprived small areas of England. */
  readonly mostDeprived: string
}

/** Rows of one series and period: they can be read together. */
export interface ProfileGroup {
  readonly series: string
  readonly label: string
  readonly period: string
  readonly completeTo: string
  /** Types that are shown by ward for fixed periods only, though their series has months. */
  readonly isYears: boolean
  readonly rows: readonly ProfileRow[]
}

export interface WardTrend {
  readonly indicator: string
  readonly label: string
  readonly quarters: readonly TrendQuarter[]
}

/** All that the profile of a ward says; made from published files alone. */
export interface WardProfile {
  readonly ward: Place
  readonly title: string
  /** What the first figures are, where and when. */
  readonly subtitle: string
  readonly lead: readonly string[]
  readonly groups: readonly ProfileGroup[]
  readonly key: readonly ProfileRow[]
  readonly trends: readonly WardTrend[]
  readonly mix: readonly MixRow[]
  readonly deprivation: readonly DeprivationRow[]
  /** Residents in the most deprived small areas of England; null where it is not published. */
  readonly mostDeprived: DeprivationRow | null
  readonly neighbours: readonly WardCode[]
}

/** The profiles of all wards, and what they have in common. */
export interface Profiles {
  readonly wards: readonly WardProfile[]
  /** Of the figures that come first. */
  readonly window: Period
  /** Why they end there, where the publisher has later months. */
  readonly provisional: string | null
  /** The denominators, the caveats, and to when each series is complete. */
  readonly caveats: readonly string[]
  readonly complete: readonly string[]
}

interface Shared {
  readonly types: readonly ShownCounts[]
  readonly all: readonly ShownCounts[]
  readonly trends: readonly ProfileTrend[]
  readonly deprivation: (ward: WardCode) => DeprivationRow[]
  readonly neighbours: ReadonlyMap<WardCode, readonly WardCode[]>
}

/**
 * Statistics are made once an indicator and shared by all wards: takes seconds, for when the pages are made.
 * @throws where the council has not one of the chosen count indicators
 */
export function wardProfiles(files: ProfileFiles, choice: ProfileChoice): Profiles {
  const shared = sharedOf(files, choice)
  const [first] = shared.all
  if (!first) throw new Error(`no figures for a profile: ${choice.total}`)
  return {
    wards: files.places.wards.map((ward) => profileOf(ward, shared, choice, files.manifest.area.short)),
    window: first.window,
    provisional: provisionalNote(first),
    caveats: caveatsOf(shared.all, files, choice),
    complete: completeTo(shared.all),
  }
}

function sharedOf(files: ProfileFiles, choice: ProfileChoice): Shared {
  const total = shownCounts(choice.total, files)
  const ids = mainTypes(files, choice.total)
  const shown = ids.flatMap((id) => shownCounts(id, files) ?? [])
  const types = shown.filter(({ file }) => file.times.kind === 'months')
  const years = shown.filter(({ file }) => file.times.kind === 'periods')
  const apart = choice.apart.flatMap((id) => shownCounts(id, files) ?? [])
  const all = [...(total ? [total] : []), ...types, ...apart, ...years]
  const trends = all.flatMap((one) => profileTrend(one, files.places.wards) ?? [])
  const deprivation = deprivationOf(choice.deprivation, files)
  return { types, all, trends, deprivation, neighbours: adjacentWards(files.places.wards) }
}

/** The types of the series of a total that are no part of another type. */
function mainTypes({ manifest }: ProfileFiles, total: string): string[] {
  const entry = manifest.series.find(({ indicators }) => indicators.some(({ indicator }) => indicator.id === total))
  const types = entry?.indicators.filter(({ indicator, file }) => file && indicator.id !== total && !indicator.parent)
  return (types ?? []).map(({ indicator }) => indicator.id)
}

function profileOf(ward: Place, shared: Shared, choice: ProfileChoice, area: string): WardProfile {
  const { all, types, trends } = shared
  const rows = all.map((shown) => ({ shown, row: profileRow(shown, ward.code) }))
  const groups = groupsOf(rows)
  const first = groups[0]?.rows ?? []
  const deprivation = shared.deprivation(ward.code)
  return {
    ward,
    title: profileTitle(ward.name, first, area),
    subtitle: all[0] ? `${all[0].picture.legend.title}, ${ward.name}, ${periodInDays(all[0].window)}` : '',
    lead: profileLead(ward.name, first, area),
    groups,
    key: choice.key.flatMap((id) => rows.find(({ row }) => row.indicator === id)?.row ?? []),
    trends: trends.map(({ indicator, label, wards }) => ({
      indicator,
      label,
      quarters: wards[all.find((shown) => shown.indicator.id === indicator)?.file.areas.indexOf(ward.code) ?? -1] ?? [],
    })),
    mix: typeMix(types, ward.code),
    deprivation,
    mostDeprived: deprivation.find(({ indicator }) => indicator === choice.mostDeprived) ?? null,
    neighbours: shared.neighbours.get(ward.code) ?? [],
  }
}

/** Rows of the same series and period stand together, in the order in which they come. */
function groupsOf(rows: readonly { readonly shown: ShownCounts; readonly row: ProfileRow }[]): ProfileGroup[] {
  const keys = [...new Set(rows.map(({ shown, row }) => `${shown.series.id} ${row.period}`))]
  return keys.flatMap((key) => {
    const own = rows.filter(({ shown, row }) => `${shown.series.id} ${row.period}` === key)
    const shown = own[0]?.shown
    if (!shown) return []
    const group = { series: shown.series.id, label: shown.series.label, period: periodInDays(shown.window) }
    const isYears =
      shown.file.times.kind === 'periods' && shown.series.leaves.length > 1 && shown.series.typesByWard === 'as-policy'
    return [{ ...group, completeTo: completeOf(shown), isYears, rows: own.map(({ row }) => row) }]
  })
}

const completeOf = ({ file }: ShownCounts) => lastDayName(wholePeriod(file.times).last)

function provisionalNote(shown: ShownCounts): string | null {
  const whole = wholePeriod(shown.file.times)
  if (whole.last === shown.window.last) return null
  return `Figures after ${lastDayName(shown.window.last)} are provisional: the publisher still revises them, so this page ends there.`
}

function caveatsOf(all: readonly ShownCounts[], { manifest }: ProfileFiles, choice: ProfileChoice): string[] {
  const deprivation = manifest.series.find(({ series }) => series.id === choice.deprivation)?.series.caveats ?? []
  return [...new Set([...all.flatMap(({ series }) => series.caveats), ...deprivation])]
}

function completeTo(all: readonly ShownCounts[]): string[] {
  return [...new Set(all.map((shown) => `${shown.series.label}: complete to ${completeOf(shown)}`))]
}
