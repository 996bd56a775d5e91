import { dirname, resolve } from 'node:path'
import { DefectiveFile } from '../dataset/defect.ts'
import { fieldName } from '../dataset/fieldName.ts'
import type { FieldPath, Inconsistency } from '../dataset/inconsistencies.ts'
import { nearest } from '../dataset/parse.ts'
import { plainText } from '../dataset/plainText.ts'
import { readText } from '../dataset/readTexts.file.ts'
import { readYaml } from '../dataset/readYaml.ts'
import type { Mapping, Pattern, RolePatterns } from './mapping.ts'
import { mappingFormat, type WrittenMapping } from './mappingFormat.ts'

/** How many mappings may extend each other. */
const deepest = 5

/** What a mapping is checked against. */
export interface KnownSlugs {
  /** What is wrong with a slug of a role; undefined if nothing is. */
  readonly role: (slug: string) => string | undefined
  /** The same of a slug of a library or skill. */
  readonly feature: (slug: string) => string | undefined
}

/**
 * Reads a mapping and those that it extends.
 *
 * @throws DefectiveFile listing every defect by line and field: of the format, patterns that are no regular expressions,
 * roles and features that are not in the graph
 */
export async function readMapping(path: string, known: KnownSlugs): Promise<Mapping> {
  const { written, refuse } = await writtenMapping(path, known, 1)
  const { dataset, source, period, place, about, roles, ignored, means } = written
  const missing = Object.entries({ source, period }).flatMap(([field, value]) =>
    value === undefined ? [{ path: [field], message: 'this field is missing' }] : [],
  )
  if (Object.keys(roles).length === 0) missing.push({ path: ['roles'], message: 'no role is named' })
  if (missing.length > 0) throw refuse(missing)
  return {
    ...{ dataset, source: source!, period: period!, place, about, ignored, means },
    roles: Object.entries(roles).map(([role, { title, not = [] }]): RolePatterns => {
      const compiled = (list: 'title' | 'not', all: readonly string[]) =>
        all.map((pattern, number): Pattern => {
          return { pattern: new RegExp(pattern, 'u'), place: `${path}: ${fieldName(['roles', role, list, number])}` }
        })
      return { role, title: compiled('title', title), not: compiled('not', not) }
    }),
  }
}

interface Read {
  readonly written: WrittenMapping
  readonly refuse: (found: readonly Inconsistency[]) => DefectiveFile
}

async function writtenMapping(path: string, known: KnownSlugs, depth: number): Promise<Read> {
  const { value, lines } = readYaml(plainText(await readText(path)), path)
  const refuse = (found: readonly Inconsistency[]) => {
    const places = lines(found.map(({ path }) => path))
    const defects = found.map(({ path, message }, number) => {
      return { line: places[number]!, field: fieldName(path), message }
    })
    return new DefectiveFile(
      path,
      defects.sort((a, b) => a.line - b.line),
    )
  }
  const parsed = mappingFormat.safeParse(value, { reportInput: true })
  if (!parsed.success) throw refuse(parsed.error.issues.flatMap(nearest))
  const own = parsed.data
  const found = wrongIn(own, known)
  if (own.extends !== undefined && depth === deepest) {
    found.push({ path: ['extends'], message: `mappings extend each other more than ${deepest} times` })
  }
  if (found.length > 0) throw refuse(found)
  if (own.extends === undefined) return { written: own, refuse }
  const { written: base } = await writtenMapping(resolve(dirname(path), own.extends), known, depth + 1)
  const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
  const merged = (list: 'roles' | 'ignored' | 'means') => ({ ...base[list], ...own[list] })
  const lists = { roles: merged('roles'), ignored: merged('ignored'), means: merged('means') }
  return { written: { ...base, ...said, ...lists } as WrittenMapping, refuse }
}

function wrongIn({ about, roles, means }: WrittenMapping, known: KnownSlugs): Inconsistency[] {
  const found: Inconsistency[] = []
  const check = (path: FieldPath, wrong: string | undefined) => {
    if (wrong !== undefined) found.push({ path, message: wrong })
  }
  for (const [role, { title, not = [] }] of Object.entries(roles)) {
    check(['roles', role], known.role(role))
    for (const [list, patterns] of Object.entries({ title, not })) {
      for (const [number, pattern] of patterns.entries()) check(['roles', role, list, number], brokenPattern(pattern))
    }
  }
  if (about !== undefined) check(['about'], known.feature(about))
  for (const [term, slug] of Object.entries(means)) check(['means', term], known.feature(slug))
  return found
}

function brokenPattern(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'u')
    return undefined
  } catch (error) {
    const reason = (error as Error).message.split(': ').at(-1)
    return `this is no regular expression of JavaScript: ${reason}`
  }
}
