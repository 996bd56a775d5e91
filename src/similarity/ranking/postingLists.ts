import { degree } from '../../graph/adjacency.ts'
import { blocks, sharesOf } from '../blended/blend.ts'
import { effectiveWeight, type Scoring, term } from '../scoring.ts'

/** The postings of one of a role's features. */
export interface PostingList {
  /** Position of the feature in `ofRole`. */
  readonly edge: number
  readonly length: number
  /**
   * The most that this feature and those after it in the order of lists can add to the sum of another role; by BLENDED
   * per block, times the other role's share.
   */
  readonly left: Float64Array
  /** What they add to the sum of the role and itself. */
  ownLeft: number
}

/** The posting lists of a role's features, the shortest first: what is rare counts most, or at least costs least. */
export function postingLists(scoring: Scoring, role: number): PostingList[] {
  const { ofRole, toRole, measure, factors, blend } = scoring
  const lists: PostingList[] = []
  for (let edge = ofRole.offsets[role]!; edge < ofRole.offsets[role + 1]!; edge++) {
    const feature = ofRole.targets[edge]!
    const factor = factors[feature]!
    const own = effectiveWeight(scoring, feature, ofRole.coded.codes[edge]!)
    const block = blend?.blockOf[feature] ?? 0
    const share = sharesOf(blend, feature)?.[role] ?? 1
    const most = blend === undefined ? 1 : Math.max(blend.leasts[feature]!, 1 - blend.bases[feature]!)
    const left = new Float64Array(blend === undefined ? 1 : blocks.length)
    left[block] = term(measure, factor, own, most) * share
    lists.push({
      edge,
      length: degree(toRole, feature),
      left,
      ownLeft: term(measure, factor, own, own) * share * share,
    })
  }
  lists.sort((a, b) => a.length - b.length || a.edge - b.edge)
  for (let place = lists.length - 2; place >= 0; place--) {
    const { left, ownLeft } = lists[place + 1]!
    for (let block = 0; block < left.length; block++) lists[place]!.left[block]! += left[block]!
    lists[place]!.ownLeft += ownLeft
  }
  return lists
}
