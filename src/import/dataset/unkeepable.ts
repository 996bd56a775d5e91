import { edgeKindsListedBy, type ListName, listedNouns, nounsWithin } from '../../catalogue/catalogue.ts'
import type { DatasetFile, Entry } from './format.ts'
import { doubtfulFormerSlugs } from './formerSlugs.ts'
import type { FieldPath, Inconsistency } from './inconsistencies.ts'
import { type Links, linkedSlugs, linkTo } from './links.ts'

/**
 * What a well-formed dataset says that no graph can hold: identifiers of two nodes, nodes before themselves, samples that
 * name a thing more often than they are large.
 */
export function unkeepable(file: DatasetFile): Inconsistency[] {
  const found = listedNouns.flatMap(([name, { columns }]) => [
    ...nounsWithin(name).flatMap(([inner, { singular }]) => slugsTwice(file, name, inner, singular)),
    ...Object.entries(columns).flatMap(([property, { circle, uniqueWithin }]) => [
      ...(circle === undefined ? [] : circles(file, name, property, circle)),
      ...(uniqueWithin === 'source' ? identifiedTwice(file, name, property) : []),
    ]),
  ])
  return [...found, ...doubtfulFormerSlugs(file), ...file.samples.flatMap(wrongInSample)]
}

/** A sample is for one thing, and counts no more than it has. */
function wrongInSample(sample: Entry, place: number): Inconsistency[] {
  const [first, ...others] = (['role', 'skill', 'library'] as const).filter((field) => sample[field] !== undefined)
  const found = others.map((field): Inconsistency => {
    const message = `a sample has a role, a skill or a library, or none of them; this one has a ${first} already`
    return { path: ['samples', place, field], message }
  })
  const size = sample['size'] as number | undefined
  // What only refers to a sample of the graph does not say its size.
  if (size === undefined) return found
  const check = (path: FieldPath, named: unknown = 1) => {
    if ((named as number) <= size) return
    found.push({ path, message: `${named} is more than the ${size} that the sample has` })
  }
  for (const [, { listed }] of edgeKindsListedBy('samples')) {
    const links = (sample[listed.field] ?? []) as Links
    for (const slug of linkedSlugs(links)) {
      const { named, alsoSaidBy = [] } = linkTo(links, slug)
      const path = ['samples', place, listed.field, slug]
      check([...path, 'named'], named)
      for (const [at, also] of alsoSaidBy.entries()) {
        if (also['named'] !== undefined) check([...path, 'alsoSaidBy', at, 'named'], also['named'])
      }
    }
  }
  return found
}

/** Within one source, an identifier is that of one node. */
function identifiedTwice(file: DatasetFile, name: ListName, property: string): Inconsistency[] {
  const entries = file[name]
  const identifiers = entries.map((entry) => entry[property] && `${entry.source ?? file.source} ${entry[property]}`)
  return repeated(identifiers as (string | undefined)[]).map(([place, first]) => ({
    path: [name, place, property],
    message: `"${entries[place]![property]}" already identifies`,
    at: [name, first],
  }))
}

/** Two nodes of which one is called like a part of the other may have inner nodes of one slug. */
function slugsTwice(file: DatasetFile, outer: ListName, name: string, singular: string): Inconsistency[] {
  const paths: FieldPath[] = []
  const slugs: string[] = []
  for (const [o, around] of file[outer].entries()) {
    const known = new Set<string>()
    for (const [i, { slug }] of ((around[name] ?? []) as readonly Entry[]).entries()) {
      if (known.has(slug)) continue
      known.add(slug)
      paths.push([outer, o, name, i, 'slug'])
      slugs.push(`${around.slug}/${slug}`)
    }
  }
  return repeated(slugs).map(([place]) => ({
    path: paths[place]!,
    message: `the ${singular} "${slugs[place]}" stands in this file already`,
  }))
}

function circles(file: DatasetFile, name: ListName, property: string, said: string): Inconsistency[] {
  const entries = file[name]
  const next = new Map(entries.map((entry) => [entry.slug, entry[property] as string | undefined]))
  const found: Inconsistency[] = []
  for (const [place, { slug }] of entries.entries()) {
    const passed = new Set<string>()
    let other = next.get(slug)
    while (other !== undefined && !passed.has(other)) {
      passed.add(other)
      other = next.get(other)
    }
    if (!passed.has(slug)) continue
    const way = passed.size === 1 ? '' : `, by way of ${[...passed].filter((one) => one !== slug).join(', ')}`
    found.push({ path: [name, place, property], message: `"${slug}" ${said}${way}` })
    for (const one of passed) next.delete(one)
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
