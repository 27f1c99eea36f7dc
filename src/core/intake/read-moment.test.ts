import { describe, expect, test } from 'vitest'
import { monthNames } from '../iso-month.ts'
import { dayNumber, dayOfNumber } from './calendar-day.ts'
import { momentReader } from './read-moment.ts'

const read = momentReader('day-month', '2026-07-15')
const day = (date: string, minute: number | null = null, note: string | null = null) => ({
  kind: 'day',
  date,
  minute,
  note,
})
const wrong = (reason: string) => ({ kind: 'wrong', reason })

describe('a date with or without a time', () => {
  test.each([
    ['29/03/2026', '2026-03-29'],
    ['29.3.26', '2026-03-29'],
    ['29-03-2026', '2026-03-29'],
    ['29 03 2026', '2026-03-29'],
    ['29 March 2026', '2026-03-29'],
    ['29th March 2026', '2026-03-29'],
    ['29-Mar-26', '2026-03-29'],
    ['29 Mar. 2026', '2026-03-29'],
    ['5 Sept 2025', '2025-09-05'],
    ['March 29, 2026', '2026-03-29'],
    ['Sun 29/03/2026', '2026-03-29'],
    ['Sunday, 29 March 2026', '2026-03-29'],
    ['2026-03-29', '2026-03-29'],
    ['2026/3/29', '2026-03-29'],
    ['20260329', '2026-03-29'],
    ['46110', '2026-03-29'],
    ['01/02/03', '2003-02-01'],
  ])('%s is %s', (text, date) => {
    expect(read(text)).toEqual(day(date))
  })

  test.each([
    ['28/03/2026 14:30', '2026-03-28', 870],
    ['28/03/2026 14:30:59', '2026-03-28', 870],
    ['28/03/2026, 2.30pm', '2026-03-28', 870],
    ['28/03/2026 2:30 PM', '2026-03-28', 870],
    ['28/03/2026 12:05 AM', '2026-03-28', 5],
    ['28.3.26 14.30', '2026-03-28', 870],
    ['28 March 2026 at 2 pm', '2026-03-28', 840],
    ['28-Mar-26 1430hrs', '2026-03-28', 870],
    ['28/03/2026 1430', '2026-03-28', 870],
    ['2026-03-28 0905', '2026-03-28', 545],
    ['28 March 2026', '2026-03-28', null],
    ['28 03 2026', '2026-03-28', null],
    ['2026-03-28T14:30', '2026-03-28', 870],
    ['2026-03-28 14:30:00.000', '2026-03-28', 870],
    ['2026-03-28T14:30:00Z', '2026-03-28', 870],
    ['2026-06-30T23:30:00Z', '2026-07-01', 30],
    ['2026-06-30T23:30:00+01:00', '2026-06-30', 1410],
    ['2026-01-31T23:30:00-0500', '2026-02-01', 270],
    ['2026-06-30 23:30:00+00', '2026-07-01', 30],
    ['30/06/2026 13:30 BST', '2026-06-30', 810],
    ['30/06/2026 13:30 GMT', '2026-06-30', 870],
    ['45000.75', '2023-03-15', 1080],
    ['45000.604166667', '2023-03-15', 870],
  ])('%s is %s, minute %i', (text, date, minute) => {
    expect(read(text)).toEqual(day(date, minute))
  })

  test.each([
    ['2026-03', '2026-03'],
    ['Mar-26', '2026-03'],
    ['March 2026', '2026-03'],
    ['03/2026', '2026-03'],
    ["Mar '26", '2026-03'],
  ])('%s is the month %s', (text, month) => {
    expect(read(text)).toEqual({ kind: 'month', month })
  })

  test('the American order is never guessed', () => {
    expect(read('03/29/2026')).toEqual(wrong('other-date-order'))
    expect(read('03/29/2026 14:30')).toEqual(wrong('other-date-order'))
    expect(momentReader('month-day', null)('03/29/2026')).toEqual(day('2026-03-29'))
    expect(momentReader('month-day', null)('29/03/2026')).toEqual(wrong('other-date-order'))
    expect(momentReader('month-day', null)('04/03/2026')).toEqual(day('2026-04-03'))
  })

  test.each([
    ['31/04/2026', 'impossible-day'],
    ['29/02/2025', 'impossible-day'],
    ['32 March 2026', 'impossible-day'],
    ['45/45/2026', 'impossible-day'],
    ['2026-13', 'impossible-day'],
    ['16/07/2026', 'future-date'],
    ['2026-08', 'future-date'],
    ['99999', 'future-date'],
    ['31/12/1999', 'before-2000'],
    ['01/02/85', 'before-2000'],
    ['2', 'date-not-read'],
    ['2026', 'date-not-read'],
    ['yesterday', 'date-not-read'],
    ['1/2-2026', 'date-not-read'],
    ['Foo-26', 'date-not-read'],
    ['March 2026 14:30', 'date-not-read'],
    ['29/03/2026 and 30/03/2026', 'date-not-read'],
  ])('%s is refused: %s', (text, reason) => {
    expect(read(text)).toEqual(wrong(reason))
  })

  test('the day of the import is no day in the future, and without one only far years are', () => {
    expect(read('15/07/2026')).toEqual(day('2026-07-15'))
    expect(read('2026-07')).toEqual({ kind: 'month', month: '2026-07' })
    expect(momentReader('day-month', null)('16/07/2026')).toEqual(day('2026-07-16'))
    expect(momentReader('day-month', null)('16/07/2126')).toEqual(wrong('future-date'))
  })

  test('the hour that March leaves out is kept with a note, the hour that October repeats is kept', () => {
    expect(read('29/03/2026 01:30')).toEqual(day('2026-03-29', 90, 'no-such-hour'))
    expect(read('26/10/2025 01:30')).toEqual(day('2025-10-26', 90))
  })

  test('a time that cannot be is left out with a note: the day still counts', () => {
    expect(read('29/03/2026 25:10')).toEqual(day('2026-03-29', null, 'time-not-read'))
    expect(read('29/03/2026 14:75')).toEqual(day('2026-03-29', null, 'time-not-read'))
    expect(read('29/03/2026 13pm')).toEqual(day('2026-03-29', null, 'time-not-read'))
  })

  test('every day of 2000 to 2030 is the same day in seven writings', () => {
    const any = momentReader('day-month', null)
    for (let number = dayNumber('2000-01-01'); number <= dayNumber('2030-12-31'); number++) {
      const date = dayOfNumber(number)
      const [year = '', month = '', dayOfMonth = ''] = date.split('-')
      const word = monthNames[Number(month) - 1] ?? ''
      const writings = [
        date,
        `${dayOfMonth}/${month}/${year}`,
        `${Number(dayOfMonth)}.${Number(month)}.${year.slice(2)}`,
        `${Number(dayOfMonth)} ${word} ${year}`,
        `${dayOfMonth}-${word.slice(0, 3)}-${year.slice(2)}`,
        `${year}${month}${dayOfMonth}`,
        String(number + 25_569),
      ]
      const days = writings.map((text) => any(text))
      if (days.some((found) => found.kind !== 'day' || found.date !== date)) expect({ writings, days }).toBe(date)
    }
    expect(any('31/12/2030')).toEqual(day('2030-12-31'))
  })
})
