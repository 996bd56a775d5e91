import { GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type TestServer, testServer } from '../server/testServer.ts'
import { chromiumFlags, chromiumPath, isChromiumThere } from '../support/chromiumPath.ts'

async function* counted(count: number) {
  for (let tick = 1; tick <= count; tick++) yield tick
}

const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      double: {
        type: GraphQLInt,
        args: { number: { type: new GraphQLNonNull(GraphQLInt) } },
        resolve: (_, { number }: { number: number }) => number * 2,
      },
      length: {
        type: GraphQLInt,
        args: { text: { type: GraphQLString, extensions: { private: true } } },
        resolve: (_, { text }: { text?: string }) => text?.length,
      },
    },
  }),
  subscription: new GraphQLObjectType({
    name: 'Subscription',
    fields: {
      ticks: {
        type: GraphQLInt,
        args: { count: { type: GraphQLInt } },
        subscribe: (_, { count }: { count: number }) => counted(count),
        resolve: (tick) => tick as number,
      },
    },
  }),
})

const double = '# Which number is twice another?\nquery Double($number: Int!) {\n  double(number: $number)\n}'
const length = 'query Length($text: String) {\n  length(text: $text)\n}'
const ticks = '# What time is it? Again and again.\nsubscription Ticks($count: Int) {\n  ticks(count: $count)\n}'
const examples = [
  ...Array.from({ length: 12 }, (_, index) => ({
    name: `${index}`,
    query: `# What are ${index} numbers?\nquery Numbers${index}($number: Int = ${index}) {\n  double(number: $number)\n}`,
    variables: { number: index },
  })),
  { name: 'ticks', query: ticks, variables: { count: 3 } },
]

