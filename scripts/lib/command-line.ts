import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Every command knows these. */
const always = {
  help: { type: 'boolean', short: 'h', default: false },
  json: { type: 'boolean', default: false },
} as const

type OptionsOf = NonNullable<ParseArgsConfig['options']>

/** What a command was told, by the names of its options. */
type Told<Options extends OptionsOf> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options & typeof always }>
>['values']

/**
 * The options of a command. `--help` prints how it is used and ends well; what it does not know is said, with how it is
 * used, and ends with 1.
 * @returns null where there is nothing left to do
 */
export function commandLine<const Options extends OptionsOf>(
  usage: string,
  options: Options,
  args: readonly string[] = process.argv.slice(2),
): Told<Options> | null {
  try {
    const { values } = parseArgs<{ args: string[]; options: Options & typeof always }>({
      args: [...args],
      options: { ...options, ...always },
    })
    if (!(values as { readonly help: boolean }).help) return values
    console.log(usage)
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error), args.includes('--json'), usage)
  }
  return null
}

/** Ends a command with 1 and says why, for a person or as one JSON object. @param usage how it should have been used */
export function refuse(problem: string, isJson: boolean, usage?: string): void {
  if (isJson) console.log(JSON.stringify({ kind: 'failed', problems: [problem] }))
  else console.error(usage ? `${problem}\n\n${usage}` : problem)
  process.exitCode = 1
}
