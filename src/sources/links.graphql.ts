import { builder } from '../api/builder.ts'
import { connection } from '../api/connection.ts'
import { languageArgument } from '../api/languageArgument.ts'
import { findRow } from '../api/nodeOf.ts'
import { type EdgeName, edgeKinds, everyEdgeKind, everyNoun, nouns } from '../catalogue/catalogue.ts'
import type { EdgeKind } from '../catalogue/edgeKind.ts'
import type { Noun } from '../catalogue/noun.ts'
import { evidenceOf } from '../graph/edgeSet.ts'
import type { NodeRow } from '../graph/rows.ts'
import { languageChain } from '../names/labelIn.ts'
import { Problem } from '../problem.ts'
import { type Link, linksOf } from './links.ts'

const kinds = builder.enumType('LinkKind', {
  description: 'The kinds of links, one for each that the graph has.',
  values: Object.fromEntries(
    everyEdgeKind.map(([name, kind]) => [
      name.replace(/[A-Z]/g, '_$&').toUpperCase(),
      { value: name, description: inWords(kind) },
    ]),
  ) as Record<string, { value: EdgeName; description: string }>,
})

/** What a kind of edge connects, for example "From a skill to a library: served by. The library serves the skill." */
function inWords({ from, to, mutual, relation, rdf }: Pick<EdgeKind, 'from' | 'to' | 'mutual' | 'relation' | 'rdf'>) {
  const [start, end] = [from, to].map(({ noun }) => (nouns as Readonly<Record<string, Noun>>)[noun]!)
  const ends = mutual ? `Between two ${from.noun}` : `From a ${start!.singular} to a ${end!.singular}`
  return [`${ends}: ${relation}.`, ...(typeof rdf.comment === 'string' ? [rdf.comment] : [])].join(' ')
}

const labels: ReadonlyMap<string, string> = new Map(everyNoun.map(([, { type, label }]) => [type, label]))

builder.interfaceType('Linked', {
  description: 'What links connect: roles, skills, libraries and everything else that the graph holds.',
  resolveType: ({ type }) => type,
  fields: (t) => ({
    slug: t.string({ description: 'Short name in kebab case, unique among its type.', resolve: ({ slug }) => slug }),
    label: t.string({
      description: 'What people call it.',
      args: { language: t.arg.string({ description: languageArgument }) },
      resolve: (row, { language }) => {
        // Types that have names in other languages answer themselves; a tag that is none is an error here, too.
        if (language != null) languageChain(language)
        return (row as unknown as Readonly<Record<string, string>>)[labels.get(row.type)!]!
      },
    }),
  }),
})

const link = builder.objectRef<Link>('Link').implement({
  description: 'A link between two nodes, with why the graph believes it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: kinds, description: 'Kind of the link.' }),
    relation: t.string({
      description: 'How it reads from the first node to the second, for example "learnt after".',
      resolve: ({ kind }) => edgeKinds[kind].relation,
    }),
    from: t.expose('from', { type: 'Linked', description: 'The node that it leads from.' }),
    to: t.expose('to', { type: 'Linked', description: 'The node that it leads to.' }),
    weight: t.exposeFloat('weight', { description: 'How strong it is, in (0, 1].' }),
    evidence: t.field({
      type: ['Evidence'],
      description: 'Who says so, and where; the most confident source first.',
      resolve: ({ kind, edge }, _args, { snapshot }) => evidenceOf(snapshot.edges[kind], edge),
    }),
  }),
})

builder.interfaceField('Linked', 'links', (t) =>
  t.connection(
    {
      type: link,
      description:
        'Its links to other nodes and from them, each with evidence: what stands behind any list of neighbours. By kind, the heaviest first.',
      args: {
        kinds: t.arg({ type: [kinds], description: 'Only links of these kinds; all if absent.' }),
        with: t.arg.globalID({ description: 'Only links with the node of this global id.' }),
      },
      resolve: (row: NodeRow, args, { snapshot }) => {
        const { kinds, with: id } = args
        const other = id == null ? undefined : findRow(snapshot, id)
        if (other === null) throw new Problem('NOT_FOUND', `There is no ${id!.typename} with the global id in "with".`)
        const { count, at } = linksOf(snapshot, row, kinds ?? undefined, other)
        return connection(count, args, (place) => ({ node: at(place) }))
      },
    },
    { name: 'LinkConnection' },
    { name: 'LinkEdge' },
  ),
)
