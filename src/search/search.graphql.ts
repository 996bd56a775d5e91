import { builder } from '../api/builder.ts'
import { charge } from '../api/charge.ts'
import { defaultPageSize, rankingConnection } from '../api/connection.ts'
import { type NodeRows, type SearchedName, searchedNouns } from '../catalogue/catalogue.ts'
import { matchCost } from '../names/matches.ts'
import { search } from './search.ts'
import { searchedTables } from './searchedTables.ts'

/** Hits that can be sorted in the time of one field of a response. */
const hitsPerField = 2

builder.unionType('SearchResult', {
  description: 'What a search can find.',
  types: searchedNouns.map(([, { type }]) => type as NodeRows[SearchedName]['type']),
  resolveType: ({ type }) => type,
})

const searchType = builder.enumType('SearchType', {
  description: 'Which nodes to search, and the order of those that answer a query equally well.',
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
        'What is called so: nodes that have every word of the query in one name, in any order, best first; ties go by ' +
        'type, then slug. Words may be unfinished, and misspelt where fewer than ten nodes match otherwise and there ' +
        'are at most twelve words; case and diacritics do not matter. A query without a letter or digit finds nothing.',
      args: {
        query: t.arg.string({
          required: true,
          description: 'A name or slug, or words of one; the first 500 characters are read.',
        }),
        types: t.arg({ type: [searchType], description: 'Only nodes of these types; all if absent or empty.' }),
      },
      complexity: ({ first, last }) => ({ field: 500, multiplier: first ?? last ?? defaultPageSize }),
      resolve: (_root, { query, types, ...args }, context) => {
        const { snapshot } = context
        const tables = types?.length ? [...new Set(types)] : searchedTables
        charge(context, matchCost(tables.map((table) => snapshot[table])))
        const hits = search(snapshot, query, tables, (hits) => charge(context, hits / hitsPerField))
        return rankingConnection(hits, args)
      },
    },
    {},
    {
      fields: (t) => ({
        score: t.exposeFloat('score', {
          description:
            'How well it answers the query, in (0, 1]. Each eighth stands for a way to match, from the best: the name or ' +
            'slug is the query; an alias is; the name begins with it; the name has its words; an alias has them; a ' +
            'statement has them; and, misspelt, the name, then an alias or statement. Within an eighth, three fifths are ' +
            'for the share of the name that the query accounts for, and two for how many roles ask for the node.',
        }),
      }),
    },
  ),
)
