import * as v from 'valibot'
import { done, failed, type Outcome } from '../../src/core/problem.ts'
import { andThen } from './outcomes.ts'
import { readText } from './read-text.ts'

/** A JSON file whose content has the shape of `schema`, with the hash of its bytes. */
export interface JsonFile<T> {
  readonly file: string
  readonly sha256: string
  readonly content: T
}

/** Reads a JSON file. Problems: those of `readText`, no JSON, another shape (each place is named by its path). */
export async function readJson<S extends v.GenericSchema>(
  folder: string,
  file: string,
  schema: S,
): Promise<Outcome<JsonFile<v.InferOutput<S>>>> {
  return andThen(await readText(folder, file, { closes: true }), ({ text, sha256 }) =>
    andThen(parseJson(file, text), (json) =>
      andThen(matchSchema(file, json, schema), (content) => done({ file, sha256, content })),
    ),
  )
}

function parseJson(file: string, text: string): Outcome<unknown> {
  try {
    return done(JSON.parse(text) as unknown)
  } catch {
    return failed({
      file,
      line: null,
      found: 'text that is not JSON',
      expected: 'cannot be read',
      remedy: 'Correct the file, or get it again if it is cut short.',
    })
  }
}

function matchSchema<S extends v.GenericSchema>(file: string, json: unknown, schema: S): Outcome<v.InferOutput<S>> {
  const result = v.safeParse(schema, json)
  if (result.success) return done(result.output)
  const problems = result.issues.map((issue) => {
    const place = v.getDotPath(issue) ?? 'the whole'
    return {
      file,
      line: null,
      found: `${place} is ${issue.received}`,
      expected: `should be ${issue.expected ?? 'something else'}`,
      remedy: 'Correct the file.',
    }
  })
  return { kind: 'failed', problems }
}
