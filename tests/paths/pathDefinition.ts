import type { RoleRow } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { knowledgeOf } from '../../src/readiness/knowledge.ts'
import { isMatched, matchedRoles } from '../../src/readiness/matchedRoles.ts'
import { jobZone } from '../../src/readiness/preparation.ts'
import { similarRoles } from '../../src/similarity/similarRoles.ts'
import { LearningPlan } from '../../src/transitions/learningPlan.ts'

/** Career paths as the API describes them, without any thought of speed. */
export function pathDefinition(snapshot: Snapshot) {
  const readiness = (from: RoleRow, to: RoleRow) => new LearningPlan(knowledgeOf(snapshot, from), to).readiness ?? 0
  const ranksOf = (role: RoleRow) => similarRoles(snapshot, role, 'BLENDED').window(0, 100)
  const rank = (of: RoleRow, among: RoleRow) => {
    const ownRank = (other: RoleRow) => {
      if (other === among) return 1
      const place = ranksOf(among).findIndex(({ node }) => node === other)
      return place < 0 ? 100 : place + 1
    }
    if (of.source.dataset === among.source.dataset) return ownRank(of)
    const dataset = snapshot.features.datasetOfRole[among.index]!
    const matched = matchedRoles(snapshot, of.index, dataset)
    if (matched.length === 0) return 100
    return matched.reduce((sum, { role, share }) => sum + share * ownRank(snapshot.roles.rows[role]!), 0)
  }
  const unlikeness = (of: RoleRow, among: RoleRow) => {
    const inDataset = snapshot.roles.rows.filter(
      ({ source, deprecated }) => source.dataset === among.source.dataset && !deprecated,
    )
    return 3 * Math.log(1 + (rank(of, among) - 1) / Math.max(10, inDataset.length / 100))
  }
  const hopCost = (from: RoleRow, to: RoleRow) => {
    const [before, after] = [jobZone(snapshot, from), jobZone(snapshot, to)]
    const rise = before === null || after === null ? 0 : after - before
    return (
      0.2 -
      Math.log(readiness(from, to)) +
      0.35 * Math.max(0, rise - 1) +
      Math.min(unlikeness(from, to), unlikeness(to, from))
    )
  }
  const isHop = (from: RoleRow, to: RoleRow, ends: readonly [RoleRow, RoleRow]) =>
    readiness(from, to) >= readiness(...ends) + 0.05 &&
    hopCost(from, to) <= 0.6 * hopCost(...ends) &&
    !isMatched(snapshot, from.index, to.index)
  const isStop = (role: RoleRow, [from, to]: readonly [RoleRow, RoleRow]) => {
    const zones = [from, to].map((end) => jobZone(snapshot, end) ?? 0)
    const highest = Math.max(...zones) || Number.POSITIVE_INFINITY
    const isNear = [from, to].some((end) => {
      const own = ranksOf(end).map(({ node }) => node.index)
      if (role.source.dataset === end.source.dataset) return own.includes(role.index)
      const dataset = snapshot.features.datasetOfRole[role.index]!
      return own.some((index) => matchedRoles(snapshot, index, dataset).some((match) => match.role === role.index))
    })
    return (
      role !== from &&
      role !== to &&
      isNear &&
      !role.deprecated &&
      [from, to].some(({ source }) => source.dataset === role.source.dataset) &&
      (jobZone(snapshot, role) ?? 0) <= highest &&
      readiness(from, role) > readiness(from, to) &&
      readiness(role, to) > readiness(from, to) &&
      ![from, to].some((end) => isMatched(snapshot, role.index, end.index))
    )
  }
  return { readiness, hopCost, isHop, isStop }
}
