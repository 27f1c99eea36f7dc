import { expect, test } from 'vitest'
import type { FilesRead } from './effects.ts'
import type { ReadAnswer, ReadRequest } from './read-worker.ts'
import { readingDesk } from './reading-desk.ts'

interface MadeUpReader {
  readonly asked: string[]
  isEnded: boolean
  readonly say: (answer: ReadAnswer) => void
  readonly breakDown: () => void
}

const requestOf = (name: string): ReadRequest => ({
  dataset: 'cctv',
  files: [new File([], name)],
  answers: {},
  today: '2026-07-15',
  // The desk hands it on unread.
  setting: {} as ReadRequest['setting'],
})

/** What was read of a file, told apart by its name alone. */
const readOf = (found: string): FilesRead => ({
  kind: 'failed',
  problems: [{ file: found, line: null, found: '', expected: '', remedy: '' }],
})

/** A desk whose readers answer when the test says so, and all that was heard of them. */
function desk() {
  const readers: MadeUpReader[] = []
  const heard: string[] = []
  const { read, forget } = readingDesk((say, breakDown) => {
    const reader: MadeUpReader = { asked: [], isEnded: false, say, breakDown }
    readers.push(reader)
    return {
      ask: ({ files }) => void reader.asked.push(files[0]?.name ?? ''),
      end: () => {
        reader.isEnded = true
      },
    }
  })
  const begin = (name: string) => {
    const reading = read(requestOf(name), ({ rows }) => heard.push(`${name}: ${rows} rows`))
    void reading.answer.then((answer) => heard.push(`${name}: ${answer.kind === 'failed' && answer.problems[0]?.file}`))
    return reading
  }
  const reader = (at: number) => readers[at] ?? expect.fail('no such reader')
  const answer = (at: number, name: string) => reader(at).say({ kind: 'answer', answer: readOf(name) })
  /** All that follows from what was said. */
  const settled = () => new Promise((done) => setImmediate(done))
  return { begin, forget, readers, reader, answer, heard, settled }
}

test('two readings begun together each get their own progress and answer, one after the other', async () => {
  const { begin, reader, answer, heard, settled } = desk()
  begin('first')
  begin('second')
  expect(reader(0).asked).toEqual(['first'])
  reader(0).say({ kind: 'progress', progress: { rows: 10, share: 0.5 } })
  answer(0, 'of the first')
  expect(reader(0).asked).toEqual(['first', 'second'])
  reader(0).say({ kind: 'progress', progress: { rows: 20, share: 0.5 } })
  answer(0, 'of the second')
  await settled()
  expect(heard.sort()).toEqual(['first: 10 rows', 'first: of the first', 'second: 20 rows', 'second: of the second'])
})

test('a reading that is cancelled ends its worker and is never answered; what waited is read by another', async () => {
  const { begin, readers, reader, answer, heard, settled } = desk()
  const first = begin('first')
  begin('second')
  first.cancel()
  expect(reader(0).isEnded).toBe(true)
  expect(reader(1).asked).toEqual(['second'])
  answer(0, 'too late')
  answer(1, 'of the second')
  await settled()
  expect(heard).toEqual(['second: of the second'])
  expect(readers.length).toBe(2)
})

test('a reading that waits is cancelled without a stop to the one at work', async () => {
  const { begin, readers, answer, heard, settled } = desk()
  begin('first')
  begin('second').cancel()
  answer(0, 'of the first')
  await settled()
  expect(heard).toEqual(['first: of the first'])
  expect(readers.map(({ asked }) => asked)).toEqual([['first']])
})

test('a worker that breaks down, at work or before, fails what it reads, and the next reading has another', async () => {
  const { begin, reader, answer, heard, settled } = desk()
  reader(0).breakDown()
  begin('first')
  expect(reader(1).asked).toEqual(['first'])
  reader(1).breakDown()
  begin('second')
  answer(2, 'of the second')
  await settled()
  expect(heard).toEqual(['first: The files', 'second: of the second'])
})

test('what is forgotten is never answered, and its worker is gone', async () => {
  const { begin, forget, reader, answer, heard, settled } = desk()
  begin('first')
  begin('second')
  forget()
  expect(reader(0).isEnded).toBe(true)
  answer(0, 'too late')
  begin('third')
  answer(1, 'of the third')
  await settled()
  expect(heard).toEqual(['third: of the third'])
})
