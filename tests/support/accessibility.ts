import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong with a page as it stands now, one line each; empty where it finds nothing. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Our pages hold no frames: the mode for one document saves a page each time, and only what is wrong is collected.
  const options = { runOnly: { type: 'tag' as const, values: rules }, resultTypes: ['violations' as const] }
  const { violations } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.join(' ')})`))
}
