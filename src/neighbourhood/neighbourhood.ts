import type { EdgeName, NodeRows, SearchedName } from '../catalogue/catalogue.ts'
import type { Cost, Weight } from '../catalogue/units.ts'
import { ranking } from '../columns/topK.ts'
import type { EdgeSet } from '../graph/edgeSet.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { drawnKinds } from './drawnKinds.ts'
import { numberedNodes } from './numberedNodes.ts'

/** Any node that can be drawn. */
export type DrawnNode = NodeRows[SearchedName]

/** An edge between two nodes of a neighbourhood. */
export interface DrawnEdge {
  readonly kind: EdgeName
  readonly from: DrawnNode
  readonly to: DrawnNode
  readonly weight: Weight
}

/** What stands around some nodes. */
export interface Neighbourhood {
  /** The nodes that were asked for, in this order; then those around them, the nearest first. */
  readonly nodes: readonly DrawnNode[]
  /** Edges between them, the heaviest first; ties by kind, then by slug. */
  readonly edges: readonly DrawnEdge[]
  /** Whether nodes or edges were left out. */
  readonly cut: boolean
}

/** How much of a neighbourhood is wanted. */
export interface Extent {
  /** Most edges between a node and the nearest that was asked for, at least 1. */
  readonly depth: number
  readonly nodes: number
  readonly edges: number
}

/** What each further edge of a way leaves of its strength (the attenuation of Katz: A New Status Index, 1953). */
const attenuation = 0.5

/** Edges that can be followed in the time of one field of a response. */
const edgesPerField = 100

/** Edges that can be put in order in that time. */
const sortedPerField = 5

/**
 * The nodes nearest to some, by the strongest way to each of at most `depth` edges, in either direction. The strength of a
 * way is the product of the weights of its edges, halved with each edge: near nodes come first, unless their edges are
 * light. Ties go by type, then by slug. Found layer by layer, as in Bellman and Ford's algorithm.
 *
 * The edges are all those between the nodes. Where there are too many, those that lead to the nodes are kept first, so that
 * none stands alone, then the heaviest.
 *
 * @param of different nodes, at least one
 * @param spend called with the cost of each step before it is taken; may throw to stop the search
 */
export function neighbourhood(
  snapshot: Snapshot,
  of: readonly DrawnNode[],
  { depth, nodes: mostNodes, edges: mostEdges }: Extent,
  spend: (cost: Cost) => void = () => {},
): Neighbourhood {
  const reach = new Reach(snapshot, of)
  for (let hops = 0; hops < depth; hops++) reach.grow(spend)
  spend(reach.strengths.length / edgesPerField)
  for (const number of reach.starts) reach.strengths[number] = 0
  const others = ranking(reach.strengths, Math.max(0, mostNodes - of.length))
  const chosen = [...reach.starts, ...others].slice(0, mostNodes)
  const { edges, cut } = edgesAmong(snapshot, chosen, reach.before, mostEdges, spend)
  const { nodeAt } = numberedNodes(snapshot)
  return { nodes: chosen.map(nodeAt), edges, cut: cut || chosen.length < reach.count }
}

/** The nodes within some hops of those at the start, by number. */
class Reach {
  readonly starts: readonly number[]
  /** Per node the strength of the strongest way to it; 0 if there is none. */
  readonly strengths: Float64Array
  /** Per node the one before it on this way. */
  readonly before: Int32Array
  /** How many nodes are reached. */
  count: number
  readonly #snapshot: Snapshot
  /** The nodes that were reached, or reached by a stronger way, with the last hop. */
  #frontier: readonly number[]

  constructor(snapshot: Snapshot, of: readonly DrawnNode[]) {
    const { size, numberOf } = numberedNodes(snapshot)
    this.#snapshot = snapshot
    this.starts = of.map(numberOf)
    this.strengths = new Float64Array(size)
    this.before = new Int32Array(size).fill(-1)
    this.count = of.length
    for (const number of this.starts) this.strengths[number] = 1
    this.#frontier = this.starts
  }

  /** Goes one hop further. */
  grow(spend: (cost: Cost) => void): void {
    const { strengths, before } = this
    const { first, nounAt } = numberedNodes(this.#snapshot)
    // Strengths change during the hop, but a way must not grow by more than one edge.
    const known = this.#frontier.map((number) => strengths[number]!)
    const next = new Set<number>()
    for (const [place, number] of this.#frontier.entries()) {
      const noun = nounAt(number)
      const node = number - first[noun]
      for (const { kind, other, direction } of drawnKinds[noun]) {
        const adjacency = (this.#snapshot.edges[kind] as EdgeSet)[direction]
        spend(adjacency.degree(node) / edgesPerField)
        const strength = known[place]! * attenuation
        adjacency.eachEdge(node, (target, weight) => {
          const reached = first[other] + target
          if (strength * weight <= strengths[reached]!) return
          if (strengths[reached] === 0) this.count++
          strengths[reached] = strength * weight
          before[reached] = number
          next.add(reached)
        })
      }
    }
    this.#frontier = [...next]
  }
}

/** The edges between some nodes, given by number. */
function edgesAmong(
  snapshot: Snapshot,
  chosen: readonly number[],
  before: Int32Array,
  most: number,
  spend: (cost: Cost) => void,
): Pick<Neighbourhood, 'edges' | 'cut'> {
  const { first, nounAt, nodeAt } = numberedNodes(snapshot)
  const among = new Set(chosen)
  const found: { readonly edge: DrawnEdge; readonly leads: boolean; readonly order: number }[] = []
  for (const number of [...chosen].sort((a, b) => a - b)) {
    const noun = nounAt(number)
    const from = nodeAt(number)
    for (const { kind, other, direction, mutual } of drawnKinds[noun]) {
      if (direction === 'backward') continue
      const { forward } = snapshot.edges[kind] as EdgeSet
      spend(forward.degree(from.index) / edgesPerField)
      forward.eachEdge(from.index, (target, weight) => {
        const reached = first[other] + target
        // An edge that holds both ways is stored twice.
        if (!among.has(reached) || (mutual && reached < number)) return
        const leads = before[reached] === number || before[number] === reached
        found.push({ edge: { kind, from, to: nodeAt(reached), weight }, leads, order: found.length })
      })
    }
  }
  spend(found.length / sortedPerField)
  const byWeight = (a: (typeof found)[number], b: (typeof found)[number]) =>
    b.edge.weight - a.edge.weight || a.order - b.order
  const kept = found.sort((a, b) => Number(b.leads) - Number(a.leads) || byWeight(a, b)).slice(0, most)
  return { edges: kept.sort(byWeight).map(({ edge }) => edge), cut: kept.length < found.length }
}
