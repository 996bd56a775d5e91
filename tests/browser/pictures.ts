import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { address, run } from '../support/commandLine.ts'
import { installed } from '../support/installed.ts'

// npm run pictures                  takes a picture of every view, and the two of the README
// npm run pictures -- folder        puts those of the views there, not into tests/browser/generated
// CHROMIUM names the browser (Debian's).

const folder = import.meta.dirname
await installed(folder)
const { launchChromium } = await import('./chromium.ts')
const { colours, goTo, sizes, views } = await import('./views.ts')

const target = process.argv[2] ?? join(folder, 'generated')
await mkdir(target, { recursive: true })
const data = await mkdtemp(join(tmpdir(), 'career-lattice-pictures-'))
const server = run(['serve'], { DATA_DIR: data, TRUSTED_DOCUMENTS: '' })
try {
  const url = await address(server)
  const browser = await launchChromium()
  try {
    for (const viewport of sizes) {
      for (const colorScheme of colours) {
        const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' })
        for (const view of views) {
          await goTo(page, url, view)
          await page.screenshot({
            path: join(target, `${view.name}-${viewport.width}-${colorScheme}.png`),
            fullPage: true,
          })
        }
        await page.context().close()
      }
    }
    console.log(`Wrote a picture of each view to ${target}`)
    for (const [name, height] of [
      ['overlap', 940],
      ['transition', 890],
    ] as const) {
      const page = await browser.newPage({ viewport: { width: 960, height }, colorScheme: 'light' })
      const { address, heading } = views.find((view) => view.name === name)!
      await goTo(page, url, { name, heading, address: address.replace('&open=1-2', '') })
      const path = join(folder, `${name}.png`)
      await page.screenshot({ path })
      console.log(`Wrote ${path}`)
    }
  } finally {
    await browser.close()
  }
} finally {
  server.process.kill()
  await server.ended
  await rm(data, { recursive: true, force: true })
}
