import type { TiedFeature } from './tie.ts'
import { tieKey, withoutQualifier } from './tieNames.ts'

/** One name of a feature. */
interface Named {
  readonly feature: TiedFeature
  readonly name: string
  /** Whether it is the name, and not an alias. */
  readonly own: boolean
  /** What the source adds in brackets to say what is meant. */
  readonly qualifier: string | undefined
}

/** Two features of different vocabularies and the strongest names that they share. */
export interface SharedName {
  readonly from: TiedFeature
  readonly to: TiedFeature
  readonly key: string
  readonly names: readonly [from: string, to: string]
  /** Whether the name is the own one of each, and not an alias. */
  readonly own: readonly [from: boolean, to: boolean]
  readonly qualifier: string | undefined
}

/**
 * The pairs of features of different vocabularies that have a name in common, each once, with the name that is the own one of
 * both, if there is one, else of one of them. Two libraries are no pair.
 */
export function sharedNames(features: Iterable<TiedFeature>): SharedName[] {
  const byKey = new Map<string, Named[]>()
  for (const feature of features) {
    for (const [key, named] of namesOf(feature)) {
      const list = byKey.get(key)
      if (list === undefined) byKey.set(key, [named])
      else list.push(named)
    }
  }
  const found = new Map<string, SharedName>()
  for (const [key, list] of byKey) {
    if (list.length === 1) continue
    for (const [place, one] of list.entries()) {
      for (const other of list.slice(place + 1)) {
        if (one.feature.vocabulary === other.feature.vocabulary) continue
        const pair = ordered(one, other, key)
        const name = `${pair.from.slug} ${pair.to.model} ${pair.to.slug}`
        const before = found.get(name)
        if (before === undefined || strength(pair) > strength(before)) found.set(name, pair)
      }
    }
  }
  return [...found.values()]
}

/** How many of the two bear the name as their own. */
export function strength({ own: [first, second] }: SharedName): number {
  return Number(first) + Number(second)
}

function namesOf(feature: TiedFeature): Map<string, Named> {
  const found = new Map<string, Named>()
  const { plain, qualifier } = withoutQualifier(feature.name)
  const names: [name: string, own: boolean][] = [
    [plain, true],
    [feature.name, true],
    ...feature.aliases.map((alias): [string, boolean] => [alias, false]),
  ]
  for (const [name, own] of names) {
    const key = tieKey(name)
    if (key !== '' && !found.has(key)) found.set(key, { feature, name, own, qualifier: own ? qualifier : undefined })
  }
  return found
}

/** From a skill to a library; of two skills, from that of the dataset whose name comes first. */
function ordered(one: Named, other: Named, key: string): SharedName {
  const swapped =
    one.feature.model === 'Library' ||
    (other.feature.model === 'Skill' && other.feature.vocabulary < one.feature.vocabulary)
  const [from, to] = swapped ? [other, one] : [one, other]
  return {
    ...{ from: from.feature, to: to.feature, key, names: [from.name, to.name], own: [from.own, to.own] },
    qualifier: from.qualifier ?? to.qualifier,
  }
}
