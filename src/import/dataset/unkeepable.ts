import type { DatasetFile } from './format.ts'
import type { FieldPath, Inconsistency } from './inconsistencies.ts'

/** What a well-formed dataset says that no graph can hold: nodes in the place of others, or before themselves. */
export function unkeepable(file: DatasetFile): Inconsistency[] {
  return [
    ...replacedByThemselves('skills', file),
    ...replacedByThemselves('roles', file),
    ...identifiedTwice('skills', file),
    ...identifiedTwice('roleGroups', file),
    ...identifiedTwice('roles', file),
    ...responsibilitiesTwice(file),
    ...groupsInCircles(file),
  ]
}

function replacedByThemselves(list: 'skills' | 'roles', file: DatasetFile): Inconsistency[] {
  return file[list].flatMap(({ slug, replacedBy }, place) =>
    replacedBy === slug ? [{ path: [list, place, 'replacedBy'], message: `"${slug}" is replaced by itself` }] : [],
  )
}

/** Within one source, an identifier is that of one node. */
function identifiedTwice(list: 'skills' | 'roleGroups' | 'roles', file: DatasetFile): Inconsistency[] {
  const nodes = file[list].map(({ source = file.source, externalId }) => externalId && `${source} ${externalId}`)
  return repeated(nodes).map(([place, first]) => ({
    path: [list, place, 'externalId'],
    message: `"${file[list][place]!.externalId}" is the identifier of ${list}[${first}] already`,
  }))
}

/** Two roles of which one is called like a part of the other may have responsibilities of one slug. */
function responsibilitiesTwice(file: DatasetFile): Inconsistency[] {
  const paths: FieldPath[] = []
  const slugs: string[] = []
  for (const [r, role] of file.roles.entries()) {
    const within = new Set<string>()
    for (const [b, { slug }] of role.responsibilities.entries()) {
      if (within.has(slug)) continue
      within.add(slug)
      paths.push(['roles', r, 'responsibilities', b, 'slug'])
      slugs.push(`${role.slug}/${slug}`)
    }
  }
  return repeated(slugs).map(([place]) => ({
    path: paths[place]!,
    message: `the responsibility "${slugs[place]}" stands in this file already`,
  }))
}

function groupsInCircles(file: DatasetFile): Inconsistency[] {
  const broader = new Map(file.roleGroups.map(({ slug, broader }) => [slug, broader]))
  const found: Inconsistency[] = []
  for (const [place, { slug }] of file.roleGroups.entries()) {
    const above = new Set<string>()
    let next = broader.get(slug)
    while (next !== undefined && !above.has(next)) {
      above.add(next)
      next = broader.get(next)
    }
    if (!above.has(slug)) continue
    const circle = above.size === 1 ? '' : `, by way of ${[...above].filter((other) => other !== slug).join(', ')}`
    found.push({ path: ['roleGroups', place, 'broader'], message: `"${slug}" is broader than itself${circle}` })
    for (const other of above) broader.delete(other)
  }
  return found
}

/** The places of names that stand earlier already, with the earlier place. */
function repeated(names: readonly (string | undefined)[]): [place: number, first: number][] {
  const first = new Map<string, number>()
  return names.flatMap((name, place): [number, number][] => {
    if (name === undefined || name === '') return []
    const earlier = first.get(name)
    if (earlier !== undefined) return [[place, earlier]]
    first.set(name, place)
    return []
  })
}
