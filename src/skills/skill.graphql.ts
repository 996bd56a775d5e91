import { builder } from '../api/builder.ts'
import { chargeTo } from '../api/charge.ts'
import { nodeConnection } from '../api/connection.ts'
import { describe } from '../db/describe.ts'
import { activeRows } from '../graph/activeRows.ts'
import { SkillKind, type SkillRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { bySlugOrThrow } from '../names/bySlugOrThrow.ts'
import { costOfFilter, nameFilter } from '../names/nameFilter.ts'
import { skillRarity } from './skillRarity.ts'

builder.node('Skill', {
  interfaces: ['Feature', 'Linked', 'SearchResult'],
  description: describe('Skill'),
  id: { description: 'Global id.', resolve: (skill) => skill.slug },
  fields: (t) => {
    const skills = (description: string, from: (edges: Snapshot['edges']) => Snapshot['edges']['related']['forward']) =>
      t.field({
        type: ['Skill'],
        description,
        resolve: (skill: SkillRow, _args, { snapshot }) =>
          from(snapshot.edges).neighbours(skill.index, snapshot.skills.rows),
      })
    return {
      slug: t.exposeString('slug', { description: describe('Skill.slug') }),
      kind: t.expose('kind', { type: SkillKind, description: describe('Skill.kind') }),
      description: t.exposeString('description', { nullable: true, description: describe('Skill.description') }),
      aliases: t.exposeStringList('aliases', { description: describe('Skill.aliases') }),
      externalId: t.exposeString('externalId', { nullable: true, description: describe('Skill.externalId') }),
      source: t.expose('source', { type: 'Source', description: describe('Skill.sourceId') }),
      code: t.exposeString('code', { nullable: true, description: describe('Skill.code') }),
      tags: t.exposeStringList('tags', { description: describe('Skill.tags') }),
      deprecated: t.exposeBoolean('deprecated', {
        description: `${describe('Skill.deprecated')} skills leaves it out unless its filter asks for it, nextToLearn in any case; search puts it after its equals.`,
      }),
      replacedBy: t.expose('replacedBy', {
        type: 'Skill',
        nullable: true,
        description: describe('Skill.replacedById'),
      }),
      libraries: t.field({
        type: ['Library'],
        description: 'Libraries that serve the skill, by slug.',
        resolve: (skill, _args, { snapshot }) =>
          snapshot.edges.skillLibraries.forward.neighbours(skill.index, snapshot.libraries.rows),
      }),
      broader: skills('More general skills, by slug.', ({ broader }) => broader.forward),
      narrower: skills('More special skills, by slug.', ({ broader }) => broader.backward),
      related: skills('Skills that belong with it, by slug.', ({ related }) => related.forward),
      prerequisites: skills('Skills to learn before it, by slug.', ({ prerequisites }) => prerequisites.forward),
      rarity: t.float({
        description: 'How rare the skill is among the roles of its dataset: ln((1+N)/(1+df)) + 1, at least 1.',
        resolve: (skill, _args, { snapshot }) => skillRarity(snapshot, skill),
      }),
    }
  },
})

const skillFilter = builder.inputType('SkillFilter', {
  description: 'Which skills to list. Every condition given must hold.',
  fields: (t) => ({
    source: t.string({ description: 'Slug of the source that defines the skill.' }),
    kind: t.field({ type: SkillKind, description: 'Only skills of this kind.' }),
    query: t.string({
      description: 'Words of the name or an alias, matched as search(query:) does; all if it has none.',
    }),
    deprecated: t.boolean({
      description: 'True for deprecated skills only; otherwise only those that are not deprecated.',
    }),
  }),
})

builder.queryFields((t) => ({
  skill: t.field({
    type: 'Skill',
    nullable: true,
    description: 'The skill with a slug; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'For example machine-learning.' }) },
    resolve: (_root, { slug }, { snapshot }) => snapshot.skills.bySlug.get(slug) ?? null,
  }),
  skills: t.connection({
    type: 'Skill',
    description: 'Skills by slug.',
    args: { filter: t.arg({ type: skillFilter, description: 'Which skills; all that are not deprecated if absent.' }) },
    resolve: (_root, args, context) => {
      const { filter } = args
      const { snapshot } = context
      if (!filter) return nodeConnection(activeRows(snapshot.skills), args)
      const spend = chargeTo(context)
      spend(costOfFilter(snapshot.skills))
      const source = filter.source == null ? undefined : bySlugOrThrow(snapshot.sources, 'source', filter.source)
      const matches = filter.query == null ? undefined : nameFilter(snapshot.skills, filter.query, spend)
      const found = activeRows(snapshot.skills, filter.deprecated ?? false).filter(
        (skill) =>
          (source === undefined || skill.source === source) &&
          (filter.kind == null || skill.kind === filter.kind) &&
          (matches === undefined || matches(skill)),
      )
      return nodeConnection(found, args)
    },
  }),
}))
