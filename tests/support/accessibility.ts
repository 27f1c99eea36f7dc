import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Limits {
  /** A selector: what lies within alone is looked at. */
  readonly within?: string
  /** Rules that do not hold for this page. */
  readonly without?: readonly string[]
  /** These rules alone, where the others have been looked at. */
  readonly only?: readonly string[]
}

/** What axe finds wrong with a page as it stands now, one line each; empty where it finds nothing. */
export async function accessibilityProblems(
  page: Page,
  { within, without = [], only }: Limits = {},
): Promise<string[]> {
  // Our pages hold no frames: the mode for one document saves a page each time, and only what is wrong is collected.
  const options = {
    runOnly: only ? { type: 'rule' as const, values: [...only] } : { type: 'tag' as const, values: tags },
    resultTypes: ['violations' as const],
  }
  const axe = new AxeBuilder({ page })
    .options(options)
    .disableRules([...without])
    .setLegacyMode()
  const { violations } = await (within ? axe.include(within) : axe).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.join(' ')})`))
}
