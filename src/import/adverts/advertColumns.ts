import { folded } from '../../names/normalised.ts'
import { BrokenFile } from '../release/brokenFile.ts'
import { otherDelimiter } from '../release/delimiter.ts'

/** What is read of an advert, and the names under which tables have it. The first are those of lukebarousse/data_jobs. */
const names = {
  title: ['job_title', 'title'],
  company: ['company_name', 'company'],
  country: ['job_country', 'country'],
  posted: ['job_posted_date', 'posted'],
  skills: ['job_skills', 'skills'],
  text: ['job_description', 'description', 'text'],
} as const

/** Something that is read of an advert. */
export type AdvertColumn = keyof typeof names

/** The position of each column that is there. */
export type AdvertColumns = ReadonlyMap<AdvertColumn, number>

/**
 * Finds the columns by the header of a table, in small or capital letters, with blanks or underscores. Other columns are
 * ignored. Of two names for the same, the first counts.
 *
 * @throws BrokenFile if there is no title, or neither skills nor a text
 */
export function advertColumns(header: readonly string[], file: string): AdvertColumns {
  const found = columnsIn(header)
  const lacking = lack(found)
  if (lacking !== undefined) {
    const other = otherDelimiter(file, header, (cells) => lack(columnsIn(cells)) === undefined)
    const there = header.slice(0, 20).map((name) => `"${name.slice(0, 40)}"`)
    throw new BrokenFile(file, other ?? `${lacking}; there are ${there.join(', ')}`, 1)
  }
  return found
}

function columnsIn(header: readonly string[]): Map<AdvertColumn, number> {
  const given = header.map((name) => folded(name).replaceAll(' ', '_'))
  const positions = Object.entries(names).map(([column, all]): [AdvertColumn, number] => {
    const name = all.find((name) => given.includes(name))
    return [column as AdvertColumn, name === undefined ? -1 : given.indexOf(name)]
  })
  return new Map(positions.filter(([, position]) => position >= 0))
}

function lack(found: AdvertColumns): string | undefined {
  if (!found.has('title')) return `a column with the title of the job is missing (${inWords(names.title)})`
  if (found.has('skills') || found.has('text')) return undefined
  const { skills, text } = names
  return `a column with skills (${inWords(skills)}) or with the text of the advert (${inWords(text)}) is missing`
}

function inWords(all: readonly string[]): string {
  return all.map((name) => `"${name}"`).join(' or ')
}
