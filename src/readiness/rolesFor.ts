import type { Cost, Index, Share } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { ranking } from '../columns/topK.ts'
import { corpus } from '../graph/corpus.ts'
import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { basisTables } from './basisTables.ts'
import { type ComparedBasis, readiness } from './comparison.ts'
import { datasetFacts, rolesOfDataset } from './datasetFacts.ts'
import { fitSpace, fits } from './fit.ts'
import { coveredAt, coveringAt } from './held.ts'
import type { Knowledge } from './knowledge.ts'

/** A role and how well it fits what somebody knows. */
export interface RoleFit {
  readonly role: RoleRow
  /** Above 0, at most 1; what roles are ranked by. */
  readonly fit: Share
}

/** How many roles' fits, edges of what is known, or roles' readinesses are looked at for the cost of one field. */
const fitsPerField = 5
const edgesPerField = 12
const comparisonsPerField = 0.06

/** The approximate cost of ranking, in fields of a response. */
export function costOfRanking(knowledge: Knowledge, datasets: Uint8Array | null): Cost {
  const { snapshot, named, roles } = knowledge
  const { roleCounts, datasetOfRole, toRole } = snapshot.features
  const own = new Set(roles.map(({ index }) => datasetOfRole[index]!))
  let cost: Cost = 0
  for (const [dataset, count] of roleCounts.entries()) {
    const isRanked = datasets === null ? named.length > 0 || own.has(dataset) : datasets[dataset] === 1
    if (isRanked) cost += count / (named.length > 0 ? fitsPerField : comparisonsPerField)
  }
  if (named.length === 0) return cost
  for (const feature of knowledge.direct.keys()) cost += toRole.degree(feature) / edgesPerField
  return cost
}

/** Datasets that give no weights tell less surely what a role is about. */
const creditWithoutWeights = 0.7

/** How much of fit depends on what is asked for by name; the rest on what is named together. */
const byAsked: Share = 0.7

/** From this much of a need on, it counts as matched. */
const matchedFrom: Share = 0.5

/**
 * The roles that fit what somebody knows, the best first, ties by slug. If they name skills or libraries, by how well
 * these fit what is special to a role (see fits). If they name roles only, by readiness for others of the same datasets.
 * Deprecated roles are left out, roles that they name, and roles of which nothing is known.
 *
 * @param datasets per dataset 1 if its roles are wanted; null for all
 */
export function rolesFor(knowledge: Knowledge, datasets: Uint8Array | null, first: number): RoleFit[] {
  const { snapshot, named, roles } = knowledge
  const { rows } = snapshot.roles
  const own = new Set(roles.map(({ index }) => snapshot.features.datasetOfRole[index]!))
  const direct = named.length > 0 ? knowledge.direct : null
  const scores = new Float64Array(rows.length)
  for (let dataset = 0; dataset < snapshot.features.datasets.length; dataset++) {
    if (datasets === null ? direct === null && !own.has(dataset) : datasets[dataset] === 0) continue
    if (direct !== null) addFits(knowledge, dataset, direct, scores)
    else {
      for (const role of rolesOfDataset(snapshot, dataset))
        scores[role] = readiness(snapshot, knowledge, rows[role]!) ?? 0
    }
  }
  for (const { index } of roles) scores[index] = 0
  const best: RoleFit[] = []
  // What is named together may be far from what is needed: some of the first are roles of which nothing is covered.
  for (let seen = 0, size = 2 * first + 10; ; seen = size, size *= 4) {
    const ranked = ranking(scores, size)
    for (const role of ranked.subarray(seen)) {
      if (best.length === first) break
      if (direct === null || (readiness(snapshot, knowledge, rows[role]!) ?? 0) > 0) {
        best.push({ role: rows[role]!, fit: scores[role]! })
      }
    }
    if (best.length === first || ranked.length < size) return best
  }
}

/** Adds the fits of a dataset's roles. */
function addFits(
  knowledge: Knowledge,
  dataset: number,
  direct: ReadonlyMap<Index<'Feature'>, number>,
  scores: Float64Array,
): void {
  const { snapshot } = knowledge
  const frequencies = snapshot.features.roleFrequencies[dataset]!
  const isTold = [...direct.keys()].some((feature) => frequencies[feature]! > 0)
  // In a dataset that has none of it, what follows from it stands in: ESCO knows no Django, but web frameworks.
  const amounts = isTold ? direct : knowledge.wellKnown()
  const space = fitSpace(snapshot, dataset)
  const { weighs, ratings } = basisTables(snapshot)[dataset]!
  const credit = weighs && ratings === null ? 1 : creditWithoutWeights
  const asked = askedFor(snapshot, dataset, amounts)
  for (const [place, fit] of fits(space, amounts).entries()) {
    const role = space.roles[place]!
    scores[role] = credit * fit * (1 - byAsked + byAsked * (asked.get(role) ?? 0))
  }
}

/** How much roles of a dataset ask for what is known, weighted by rarity: by role, in (0, 1]. */
function askedFor(
  snapshot: Snapshot,
  dataset: number,
  amounts: ReadonlyMap<Index<'Feature'>, number>,
): Map<Index<'Role'>, Share> {
  const { edges, features } = snapshot
  const { rarities } = corpus(features, [dataset])
  const { weighsLibraries } = datasetFacts(snapshot, dataset)
  const asked = new Map<Index<'Role'>, Share>()
  let total = 0
  for (const feature of amounts.keys()) {
    const rarity = rarities[feature]!
    total += rarity
    const add = (role: Index<'Role'>, importance: number) => {
      if (features.datasetOfRole[role] === dataset) asked.set(role, (asked.get(role) ?? 0) + rarity * importance)
    }
    if (feature < features.skillCount) {
      const { backward, attributes } = edges.roleSkills
      backward.eachEdge(feature + 0, (role, weight, position) => {
        const optional = valueAt(attributes, backward.edgeAt(position)).requirement === 'OPTIONAL'
        add(role, weight < 1 ? weight : optional ? 0.5 : 1)
      })
    } else {
      const { backward, attributes } = edges.roleLibraries
      backward.eachEdge(feature - features.skillCount, (role, weight, position) => {
        add(role, weighsLibraries ? weight : valueAt(attributes, backward.edgeAt(position)).inDemand ? 1 : 0.25)
      })
    }
  }
  for (const [role, sum] of asked) asked.set(role, sum / total)
  return asked
}

/**
 * What is known of a role's needs, by the features that cover them, and what is not known; the most important to the role
 * first.
 */
export function matchedAndMissing(
  snapshot: Snapshot,
  bases: readonly ComparedBasis[],
): { readonly matched: FeatureRow[]; readonly missing: FeatureRow[] } {
  const all = bases.flatMap(({ table, needs, share, held }) =>
    Array.from(needs.features, (feature, place) => {
      const isMatched = coveredAt(needs, place, held, table.ofGroup) >= matchedFrom
      return {
        feature: (isMatched ? coveringAt(needs, place, held) : null) ?? feature,
        weight: (share * needs.weights[place]!) / needs.total,
        isMatched,
      }
    }),
  )
  all.sort((a, b) => b.weight - a.weight || a.feature - b.feature)
  const rows = (isMatched: boolean) =>
    [...new Set(all.filter((need) => need.isMatched === isMatched).map(({ feature }) => feature))].map(
      (feature) => snapshot.features.rows[feature]!,
    )
  return { matched: rows(true), missing: rows(false) }
}
