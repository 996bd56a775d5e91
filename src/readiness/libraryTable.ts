import type { Index, Share, Weight } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { corpus } from '../graph/corpus.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { BasisTable } from './basisTable.ts'
import { categoryRarities } from './datasetFacts.ts'
import { gradedWeight } from './gradedWeight.ts'
import type { Need } from './needs.ts'

/** How much of a library is covered by one that serves in its place. */
const ofAlternative = 0.7

/** How well somebody knows a product that is listed for their role as an example, and is not in demand. */
const ofExample: Share = 0.8

const inDemandWeight = 1
const hotWeight = 0.5
const listedWeight = 0.25

/**
 * Libraries that a dataset names for roles.
 *
 * Where it gives weights, each library is a need of its own and weighs as gradedWeight says; an alternative covers most of it. Where it
 * gives none, it lists examples of products, and the need is their category: it weighs as its product most in demand,
 * times the idf of the category.
 */
export class LibraryTable implements BasisTable {
  readonly basis = 'LIBRARIES'
  readonly dataset: number
  readonly groupOf: Uint32Array | null
  /** How much of a category is covered by a product of it that the role does not name. */
  readonly ofGroup = 0.4
  readonly #snapshot: Snapshot
  readonly #rarities: Float64Array
  readonly #groupRarities: Float64Array

  /** @param groupOf per feature the number of its category, if the dataset lists examples; else null */
  constructor(snapshot: Snapshot, dataset: number, groupOf: Uint32Array | null) {
    this.#snapshot = snapshot
    this.dataset = dataset
    this.groupOf = groupOf
    this.#rarities = corpus(snapshot.features, [dataset]).rarities
    this.#groupRarities = groupOf === null ? new Float64Array() : categoryRarities(snapshot, dataset)
  }

  needs(role: Index<'Role'>): Need[] {
    return this.groupOf === null ? this.#libraries(role) : this.#categories(role, this.groupOf)
  }

  #libraries(role: Index<'Role'>): Need[] {
    const needs: Need[] = []
    this.#snapshot.edges.roleLibraries.forward.eachEdge(role, (library, importance) => {
      const feature = this.#snapshot.features.skillCount + library
      needs.push({
        feature,
        weight: gradedWeight(importance, this.#rarities[feature]!),
        required: importance,
        alternatives: this.#alternatives(library),
      })
    })
    return needs
  }

  #categories(role: Index<'Role'>, groupOf: Uint32Array): Need[] {
    const { edges, features } = this.#snapshot
    const { forward, attributes } = edges.roleLibraries
    const products: Product[] = []
    forward.eachEdge(role, (library, _weight, position) => {
      const feature = features.skillCount + library
      // What has no category is a need of its own.
      const group = groupOf[feature]! || -feature
      const said = valueAt(attributes, position)
      products.push({ feature, group, weight: demanded(said), amount: amountOf(said) })
    })
    products.sort((a, b) => a.group - b.group || b.weight - a.weight || a.feature - b.feature)
    const needs: Need[] = []
    for (let start = 0, end = 0; start < products.length; start = end) {
      const { feature, group, weight, amount: required } = products[start]!
      while (end < products.length && products[end]!.group === group) end++
      const rarity = group > 0 ? this.#groupRarities[group]! : this.#rarities[feature]!
      const alternatives = products.slice(start + 1, end).map((product) => [product.feature, 1] as const)
      needs.push({ feature, weight: weight * rarity, required, group: Math.max(group, 0), alternatives })
    }
    return needs
  }

  has(feature: Index<'Feature'>): boolean {
    return feature >= this.#snapshot.features.skillCount
  }

  eachHeld(role: Index<'Role'>, visit: (feature: Index<'Feature'>, amount: number) => void): void {
    const { edges, features } = this.#snapshot
    const { forward, attributes } = edges.roleLibraries
    forward.eachEdge(role, (library, importance, position) => {
      const amount = this.groupOf === null ? importance : amountOf(valueAt(attributes, position))
      visit(features.skillCount + library, amount)
    })
  }

  #alternatives(library: Index<'Library'>): (readonly [Index<'Feature'>, Share])[] {
    const { edges, features } = this.#snapshot
    const others = edges.alternatives.forward.targetsOf(library)
    return Array.from(others, (other) => [features.skillCount + other, ofAlternative] as const)
  }
}

/** A product that a role names as an example. */
interface Product {
  readonly feature: Index<'Feature'>
  readonly group: number
  readonly weight: Weight
  readonly amount: Share
}

/** How well somebody in a role knows an example: that it is listed does not say that all of them use it. */
function amountOf({ inDemand }: { readonly inDemand: boolean }): Share {
  return inDemand ? 1 : ofExample
}

function demanded({ hot, inDemand }: { readonly hot: boolean; readonly inDemand: boolean }): Weight {
  return inDemand ? inDemandWeight : hot ? hotWeight : listedWeight
}
