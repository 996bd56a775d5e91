import { valueAt } from '../../src/columns/dictionaryColumn.ts'
import type { FeatureRow, RoleRow } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'

/**
 * The formulas as they stand in the definitions, over the datasets of some roles, without regard to speed. Features
 * are numbered as in the snapshot; of skills that matches tie, the lowest number stands for all.
 */
export function definitions(snapshot: Snapshot, compared: readonly RoleRow[]) {
  const { roles, skills, edges } = snapshot
  const datasets = new Set(compared.map(({ source }) => source.dataset))
  const corpus = roles.rows.filter(({ source }) => datasets.has(source.dataset))
  const number = datasets.size > 1 ? lowestTied(snapshot) : (skill: number) => skill
  const x = new Map(
    roles.rows.map((role) => {
      const weights = new Map<number, number>()
      for (const [set, shift] of [
        [edges.roleSkills.forward, 0],
        [edges.roleLibraries.forward, skills.rows.length],
      ] as const) {
        for (let edge = set.start(role.index); edge < set.end(role.index); edge++) {
          const feature = shift === 0 ? number(set.targetAt(edge)) : set.targetAt(edge) + shift
          weights.set(feature, Math.max(weights.get(feature) ?? 0, set.weightAt(edge)))
        }
      }
      return [role, weights]
    }),
  )
  const S = (role: RoleRow) => new Set(x.get(role)!.keys())
  const sum = (parts: Iterable<number>) => [...parts].reduce((total, part) => total + part, 0)
  const df = (f: number) => corpus.filter((role) => x.get(role)!.has(f)).length
  const idf = (f: number) => Math.log((1 + corpus.length) / (1 + df(f))) + 1
  const θ = (s: number, t: number) =>
    corpus.filter((role) => x.get(role)!.has(s) && x.get(role)!.has(t)).length / Math.max(df(s), df(t))
  const gap = (known: ReadonlySet<number>, to: RoleRow) => [...S(to)].filter((f) => !known.has(f)).sort((a, b) => a - b)
  const nearest = (known: ReadonlySet<number>, s: number) => Math.max(0, ...[...known].map((a) => θ(s, a)))
  const effortOf = (known: ReadonlySet<number>, to: RoleRow, s: number) => x.get(to)!.get(s)! * (1 - nearest(known, s))
  return {
    corpus,
    x,
    S,
    df,
    θ,
    gap,
    nearest,
    effortOf,
    priority: (to: RoleRow, s: number) => x.get(to)!.get(s)! * idf(s),
    effort: (known: ReadonlySet<number>, to: RoleRow) => sum(gap(known, to).map((s) => effortOf(known, to, s))),
    coverage: (known: ReadonlySet<number>, to: RoleRow) => {
      const weights = [...x.get(to)!]
      return sum(weights.filter(([f]) => known.has(f)).map(([, w]) => w)) / (sum(weights.map(([, w]) => w)) || 1)
    },
    /** P(s|t) - P(t|s): positive when s is the more general. */
    generality: (s: number, t: number) => {
      const together = θ(s, t) * Math.max(df(s), df(t))
      return together / df(t) - together / df(s)
    },
  }
}

/** Per skill, the lowest index among those that exact and close matches tie it to, directly or through others. */
export function lowestTied({ skills, edges }: Snapshot): (skill: number) => number {
  const lowest = skills.rows.map(({ index }) => index)
  const { forward, attributes } = edges.skillMatches
  for (let changed = true; changed; ) {
    changed = false
    for (const { index } of skills.rows) {
      for (let edge = forward.start(index); edge < forward.end(index); edge++) {
        if (!['EXACT', 'CLOSE'].includes(valueAt(attributes, edge).relation)) continue
        const other = forward.targetAt(edge)
        const low = Math.min(lowest[index]!, lowest[other]!)
        changed ||= lowest[index] !== low || lowest[other] !== low
        lowest[index] = low
        lowest[other] = low
      }
    }
  }
  return (skill) => lowest[skill]!
}

/** The number of a feature. */
export function numberOf({ skills }: Snapshot, { type, index }: FeatureRow): number {
  return type === 'Skill' ? index : skills.rows.length + index
}
