import { expect, test } from 'vitest'
import { dictionaryState } from './data-dictionary.ts'

test('the data dictionary in docs/ is the one that the catalogue makes (npm run docs:data)', async () => {
  const { wanted, written } = await dictionaryState()
  expect(written).toBe(wanted)
})
