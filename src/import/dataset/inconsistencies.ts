import { closest } from '../../names/closest.ts'
import type { DatasetFile } from './format.ts'
import type { Links } from './links.ts'

/** Where a field stands in the file: keys and list places from the top. */
export type FieldPath = readonly (string | number)[]

/** Something that a dataset says against itself or the graph, and where. */
export interface Inconsistency {
  readonly path: FieldPath
  readonly message: string
}

/** The slugs that links lead to. */
export function linkedSlugs(links: Links): string[] {
  return Array.isArray(links) ? links : Object.keys(links)
}

/** The slugs of the links that name no source and place of their own. */
function unfounded(links: Links): string[] {
  if (Array.isArray(links)) return links
  const named = (edge: (typeof links)[string] | undefined) => typeof edge === 'object' && edge.source && edge.locator
  return Object.keys(links).filter((slug) => !named(links[slug]))
}

/** What a well-formed dataset says against itself: duplicates, slugs that lead nowhere, edges without their ground. */
export function inconsistencies(file: DatasetFile): Inconsistency[] {
  const found: Inconsistency[] = []
  const report = (path: FieldPath, message: string) => found.push({ path, message })

  const unique = (path: FieldPath, names: readonly (string | undefined)[], key: string | null = 'slug') => {
    const first = new Map<string, number>()
    for (const [place, name] of names.entries()) {
      if (name === undefined) continue
      const earlier = first.get(name)
      if (earlier === undefined) first.set(name, place)
      else
        report(
          key === null ? [...path, place] : [...path, place, key],
          `"${name}" already stands at ${path.join('.')}[${earlier}]`,
        )
    }
    return new Set(first.keys())
  }
  const slugs = (path: FieldPath, items: readonly { slug: string }[]) =>
    unique(
      path,
      items.map((item) => item.slug),
    )

  const known = {
    source: slugs(['sources'], file.sources),
    sector: slugs(['sectors'], file.sectors),
    language: slugs(['languages'], file.languages),
    skill: slugs(['skills'], file.skills),
    library: slugs(['libraries'], file.libraries),
    role: slugs(['roles'], file.roles),
    group: slugs(['roleGroups'], file.roleGroups),
  }
  unique(
    ['libraries'],
    file.libraries.map((library) => library.packageName),
    'packageName',
  )

  const exists = (kind: keyof typeof known, path: FieldPath, slug: string | undefined) => {
    if (slug === undefined || known[kind].has(slug)) return
    const [near] = closest(slug, known[kind])
    report(path, `there is no ${kind} "${slug}" in this file${near ? `; did you mean "${near}"?` : ''}`)
  }
  const link = (kind: keyof typeof known, path: FieldPath, links: Links, self?: string) => {
    unique(path, Array.isArray(links) ? links : [], null)
    for (const [place, slug] of linkedSlugs(links).entries()) {
      const here = [...path, Array.isArray(links) ? place : slug]
      exists(kind, here, slug)
      if (slug === self) report(here, `"${slug}" is linked to itself`)
      const edge = Array.isArray(links) ? undefined : links[slug]
      if (typeof edge !== 'object') continue
      exists('source', [...here, 'source'], edge.source)
      const sayers = new Set([edge.source])
      for (const [other, { source }] of (edge.alsoSaidBy ?? []).entries()) {
        const at = [...here, 'alsoSaidBy', other, 'source']
        exists('source', at, source)
        if (sayers.has(source)) report(at, `"${source}" says so already`)
        sayers.add(source)
      }
    }
  }
  const pairs = (path: FieldPath, items: readonly { slug: string; links: Links }[], key: string) => {
    const seen = new Set<string>()
    for (const [place, { slug, links }] of items.entries()) {
      for (const other of linkedSlugs(links)) {
        const pair = [slug, other].sort().join(' ')
        if (seen.has(pair)) report([...path, place, key], `the pair ${slug} and ${other} already stands once`)
        seen.add(pair)
      }
    }
  }

  exists('source', ['source'], file.source)
  for (const [l, { features }] of file.languages.entries()) {
    unique(
      ['languages', l, 'features'],
      features.map((feature) => feature.name),
      'name',
    )
    for (const [f, { source }] of features.entries())
      exists('source', ['languages', l, 'features', f, 'source'], source)
  }
  for (const [s, skill] of file.skills.entries()) {
    exists('source', ['skills', s, 'source'], skill.source)
    exists('skill', ['skills', s, 'replacedBy'], skill.replacedBy)
    for (const kind of ['broader', 'related', 'prerequisites', 'matches'] as const) {
      link('skill', ['skills', s, kind], skill[kind], skill.slug)
    }
  }
  pairs(
    ['skills'],
    file.skills.map(({ slug, related }) => ({ slug, links: related })),
    'related',
  )
  for (const [l, library] of file.libraries.entries()) {
    exists('source', ['libraries', l, 'source'], library.source)
    exists('language', ['libraries', l, 'language'], library.language)
    link('skill', ['libraries', l, 'skills'], library.skills)
  }
  for (const [g, group] of file.roleGroups.entries()) {
    exists('source', ['roleGroups', g, 'source'], group.source)
    exists('group', ['roleGroups', g, 'broader'], group.broader)
  }
  for (const [r, role] of file.roles.entries()) {
    const path = ['roles', r] as const
    exists('source', [...path, 'source'], role.source)
    link('language', [...path, 'languages'], role.languages)
    link('sector', [...path, 'sectors'], role.sectors)
    exists('group', [...path, 'group'], role.group)
    exists('role', [...path, 'replacedBy'], role.replacedBy)
    for (const kind of ['collaborators', 'matches', 'broader', 'related'] as const)
      link('role', [...path, kind], role[kind], role.slug)
    link('skill', [...path, 'skills', 'essential'], role.skills.essential)
    link('skill', [...path, 'skills', 'optional'], role.skills.optional)
    link('library', [...path, 'libraries'], role.libraries)
    slugs([...path, 'responsibilities'], role.responsibilities)

    const essential = new Set(linkedSlugs(role.skills.essential))
    const skills = new Set([...essential, ...linkedSlugs(role.skills.optional)])
    const libraries = new Set(linkedSlugs(role.libraries))
    for (const slug of linkedSlugs(role.skills.optional)) {
      if (essential.has(slug)) report([...path, 'skills', 'optional', slug], `"${slug}" is essential already`)
    }
    for (const [b, responsibility] of role.responsibilities.entries()) {
      const here = [...path, 'responsibilities', b]
      exists('source', [...here, 'source'], responsibility.source)
      link('skill', [...here, 'skills'], responsibility.skills)
      link('library', [...here, 'libraries'], responsibility.libraries)
      for (const slug of unfounded(responsibility.skills)) {
        if (!skills.has(slug))
          report([...here, 'skills'], `"${slug}" is not a skill of the role: add it to the role's skills`)
      }
      for (const slug of unfounded(responsibility.libraries)) {
        if (!libraries.has(slug)) {
          report([...here, 'libraries'], `"${slug}" is not a library of the role: add it to the role's libraries`)
        }
      }
    }
  }
  pairs(
    ['roles'],
    file.roles.map(({ slug, collaborators }) => ({ slug, links: collaborators })),
    'collaborators',
  )
  return found
}