describe.skipIf(!isChromiumThere)('GraphiQL, in Chromium', () => {
  let server: TestServer
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const problems: string[] = []
  const requests = new Set<string>()
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([
      testServer({ schema, examples }),
      chromium.launch({ executablePath: chromiumPath, args: chromiumFlags }),
    ])
    // One for all tests, so that scripts are fetched and compiled once.
    context = await browser.newContext({ reducedMotion: 'reduce' })
    context.setDefaultTimeout(120_000)
  }, 120_000)
  afterEach(async () => {
    await page.close()
    expect(problems.splice(0)).toEqual([])
    expect([...requests].filter((url) => !url.startsWith(server.url))).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  /** Opens the page in a browser that knows nothing of it. */
  async function open(link = '', width = 1280) {
    page = await context.newPage()
    await page.setViewportSize({ width, height: 667 })
    await page.goto(`${server.url}/health`)
    await page.evaluate('localStorage.clear()')
    page.on('console', (message) => problems.push(`${message.text()} ${message.location().url}`))
    page.on('pageerror', ({ message }) => problems.push(message))
    page.on('request', (request) => void (/^http/.test(request.url()) && requests.add(request.url())))
    await page.goto(`${server.graphql}${link}`)
    await editor('Operation Editor').waitFor()
  }

  const editor = (name: string) => page.getByRole('region', { name }).locator('.view-lines').first()
  const answer = () => page.getByRole('region', { name: 'Result Window' })
  const run = () => page.getByRole('button', { name: /Execute query/ }).click()
  const link = (query: string, variables: object) =>
    new URLSearchParams({ query, variables: JSON.stringify(variables) })

  it('has everything at hand on a phone, and every example', async () => {
    await open('', 375)
    await run()
    await answer().getByText('"double": 0').waitFor()
    await page.getByRole('button', { name: 'Variables' }).click()
    const edges = [
      editor('Operation Editor'),
      editor('Variables'),
      answer(),
      page.getByRole('button', { name: /Execute/ }),
    ]
    for (const part of edges) {
      const box = (await part.boundingBox())!
      expect(box.height).toBeGreaterThan(20)
      expect(box.x + Math.min(box.width, 40)).toBeLessThanOrEqual(375)
      expect(box.y + 20).toBeLessThanOrEqual(667)
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375)
    expect(await page.getByRole('combobox', { name: 'Examples' }).locator('option').allTextContents()).toEqual([
      'Examples …',
      ...Array.from({ length: 12 }, (_, index) => `What are ${index} numbers?`),
      'What time is it?',
    ])
    await page.getByRole('combobox', { name: 'Examples' }).selectOption('What are 11 numbers?')
    await run()
    await answer().getByText('"double": 22').waitFor()
    expect(await page.getByRole('tab', { name: 'Numbers11' }).getAttribute('aria-selected')).toBe('true')
    expect((await page.getByRole('tab', { name: 'Numbers11' }).boundingBox())!.x).toBeLessThan(375)
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await page.getByText('Root Types').waitFor()
    await page.getByRole('button', { name: 'Hide Documentation Explorer' }).click()
    await editor('Operation Editor').waitFor()
  })

  it('opens a link with its variables, and again beside what is in its tabs by then', async () => {
    await open(`?${link(double, { number: 21 })}`)
    await run()
    await answer().getByText('"double": 42').waitFor()
    const { search, hash } = new URL(page.url())
    expect(search).toBe('')
    expect(Object.fromEntries(new URLSearchParams(hash.slice(1)))).toEqual({
      query: double,
      variables: '{\n  "number": 21\n}',
    })
    const tabs = page.getByRole('tab')
    expect(await tabs.count()).toBe(examples.length + 1)
    // GraphiQL stores its tabs a moment later.
    await expect.poll(() => page.evaluate("localStorage.getItem('graphiql:tabState')")).toContain('Double')
    await page.goto(`${server.graphql}?${link(double, { number: 4 })}`)
    await run()
    await answer().getByText('"double": 8').waitFor()
    expect(await tabs.count()).toBe(examples.length + 2)
    await tabs.first().click()
    await run()
    await answer().getByText('"double": 42').waitFor()
    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('variables')).toContain('21')
  })

  it('is as it was left when it is opened again, and whole where what the browser kept is not', async () => {
    await open()
    await page.getByRole('tab', { name: 'Numbers3' }).click()
    await run()
    await answer().getByText('"double": 6').waitFor()
    const kept = () => page.evaluate<string>("localStorage.getItem('graphiql:tabState')")
    await expect.poll(kept).toContain('"activeTabIndex":3')
    await page.goto(`${server.url}/health`)
    await page.goto(server.graphql)
    await run()
    await answer().getByText('"double": 6').waitFor()
    expect(await page.getByRole('tab').count()).toBe(examples.length)
    for (const broken of ['null', '{}', '[', '{"tabs":1}']) {
      await page.goto(`${server.url}/health`)
      await page.evaluate(`localStorage.setItem('graphiql:tabState', ${JSON.stringify(broken)})`)
      await page.goto(server.graphql)
      await editor('Operation Editor').waitFor()
      await run()
      await answer().getByText('"double": 0').waitFor()
    }
  })

  it('runs private text that comes by the fragment, and keeps it out of its address', async () => {
    await open(`?query=${encodeURIComponent(length)}#variables=${encodeURIComponent('{"text":"secret"}')}`)
    expect(page.url()).toBe(server.graphql)
    await run()
    await answer().getByText('"length": 6').waitFor()
    await editor('Operation Editor').click()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('query Length { length(text: "hidden away") }')
    await run()
    await answer().getByText('"length": 11').waitFor()
    expect(page.url()).toBe(server.graphql)
    expect([...requests].join()).not.toMatch(/secret|hidden/)
  })

  it('shows where an error is, and what was wrong, without traces', async () => {
    await open(`#${link('# One line more.\n{\n  double(number: "four")\n}', {})}`)
    await run()
    await answer().getByText('"line": 3').waitFor()
    await page.route(server.graphql, (route) => route.abort())
    await run()
    await answer().getByText('The server did not answer. Is it running, and are you online?').waitFor()
    expect(await answer().textContent()).not.toContain('stack')
    expect(problems.splice(0).filter((text) => !/net::ERR_FAILED|status of 400/.test(text))).toEqual([])
  })

  it('listens to a subscription until it ends', async () => {
    await open(`#${link(ticks, { count: 2 })}`)
    await run()
    await answer().getByText('"ticks": 2').waitFor()
    await page.getByRole('button', { name: /Execute query/ }).waitFor()
    expect(await answer().textContent()).not.toContain('errors')
  })
})
