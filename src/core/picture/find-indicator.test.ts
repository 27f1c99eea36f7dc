import { expect, test } from 'vitest'
import { valueFiles } from '../../../tests/support/made-up-files.ts'
import { count } from '../cell.ts'
import { findIndicator } from './find-indicator.ts'

const { manifest } = valueFiles([count(1)], count(1))

test('an indicator is found with its series and its publisher', () => {
  const { entry, series, source } = findIndicator(manifest, 'value')
  expect([entry.indicator.id, series.series.id, source.publisher]).toEqual(['value', 'values', 'A publisher'])
})

test('an indicator that was not published is a mistake of ours', () => {
  expect(() => findIndicator(manifest, 'crime')).toThrow('unknown indicator: crime')
  expect(() => findIndicator({ ...manifest, sources: [] }, 'value')).toThrow('unknown indicator: value')
})
