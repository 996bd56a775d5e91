import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parsedDataset, unknownReference } from '../src/import/dataset/parse.ts'
import { readTexts } from '../src/import/dataset/readTexts.file.ts'
import { careerFindings } from './careerFindings.ts'

// npm run careers -- check [career …] [--folder path]   says what is missing in the curated careers, or in some of them

const { values, positionals } = parseArgs({
  options: { folder: { type: 'string', default: join(import.meta.dirname, 'seed', 'python-careers') } },
  allowPositionals: true,
})
const [command, ...wanted] = positionals
if (command !== 'check') {
  console.error('Say what to do: npm run careers -- check [career …] [--folder path]')
  process.exit(1)
}

try {
  const { dataset, foreign, refuse } = parsedDataset(await readTexts(values.folder))
  // Matches are with roles that are imported later; everything else is in the dataset.
  const unknown = foreign.filter(({ later }) => !later)
  if (unknown.length > 0) throw refuse(unknown.map((reference) => unknownReference(reference, 'in this dataset')))
  const { careers, others, correlations } = careerFindings(dataset)
  for (const career of wanted) if (!careers.has(career)) throw new Error(`There is no career "${career}".`)
  const shown = [...careers].filter(([slug]) => wanted.length === 0 || wanted.includes(slug))
  const problems = wanted.length === 0 ? [...others] : []
  for (const [slug, found] of shown) problems.push(...found.map((problem) => `${slug}: ${problem}`))
  for (const problem of problems) console.error(problem)
  for (const [slug] of shown) {
    const correlation = correlations.get(slug)
    if (correlation !== undefined) console.log(`${slug}: rank correlation with the adverts ${correlation.toFixed(2)}`)
  }
  console.log(
    problems.length === 0 ? `${shown.length} careers: nothing is missing` : `Missing or wrong: ${problems.length}`,
  )
  process.exitCode = problems.length === 0 ? 0 : 1
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
