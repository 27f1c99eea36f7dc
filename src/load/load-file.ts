import * as v from 'valibot'

/** What a request for a file comes to. */
export type Loaded<T> =
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly why: string }

/**
 * Fetches one published file and reads it by its schema. Never throws: a missing, unreachable or damaged file is an
 * answer with a reason that people can read.
 * @param base folder of the data, ending in `/`
 */
export async function loadFile<T>(
  base: string,
  file: string,
  schema: v.GenericSchema<unknown, unknown>,
): Promise<Loaded<T>> {
  const response = await fetch(new URL(file, base)).catch(() => null)
  if (!response) return failed('the network could not be reached')
  if (!response.ok)
    return failed(response.status === 404 ? 'the file is not there' : `the server answered ${response.status}`)
  const json = await response.json().catch(() => undefined)
  if (json === undefined) return failed('the file is damaged')
  const parsed = v.safeParse(schema, json)
  return parsed.success ? { kind: 'ready', value: parsed.output as T } : failed('the file has an unknown form')
}

const failed = (why: string): Loaded<never> => ({ kind: 'failed', why })
