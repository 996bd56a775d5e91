import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { address, run } from '../support/commandLine.ts'
import { installed } from '../support/installed.ts'

// npm run lighthouse     measures every view as on a phone: Lighthouse's scores, and how soon an answer is shown
// CHROMIUM names the browser (Debian's).

await installed(import.meta.dirname)
const { launchMeasured, lighthouseScores } = await import('./lighthouseScores.ts')
const { answerTime } = await import('./answerTime.ts')
const { views } = await import('./views.ts')

const data = await mkdtemp(join(tmpdir(), 'career-lattice-lighthouse-'))
const server = run(['serve'], { DATA_DIR: data, TRUSTED_DOCUMENTS: '' })
try {
  const url = await address(server)
  const { browser, port } = await launchMeasured()
  try {
    console.log(
      '| view | performance | accessibility | best practices | SEO | first paint, ms | answer shown after, ms |',
    )
    console.log('| --- | --: | --: | --: | --: | --: | --: |')
    const wrong: string[] = []
    // The text on the first page has the first page's address, and Lighthouse measures no page that is not found.
    for (const view of views.filter(({ name }) => name !== 'text' && name !== 'missing')) {
      const { performance, accessibility, bestPractices, seo, firstPaint, findings } = await lighthouseScores(
        `${url}/${view.address}`,
        port,
        3,
      )
      const shown = await answerTime(browser, url, view)
      const figures = [performance, accessibility, bestPractices, seo, Math.round(firstPaint), shown ?? '–']
      console.log(`| ${[view.name, ...figures].join(' | ')} |`)
      wrong.push(...findings.map((finding) => `${view.name}: ${finding}`))
    }
    if (wrong.length > 0) console.log(`\n${wrong.join('\n')}`)
  } finally {
    await browser.close()
  }
} finally {
  server.process.kill()
  await server.ended
  await rm(data, { recursive: true, force: true })
}
