import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { privateFolder } from '../council/read-own.ts'
import { type ImportArguments, readArguments } from './import-arguments.ts'

const read = (...args: string[]): ImportArguments => {
  const found = readArguments(['--dataset', 'asb', ...args, 'cases.csv'])
  if (typeof found === 'string') throw new Error(found)
  return found
}

test('tables are kept where the build looks for them: in the folder of the council that is named', () => {
  expect(read().store).toBe(privateFolder(resolve('data')))
  expect(read('--council', '/srv/elsewhere').store).toBe(privateFolder('/srv/elsewhere'))
  expect(read('--council', '/srv/elsewhere', '--store', '/srv/kept').store).toBe('/srv/kept')
})

test.each([
  [['--dataset', 'people', 'a.csv'], '--dataset is one of '],
  [['--dataset', 'asb'], 'no file was given'],
  [['--dataset', 'asb', '--explain', 'a.csv', 'b.csv'], '--explain takes one file'],
  [['--dataset', 'asb', '--fast', 'a.csv'], '--fast'],
])('%j cannot be used, and the reason is said', (args, reason) => {
  expect(readArguments(args)).toContain(reason)
})
