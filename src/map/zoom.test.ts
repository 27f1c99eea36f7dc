import { expect, test } from 'vitest'
import { metresPerPxAtZoom0, zoomFor } from './zoom.ts'

test('the zoom of a scale is the one at which a px stands for so many metres', () => {
  expect(zoomFor(metresPerPxAtZoom0 / 2 ** 12, 51.6)).toBeCloseTo(12, 10)
  expect(zoomFor(metresPerPxAtZoom0 / 2 ** 12 / 2, 51.6)).toBeCloseTo(13, 10)
})
