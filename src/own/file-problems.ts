import type { Problem } from '../core/problem.ts'

/** What is wrong with a file as a whole. @param expected the rest of a sentence that begins with what was found */
export const wholeFile = (file: File, found: string, expected: string, remedy: string): Problem => ({
  file: file.name,
  line: null,
  found,
  expected,
  remedy,
})

export const unreadable = (file: File): Problem =>
  wholeFile(
    file,
    'a folder, or a file that can no longer be read',
    'should be a file that stays as it is while it is read',
    'Name the files of a folder one by one, close them in other programs, and choose them again.',
  )
