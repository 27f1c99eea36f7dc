import { describe, expect, test } from 'vitest'
import { readTime } from './read-time.ts'

describe('a time of day', () => {
  test.each([
    ['14:30', 870],
    ['14:30:59', 870],
    ['14.30', 870],
    ['14h30', 870],
    ['1430', 870],
    ['0005', 5],
    // A spreadsheet takes the first 0 of 0930 away.
    ['930', 570],
    ['1430 hrs', 870],
    ['2.30pm', 870],
    ['2:30 p.m.', 870],
    ['2 pm', 840],
    ['12am', 0],
    ['12pm', 720],
    ['0:00', 0],
    ['0.75', 1080],
    ['.5', 720],
    ['0', 0],
    ['0.999999', 1439],
    ['1899-12-30T14:30', 870],
    ['30/12/1899 14:30:00', 870],
    // Workbooks that count from 1904.
    ['1904-01-01T14:30:00', 870],
  ])('%s is minute %i', (text, minute) => {
    expect(readTime(text)).toBe(minute)
  })

  test.each([
    '24:00',
    '25:10',
    '14:75',
    '13pm',
    '0pm',
    'evening',
    '',
    '2',
    '2460',
    '975',
    '45',
    '1.5',
    '29/03/2026 14:30',
  ])('%s is none', (text) => {
    expect(readTime(text)).toBeNull()
  })
})
