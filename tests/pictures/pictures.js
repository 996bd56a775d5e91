import { fork, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

// node tests/pictures/pictures.js     runs each query of this folder in GraphiQL and stores what the page then shows
// CHROMIUM names the browser (/usr/bin/chromium). Plain JavaScript, because only this folder has playwright-core.

const folder = import.meta.dirname
const root = join(folder, '../..')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => basename(file, '.graphql'))
const viewport = { width: 1280, height: 720 }

if (!existsSync(join(folder, 'node_modules/playwright-core'))) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
const { chromium } = await import('playwright-core')

const dataFolder = mkdtempSync(join(tmpdir(), 'career-lattice-pictures-'))
const server = fork(join(root, 'dist/main.js'), ['serve'], {
  silent: true,
  env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataFolder, HOST: '', PORT: '0', TRUSTED_DOCUMENTS: '' },
})
const ended = new Promise((resolve) => server.once('close', resolve))
try {
  const url = await address()
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] || '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    for (const name of names) await take(browser, url, name)
  } finally {
    await browser.close()
  }
} finally {
  server.kill()
  await ended
  rmSync(dataFolder, { recursive: true, force: true })
}

/** Waits until the server prints its address. */
function address() {
  return new Promise((resolve, reject) => {
    let output = ''
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
        const found = /(http:\S+) serves revision/.exec(output)?.[1]
        if (found) resolve(found)
      })
    }
    server.once('exit', () => reject(new Error(`The server ended:\n${output}`)))
  })
}

/** Opens GraphiQL with a tab for each query, runs the one named and stores the page. */
async function take(browser, url, name) {
  const page = await browser.newPage({ viewport, colorScheme: 'light', reducedMotion: 'reduce' })
  const tabs = names.map((id) => ({ id, ...read(id), hash: null, headers: null, operationName: null, response: null }))
  // What GraphiQL keeps in the browser.
  await page.addInitScript(
    (remembered) => {
      for (const [key, value] of Object.entries(remembered)) localStorage.setItem(`graphiql:${key}`, value)
    },
    { ...read(name), tabState: JSON.stringify({ tabs, activeTabIndex: 0 }) },
  )
  await page.goto(`${url}/graphql`)
  await page.getByRole('button', { name: /Execute query/ }).click()
  await page.locator('.result-window').getByText('"sentence"').waitFor()
  await page.mouse.move(0, 0)
  // Colours come a moment later than words.
  await page.waitForTimeout(1000)
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path })
  await page.close()
  console.log(`Wrote ${path}`)
}

/** A query, the title of its tab and its variables. */
function read(name) {
  const query = readFileSync(join(folder, `${name}.graphql`), 'utf8').trim()
  const variables = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  return { title: /^query (\w+)/m.exec(query)[1], query, variables: JSON.stringify(variables, null, 2) }
}
