import type { Row } from './difference.ts'

/** The models that are nodes or parts of nodes. */
export type NodeModel =
  | 'Source'
  | 'Sector'
  | 'Language'
  | 'LanguageFeature'
  | 'Skill'
  | 'Library'
  | 'RoleGroup'
  | 'Role'
  | 'Responsibility'

/** The models that are edges. */
export type EdgeModel =
  | 'RoleSkill'
  | 'RoleLibrary'
  | 'RoleLanguage'
  | 'RoleSector'
  | 'RoleCollaborator'
  | 'RoleMatch'
  | 'RoleRelation'
  | 'ResponsibilitySkill'
  | 'ResponsibilityLibrary'
  | 'SkillLibrary'
  | 'SkillRelation'
  | 'SkillMatch'

/** One row by column name. A column that refers to another row holds its slug until the row is written. */
export type TableRow = Row

/** How the rows of one table are found again and what they refer to. */
export interface TableShape {
  readonly model: NodeModel | EdgeModel
  /** Columns that together name a row. */
  readonly key: readonly string[]
  /** The model that each referring column refers to. */
  readonly references: Readonly<Record<string, NodeModel>>
  /** Two referring columns of which the smaller number goes first, in rows that have no direction. */
  readonly undirected?: { readonly columns: readonly [string, string]; readonly when: (row: TableRow) => boolean }
}

/** The rows that a dataset has for one table. */
export interface TableRows extends TableShape {
  readonly rows: readonly TableRow[]
}

const source = { sourceId: 'Source' } as const

function edge(model: EdgeModel, references: Record<string, NodeModel>, rest: Partial<TableShape> = {}): TableShape {
  return { model, key: [...Object.keys(references), 'sourceId'], references: { ...references, ...source }, ...rest }
}

/** The shape of a model's table. */
export function tableShape(model: NodeModel | EdgeModel): TableShape {
  return shapeByModel.get(model)!
}

/** Every table of the graph, each after those it refers to. */
export const tableShapes: readonly TableShape[] = [
  { model: 'Source', key: ['slug'], references: {} },
  { model: 'Sector', key: ['slug'], references: {} },
  { model: 'Language', key: ['slug'], references: {} },
  { model: 'LanguageFeature', key: ['languageId', 'name'], references: { languageId: 'Language', ...source } },
  { model: 'Skill', key: ['slug'], references: { replacedById: 'Skill', ...source } },
  { model: 'Library', key: ['slug'], references: { languageId: 'Language', ...source } },
  { model: 'RoleGroup', key: ['slug'], references: { broaderId: 'RoleGroup', ...source } },
  { model: 'Role', key: ['slug'], references: { groupId: 'RoleGroup', replacedById: 'Role', ...source } },
  { model: 'Responsibility', key: ['slug'], references: { roleId: 'Role', ...source } },
  edge('RoleSkill', { roleId: 'Role', skillId: 'Skill' }),
  edge('RoleLibrary', { roleId: 'Role', libraryId: 'Library' }),
  edge('RoleLanguage', { roleId: 'Role', languageId: 'Language' }),
  edge('RoleSector', { roleId: 'Role', sectorId: 'Sector' }),
  edge(
    'RoleCollaborator',
    { roleId: 'Role', collaboratorId: 'Role' },
    { undirected: { columns: ['roleId', 'collaboratorId'], when: () => true } },
  ),
  edge('RoleMatch', { roleId: 'Role', matchId: 'Role' }),
  edge('RoleRelation', { roleId: 'Role', relatedId: 'Role' }, { key: ['roleId', 'relatedId', 'kind', 'sourceId'] }),
  edge('SkillMatch', { skillId: 'Skill', matchId: 'Skill' }),
  edge('ResponsibilitySkill', { responsibilityId: 'Responsibility', skillId: 'Skill' }),
  edge('ResponsibilityLibrary', { responsibilityId: 'Responsibility', libraryId: 'Library' }),
  edge('SkillLibrary', { skillId: 'Skill', libraryId: 'Library' }),
  edge(
    'SkillRelation',
    { skillId: 'Skill', relatedId: 'Skill' },
    {
      key: ['skillId', 'relatedId', 'kind', 'sourceId'],
      undirected: { columns: ['skillId', 'relatedId'], when: (row) => row['kind'] === 'RELATED' },
    },
  ),
]

const shapeByModel = new Map(tableShapes.map((shape) => [shape.model, shape]))
