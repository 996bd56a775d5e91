import { SkillKind } from '../db/generated/client/enums.ts'
import { option, optionalText, reference, text } from './column.ts'
import { aliases, classified, labels, renamed, replaceable, tags } from './concept.ts'
import { edgeKind } from './edgeKind.ts'
import { matchAttributes, matchRdf } from './match.ts'
import type { Noun } from './noun.ts'

/** Skills, bodies of knowledge and activities that roles ask for. */
export const skills = {
  type: 'Skill',
  singular: 'skill',
  label: 'name',
  columns: {
    name: text('text'),
    kind: option(SkillKind, 'SKILL', {
      rdf: { property: 'lattice:kind', comment: 'What the skill or the software is.' },
      graphml: 'kind',
    }),
    description: optionalText('prose', { rdf: { property: 'skos:definition' }, graphml: 'description' }),
    aliases,
    ...classified,
    tags,
    ...replaceable('skills'),
    source: reference('sources', 'sourceId'),
    ...renamed,
  },
  parts: { labels: labels('SkillLabel', 'skillId') },
  owned: true,
  searched: { place: 2, description: 'Skills, by name and alias.' },
  retired: 'deprecated',
  rdf: {
    class: 'Skill',
    comment: 'A skill, a body of knowledge or an activity that roles ask for.',

    concept: true,
  },
} as const satisfies Noun

const ends = [
  ['skills', 'skillId'],
  ['skills', 'relatedId'],
] as const

/** From a skill to a more general one. */
export const broader = edgeKind('SkillRelation', ...ends, {
  kind: 'BROADER',
  listed: { at: 'from', field: 'broader', description: 'More general skills.' },
  relation: 'broader',
  rdf: { property: 'skos:broader' },
})

/** Skills that belong together. */
export const related = edgeKind('SkillRelation', ...ends, {
  kind: 'RELATED',
  mutual: true,
  listed: { at: 'from', field: 'related', description: 'Skills that belong with it. Each pair stands once.' },
  relation: 'related',
  rdf: { property: 'skos:related' },
})

/** From a skill to one that is learnt before it. */
export const prerequisites = edgeKind('SkillRelation', ...ends, {
  kind: 'PREREQUISITE',
  listed: { at: 'from', field: 'prerequisites', description: 'Skills to learn before it.' },
  relation: 'learnt after',
  rdf: { property: 'lattice:prerequisite', comment: 'The other skill is learnt first.' },
})

/** From a skill to one of another dataset that corresponds to it. */
export const skillMatches = edgeKind('SkillMatch', ['skills', 'skillId'], ['skills', 'matchId'], {
  attributes: matchAttributes,
  listed: {
    at: 'from',
    field: 'matches',
    description: 'Skills of other datasets that correspond to it. They may be imported later.',
    later: true,
  },
  relation: 'matches',
  rdf: matchRdf,
})
