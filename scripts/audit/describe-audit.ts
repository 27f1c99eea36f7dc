import type { FolderAudit } from './audit-folder.ts'
import { isTight } from './audit-folder.ts'

/** The report for a person. */
export function describeAudit(audit: FolderAudit): string {
  const { series, releases, milliseconds } = audit
  if (series.length === 0) return 'Audit: no series hides small numbers.'
  const lines = series.flatMap((one) => [
    `${one.series}: ${one.tables} tables, ${one.figures} figures, ${one.hidden} hidden (${share(one.hidden, one.figures)}), narrowest range ${one.narrowest ?? 'none'}`,
    ...(one.contradiction ? ['  the figures contradict each other'] : []),
    ...one.recoverable.map(({ key, from, to }) => `  RECOVERABLE ${key}: ${from} to ${to}`),
    ...one.givenAway.map((key) => `  earlier releases gave away ${key}: it cannot be taken back`),
  ])
  const verdict = isTight(audit) ? 'Nothing hidden can be recovered.' : 'Hidden figures can be recovered.'
  const releasesSeen = `${releases} earlier ${releases === 1 ? 'release' : 'releases'}`
  return ['Audit', ...lines, `${verdict} With ${releasesSeen}, in ${(milliseconds / 1000).toFixed(1)} s.`].join('\n')
}

const share = (part: number, whole: number) => `${whole === 0 ? 0 : Math.round((100 * part) / whole)}%`
