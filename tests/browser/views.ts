import type { Page } from 'playwright-core'

/** A view of the page as somebody may have it before them. */
export interface LookedAt {
  readonly name: string
  /** Its address, without a slash before it. */
  readonly address: string
  /** Its first heading, once the answer is there. */
  readonly heading: string | RegExp
  /** Unfolds what is behind it. */
  readonly unfold?: (page: Page) => Promise<unknown>
}

const openThing = async (page: Page) => {
  await page.locator('.features summary').first().click()
  await page.locator('.features .why cite').first().waitFor()
}

/** Every view, with the curated careers, and unfolded where it unfolds. */
export const views: readonly LookedAt[] = [
  { name: 'start', address: '', heading: /^What do careers share/ },
  {
    name: 'text',
    address: '',
    heading: /^What do careers share/,
    unfold: async (page) => {
      await page.getByRole('combobox').fill('pandas, SQL, numpi')
      await page.getByRole('option', { name: 'See which careers fit' }).click()
      await page.getByText('What was not recognised').waitFor()
    },
  },
  {
    name: 'overlap',
    address: 'overlap?roles=data-scientist,machine-learning-engineer&open=1-2',
    heading: 'What these careers share',
    unfold: openThing,
  },
  {
    name: 'overlap-of-five',
    address:
      'overlap?roles=data-scientist,machine-learning-engineer,data-engineer,data-analyst,web-developer&open=1-2-3',
    heading: 'What these careers share',
    unfold: openThing,
  },
  {
    name: 'transition',
    address: 'transition?from=data-analyst&to=data-scientist',
    heading: 'From Data Analyst to Data Scientist',
    unfold: async (page) => {
      await page.getByText('Who says so').first().click()
      await page.locator('.step cite').first().waitFor()
    },
  },
  {
    name: 'paths',
    address: 'paths?from=data-analyst&to=machine-learning-engineer',
    heading: /^Ways from Data Analyst/,
  },
  {
    name: 'graph',
    address: 'graph?at=role/data-scientist',
    heading: /Data Scientist/,
    unfold: (page) => page.locator('.network-picture [aria-busy="false"]').waitFor(),
  },
  { name: 'role', address: 'roles/data-scientist', heading: 'Data Scientist', unfold: (page) => why(page) },
  { name: 'skill', address: 'skills/sql', heading: 'SQL', unfold: (page) => why(page) },
  { name: 'library', address: 'libraries/pandas', heading: 'pandas', unfold: (page) => why(page) },
  { name: 'sources', address: 'sources', heading: /ources/ },
  { name: 'missing', address: 'nonsense', heading: 'There is no such page.' },
]

async function why(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Why/ }).first().click()
  await page.locator('.behind cite').first().waitFor()
}

/** Widths of a phone and a desk, in CSS pixels, with the height of the window. */
export const sizes = [
  { width: 375, height: 812 },
  { width: 1280, height: 900 },
] as const

/** Colours that readers ask for. */
export const colours = ['light', 'dark'] as const

/** Goes to a view, and waits until it shows what it is about. */
export async function goTo(page: Page, url: string, { address, heading, unfold }: LookedAt): Promise<void> {
  await page.goto(`${url}/${address}`)
  await shown(page, heading)
  await unfold?.(page)
}

/** Waits until a view has its heading, and nothing is on its way any more. */
export async function shown(page: Page, heading: string | RegExp): Promise<void> {
  // Before, it has only what the server says of it.
  await page.locator('footer.site').waitFor()
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await page.locator('main:not(:has(.waiting, .below-fold, [aria-busy="true"]))').waitFor()
}
