import { built, tinyCouncil } from '../support/built-council.ts'

/** What the public edition publishes of the SYNTHETIC council of `scripts/fixtures/tiny`. */
export const tiny = built(await tinyCouncil(), 'public')
