import { nodeTable } from '../../src/graph/nodeTable.ts'
import type { LabelRow } from '../../src/names/labelIn.ts'
import { builtGraph, wholeRow } from './builtGraph.ts'

const source = wholeRow('sources', {
  index: 0,
  slug: 'hospital',
  dataset: 'hospital',
  title: 'A hospital',
  license: 'CC0-1.0',
})
const translator = wholeRow('sources', { ...source, index: 1, slug: 'translator', title: 'A translator' })

/** Names of a node in one language. */
function label(language: string, preferred: string, others: readonly string[] = [], from = translator): LabelRow {
  return { language, preferred, others, source: from, locator: 'page 1', confidence: 1 }
}

const role = (
  index: number,
  slug: string,
  title: string,
  labels: readonly LabelRow[],
  aliases: readonly string[] = [],
) => wholeRow('roles', { index, slug, title, aliases, labels, source })
const skill = (index: number, slug: string, name: string, labels: readonly LabelRow[]) =>
  wholeRow('skills', { index, slug, name, labels, source })
const group = wholeRow('roleGroups', { index: 0, slug: 'care', name: 'Care', labels: [label('fr', 'Soins')], source })

/** A small graph with names in French, Brazilian Portuguese, Portuguese, Dutch and traditional Chinese. */
export const labelledGraph = builtGraph(
  {
    sources: nodeTable([source, translator]),
    roleGroups: nodeTable([group]),
    roles: nodeTable([
      role(0, 'head-cook', 'chef', [label('fr', 'chef de cuisine'), label('nl', 'kok')], ['head cook']),
      role(1, 'manager', 'manager', [label('fr', 'directeur'), label('nl', 'chef')]),
      {
        ...role(2, 'nurse', 'nurse', [
          label('nl', 'verpleegkundige'),
          label('fr', 'infirmier/infirmière', ['infirmière', 'infirmier']),
          label('fr', 'garde-malade', [], source),
          label('pt-BR', 'enfermeira'),
          label('zh-Hant', '護士'),
        ]),
        group,
      },
      role(3, 'welder', 'welder', [label('pt', 'soldador')]),
    ]),
    skills: nodeTable([
      skill(0, 'anatomy', 'anatomy', [label('fr', 'anatomie')]),
      skill(1, 'heading', 'direction', [label('fr', 'sens')]),
      skill(2, 'management', 'management', [label('fr', 'direction', ['gestion'])]),
    ]),
    libraries: nodeTable([wholeRow('libraries', { index: 0, slug: 'pandas', name: 'pandas', source })]),
  },
  {},
)
