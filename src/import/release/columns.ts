import type { Value } from '../table/difference.ts'
import type { ImportedEdge, ImportedNode } from './fact.ts'

/** How a model is written: its columns, and what each holds when a release does not speak about it. */
type Columns = Readonly<Record<string, Value>>

const concept = { code: null, deprecated: false }

/** Columns of nodes that imports write, beside number, slug, identifier and source. */
export const nodeColumns: Readonly<Record<ImportedNode, Columns>> = {
  RoleGroup: { name: '', description: null, broaderId: null, ...concept },
  Role: {
    title: '',
    summary: null,
    aliases: [],
    locator: '',
    tags: [],
    jobZone: null,
    groupId: null,
    replacedById: null,
    ...concept,
  },
  Skill: { name: '', kind: 'SKILL', description: null, aliases: [], tags: [], replacedById: null, ...concept },
  Library: { name: '', kind: 'TOOL', aliases: [], category: null, generic: false },
  Responsibility: { statement: '', position: 1, locator: '', confidence: 1, deprecated: false, roleId: 0 },
}

const claim = { weight: 1, locator: '', confidence: 1 }

/** Columns of edges: the two ends first, then the rest of the key beside the source, then what else they say. */
export const edgeColumns: Readonly<
  Record<ImportedEdge, { readonly ends: readonly [string, string]; readonly key: Columns; readonly rest: Columns }>
> = {
  RoleRelation: {
    ends: ['roleId', 'relatedId'],
    key: { kind: 'RELATED' },
    rest: { rank: null, tier: null, ...claim },
  },
  RoleSkill: { ends: ['roleId', 'skillId'], key: {}, rest: { requirement: 'ESSENTIAL', level: null, ...claim } },
  RoleLibrary: { ends: ['roleId', 'libraryId'], key: {}, rest: { hot: false, inDemand: false, ...claim } },
  RoleMatch: { ends: ['roleId', 'matchId'], key: {}, rest: { relation: 'CLOSE', ...claim } },
  ResponsibilitySkill: { ends: ['responsibilityId', 'skillId'], key: {}, rest: claim },
  SkillLibrary: { ends: ['skillId', 'libraryId'], key: {}, rest: claim },
  SkillRelation: { ends: ['skillId', 'relatedId'], key: { kind: 'RELATED' }, rest: claim },
}
