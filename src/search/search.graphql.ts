import { builder } from '../api/builder.ts'
import { chargeTo } from '../api/charge.ts'
import { rankingConnection } from '../api/connection.ts'
import { listCost } from '../api/listCost.ts'
import { defaultPageSize } from '../api/page.ts'
import { searchedNouns } from '../catalogue/catalogue.ts'
import { datasetsNamed } from '../graph/datasetsNamed.ts'
import { search } from './search.ts'
import { searchedTables } from './searchedTables.ts'

const datasetsDescription =
  'Names of datasets, as sources have them (Source.dataset), to find only their nodes; all if absent. An empty list is ' +
  'BAD_INPUT, an unknown name NOT_FOUND.'

builder.interfaceType('SearchResult', {
  description: 'A node that a search can find.',
  interfaces: [builder.nodeInterfaceRef(), 'Linked'],
  resolveType: ({ type }) => type,
})

const searchType = builder.enumType('SearchType', {
  description: 'Types of nodes to search, in the order of nodes with equal scores.',
  values: Object.fromEntries(
    searchedNouns.map(([name, { type, searched }]) => [
      type.replace(/\B[A-Z]/g, '_$&').toUpperCase(),
      { value: name, description: searched!.description },
    ]),
  ),
})

builder.queryField('search', (t) =>
  t.connection(
    {
      type: 'SearchResult',
      description:
        'Nodes that have every word of the query in one of their names, in any order, the best first; ties by type, curated ' +
        'nodes first, then by slug. Words match as prefixes. If fewer than ten nodes match and the query has at most ' +
        'twelve words, misspelt words match too. Case and diacritics are ignored. A query without a letter or digit finds nothing. Names in other ' +
        'languages than English are found too, after a match of an English name; they count as aliases if no language is given.',
      args: {
        query: t.arg.string({
          required: true,
          description: 'A name or slug, or words of one; truncated to 500 characters.',
        }),
        language: t.arg.string({
          description:
            'Language tag (BCP 47), such as fr or pt-BR, to search only the names that nodes have in this language, found ' +
            'as title(language:) and name(language:) do; names in all languages if absent.',
        }),
        in: t.arg.stringList({ description: datasetsDescription }),
        types: t.arg({ type: [searchType], description: 'Only nodes of these types; all if absent or empty.' }),
      },
      complexity: ({ first, last }) => listCost(first ?? last ?? defaultPageSize, 500),
      resolve: (_root, { query, language, types, in: datasets, ...args }, context) => {
        const { snapshot } = context
        const tables = types?.length ? [...new Set(types)] : searchedTables
        const named = datasetsNamed(snapshot, datasets)
        const options = { language, datasets: named, spend: chargeTo(context) }
        return rankingConnection(search(snapshot, query, tables, options), args)
      },
    },
    {},
    {
      fields: (t) => ({
        score: t.exposeFloat('score', {
          description:
            'How well the node matches the query, in (0, 1]. Each eighth of the range is a way to match, from the best: ' +
            'the name or slug equals the query; an alias does; the name begins with it; the name has its words; an alias ' +
            'has them; a statement has them; the name has them misspelt; an alias or statement does. Within an eighth, ' +
            'the share of the name that the query covers counts for three fifths, and the number of roles that ask for ' +
            'the node for two.',
        }),
      }),
    },
  ),
)
