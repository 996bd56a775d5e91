import { builder } from '../api/builder.ts'
import { charge } from '../api/charge.ts'
import type { Context } from '../api/context.ts'
import { globalId, readGlobalId } from '../api/globalId.ts'
import { listCost } from '../api/listCost.ts'
import { findNode } from '../api/nodeOf.ts'
import { numberWithin } from '../api/numberWithin.ts'
import { nullOnlyOnError } from '../api/semanticNonNull.ts'
import { nouns } from '../catalogue/catalogue.ts'
import { Problem } from '../problem.ts'
import { drawnNouns } from './drawnKinds.ts'
import { type DrawnEdge, type DrawnNode, type Neighbourhood, neighbourhood } from './neighbourhood.ts'

const mostStarts = 100
const mostDepth = 3
const mostNodes = 1000
const mostEdges = 5000

/** About how many edges there are for each node, for the estimate of the cost. */
const edgesPerNode = 5

const edge = builder.objectRef<DrawnEdge>('NeighbourhoodEdge').implement({
  description: 'A link between two nodes of a neighbourhood, by their global ids.',
  fields: (t) => ({
    from: t.field({
      type: 'ID',
      description: 'Global id of the node that it leads from.',
      resolve: ({ from }) => globalId(from.type, from.slug),
    }),
    to: t.field({
      type: 'ID',
      description: 'Global id of the node that it leads to.',
      resolve: ({ to }) => globalId(to.type, to.slug),
    }),
    kind: t.string({
      description: 'Kind of the link, as LinkKind names it, for example ROLE_SKILLS.',
      resolve: ({ kind }) => kind.replace(/[A-Z]/g, '_$&').toUpperCase(),
    }),
    weight: t.exposeFloat('weight', { description: 'How strong it is, in (0, 1].' }),
  }),
})

const result = builder.objectRef<Neighbourhood>('Neighbourhood').implement({
  description: 'Nodes and the links between them, as a drawing needs them.',
  fields: (t) => ({
    nodes: t.expose('nodes', {
      type: ['SearchResult'],
      description: 'The nodes that were asked for, in this order; then those around them, the nearest first.',
      complexity: { field: 1, multiplier: 1 },
    }),
    edges: t.expose('edges', {
      type: [edge],
      description: 'The links between these nodes, each once, the heaviest first; both ends are among nodes.',
      complexity: { field: 1, multiplier: edgesPerNode },
    }),
    cut: t.exposeBoolean('cut', { description: 'Whether nodes within the depth, or links, were left out.' }),
  }),
})

builder.queryField('neighbourhood', (t) =>
  t.field({
    ...nullOnlyOnError,
    type: result,
    description:
      'What stands around some nodes, for drawing: roles, skills, libraries and responsibilities, by links of all kinds in ' +
      'either direction. The nearest nodes come first: how near one is, is the product of the weights on the strongest way ' +
      'to it, halved with each link; ties go by type, then by slug. Of too many links, those by which the nodes are reached ' +
      'are kept first, then the heaviest.',
    args: {
      of: t.arg.idList({
        required: true,
        description: `Global ids of roles, skills, libraries or responsibilities, 1 to ${mostStarts}.`,
      }),
      depth: t.arg.int({
        defaultValue: 1,
        description: `How many links a node may be away from the nearest of these, 1 to ${mostDepth}.`,
      }),
      nodes: t.arg.int({
        defaultValue: 200,
        description: `How many nodes at most, those that were asked for among them, 1 to ${mostNodes}.`,
      }),
      edges: t.arg.int({ defaultValue: 1000, description: `How many links at most, 0 to ${mostEdges}.` }),
    },
    complexity: ({ nodes }) => listCost(nodes ?? 200, 20, mostNodes),
    resolve: (_root, { of, depth, nodes, edges }, context) => {
      const extent = {
        depth: numberWithin('depth', depth ?? 1, 1, mostDepth),
        nodes: numberWithin('nodes', nodes ?? 200, 1, mostNodes),
        edges: numberWithin('edges', edges ?? 1000, 0, mostEdges),
      }
      if (of.length === 0 || of.length > mostStarts) {
        throw new Problem('BAD_INPUT', `of has ${of.length} entries; it takes from 1 to ${mostStarts} global ids.`)
      }
      // Read here, so that a list that is too long is refused first.
      const starts = new Set(of.map((id) => startOf(String(id), context)))
      return neighbourhood(context.snapshot, [...starts], extent, (cost) => charge(context, cost))
    },
  }),
)

const drawnTypes: readonly string[] = drawnNouns.map((noun) => nouns[noun].type)

function startOf(text: string, { snapshot }: Context): DrawnNode {
  const id = readGlobalId(text)
  const node = findNode(snapshot, id)
  if (node === null) {
    const named = `${id.typename} "${id.id.slice(0, 100)}"`
    throw new Problem('NOT_FOUND', `There is no ${named}, of which "of" has the global id.`)
  }
  if (drawnTypes.includes(node.type)) return node as DrawnNode
  throw new Problem(
    'BAD_INPUT',
    `of has the global id of a ${node.type}; a neighbourhood is that of nodes of the types ${drawnTypes.join(', ')}.`,
  )
}
