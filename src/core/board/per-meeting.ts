import { shownNumber } from '../shown-number.ts'

/**
 * Cases at meetings, told by the meeting and by the month: the papers print the first under the name of the second.
 * @param cases one number a meeting
 * @param months the months that the meetings cover
 */
export function perMeetingWords(cases: readonly number[], months: number): string {
  const sum = cases.reduce((total, each) => total + each, 0)
  const perMeeting = shownNumber(sum / cases.length, 1)
  const perMonth = shownNumber(sum / months, 1)
  return `${shownNumber(sum)} at ${shownNumber(cases.length)} meetings in ${shownNumber(months)} months: ${perMeeting} a meeting, which is ${perMonth} a month.`
}
