import { listedNouns, type NounName, nouns, nounsWithin } from '../../catalogue/catalogue.ts'
import { type DatasetFile, type Entry, refersOnly } from './format.ts'
import type { FieldPath, Inconsistency } from './inconsistencies.ts'
import { formerSlugsOf } from './innerFormerSlugs.ts'

/** A node of a dataset file, with the slugs that it had before. */
export interface Renamed {
  readonly noun: NounName
  /** Place of its entry. */
  readonly path: FieldPath
  /** Whole slug; that of a node within another begins with the other's. */
  readonly slug: string
  readonly formerSlugs: readonly string[]
}

/** Every node that a dataset file describes. */
export function* namedNodes(file: DatasetFile): Generator<Renamed> {
  for (const [noun] of listedNouns) {
    for (const [place, entry] of file[noun].entries()) {
      // What only refers to a node may do so by a former slug.
      if (refersOnly(noun, entry)) continue
      yield { noun, path: [noun, place], slug: entry.slug, formerSlugs: formerSlugsOf(entry) }
      for (const [inner] of nounsWithin(noun)) {
        for (const [at, one] of ((entry[inner] ?? []) as readonly Entry[]).entries()) {
          const path = [noun, place, inner, at]
          yield { noun: inner, path, slug: `${entry.slug}/${one.slug}`, formerSlugs: formerSlugsOf(one) }
        }
      }
    }
  }
}

/** Former slugs that name more than one node: a slug belongs to who has it, and to one of those who had it. */
export function doubtfulFormerSlugs(file: DatasetFile): Inconsistency[] {
  const nodes = [...namedNodes(file)]
  const owners = new Map(nodes.map(({ noun, slug, path }) => [`${noun} ${slug}`, path]))
  const former = new Map<string, FieldPath>()
  return nodes.flatMap(({ noun, path, formerSlugs }) =>
    formerSlugs.flatMap((slug, place): Inconsistency[] => {
      const here = [...path, 'formerSlugs', place]
      const key = `${noun} ${slug}`
      const owner = owners.get(key)
      const { singular } = nouns[noun]
      if (owner !== undefined) {
        const message = `"${slug}" is the slug of a ${singular} still: give a former slug only to what took its place; it stands at`
        return [{ path: here, message, at: owner }]
      }
      const earlier = former.get(key)
      if (earlier !== undefined) return [{ path: here, message: `"${slug}" already stands at`, at: earlier }]
      former.set(key, here)
      return []
    }),
  )
}
