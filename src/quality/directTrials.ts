import type { Snapshot } from '../graph/snapshot.ts'
import { similarRoles } from '../similarity/similarRoles.ts'
import { deepest } from './qualityMetric.ts'
import { relatedRoles } from './relatedRoles.ts'
import type { Trial } from './trial.ts'

/** A trial per role that has related ones: which roles of its dataset are similar? */
export function directTrials(snapshot: Snapshot): Trial[] {
  return snapshot.roles.rows
    .map((role): Trial => {
      const ranked: Trial['ranked'] = (measure) =>
        similarRoles(snapshot, role, measure)
          .window(0, deepest)
          .map(({ node: { index } }) => index)
      return { code: role.code ?? role.slug, relevant: relatedRoles(snapshot, role), ranked }
    })
    .filter(({ relevant }) => relevant.size > 0)
}
