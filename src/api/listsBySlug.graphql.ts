import { everyNoun, type NodeRows, type NounName } from '../catalogue/catalogue.ts'
import type { NodeRow } from '../graph/rows.ts'
import { Problem } from '../problem.ts'
import { builder } from './builder.ts'
import { listCost } from './listCost.ts'
import { maxPageSize } from './page.ts'

// Of every noun whose nodes a root field finds one by one. Those within others come with them, as responsibilities do, and
// short lists are there as a whole.
for (const [name, { type, within, searched, shown }] of everyNoun) {
  const isFound = searched !== undefined || (shown !== undefined && !shown.asList)
  if (!isFound || within !== undefined) continue
  builder.queryField(`${name}BySlug`, (t) =>
    t.field({
      type: [type as NodeRows[NounName]['type']],
      nullable: { list: false, items: true },
      description: `Several ${name} by slug, in the order asked, at most ${maxPageSize}; null where there is none. One slug may be asked for twice.`,
      args: { slugs: t.arg.stringList({ required: true, description: 'The slugs.' }) },
      complexity: ({ slugs }) => listCost(slugs.length),
      resolve: (_root, { slugs }, { snapshot }) => {
        if (slugs.length > maxPageSize) {
          throw new Problem(
            'BAD_INPUT',
            `slugs has ${slugs.length} entries; one field gets at most ${maxPageSize} ${name}.`,
          )
        }
        const { bySlug }: { readonly bySlug: ReadonlyMap<string, NodeRow> } = snapshot[name]
        return slugs.map((slug) => bySlug.get(slug) ?? null) as never
      },
    }),
  )
}
