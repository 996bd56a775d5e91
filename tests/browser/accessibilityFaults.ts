import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe finds wrong on the page as it is shown now: each a rule, the element and what would mend it. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // To describe each element that a rule is content with takes most of the time. What is shown has no frames, so that
  // there is nothing to put together in a page of its own either.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}
