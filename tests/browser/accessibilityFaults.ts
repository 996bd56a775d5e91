import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** The rules of axe that other colours may break. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds wrong on the page as it is shown now: each a rule, the element and what would mend it.
 *
 * @param doColoursDiffer whether all but the colours was looked at before
 */
export async function accessibilityFaults(page: Page, doColoursDiffer = false): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (doColoursDiffer ? axe.withRules(rulesOfColour) : axe).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}
