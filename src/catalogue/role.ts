import { RelatednessTier, Requirement } from '../db/generated/client/enums.ts'
import {
  flag,
  largestInteger,
  option,
  optionalInteger,
  optionalOption,
  optionalReference,
  optionalShare,
  optionalText,
  reference,
  text,
} from './column.ts'
import { aliases, classified, labels, reason, renamed, replaceable, tags } from './concept.ts'
import { edgeKind } from './edgeKind.ts'
import { matchAttributes, matchRdf } from './match.ts'
import type { Noun } from './noun.ts'

/** Career roles. */
export const roles = {
  type: 'Role',
  singular: 'role',
  label: 'title',
  columns: {
    title: text('text'),
    summary: optionalText('prose', { rdf: { property: 'skos:definition' }, graphml: 'description' }),
    aliases,
    ...classified,
    tags,
    ...replaceable('roles'),
    jobZone: optionalInteger([1, 5], {
      description: 'Preparation it needs, from 1 (little) to 5 (extensive).',
      rdf: { property: 'lattice:jobZone', comment: 'How much preparation the role needs, from 1 to 5.' },
    }),
    group: optionalReference('roleGroups', 'groupId', {
      description: 'The group of roles that the source puts it in.',
      rdf: { property: 'skos:broader' },
    }),
    source: reference('sources', 'sourceId'),
    locator: text('line', { description: 'Place in the source: section, bullet or row.' }),
    ...renamed,
  },
  parts: { labels: labels('RoleLabel', 'roleId') },
  owned: true,
  searched: { place: 1, description: 'Roles, by title and alias.' },
  retired: 'deprecated',
  rdf: { class: 'Role', comment: 'A career role: what somebody is hired to be.', concept: true },
} as const satisfies Noun

/** Roles and the skills that they ask for. */
export const roleSkills = edgeKind('RoleSkill', ['roles', 'roleId'], ['skills', 'skillId'], {
  attributes: {
    requirement: option(Requirement, 'ESSENTIAL', {
      optional: true,
      description: 'How strongly the role asks for it, where another source says it differently from the place here.',
    }),
    level: optionalShare({
      description: 'How much of the skill is needed, in [0, 1].',
      rdf: { property: 'lattice:level', comment: 'How much of the skill the role needs, in [0, 1].' },
    }),
    reason,
  },
  listed: {
    at: 'from',
    field: 'skills',
    by: 'requirement',
    description: 'What the role asks for, with its importance to the role as weight.',
  },
  ground: 'exercise',
  relation: 'requires',
  rdf: {
    property: 'lattice:*Skill',
    comment: {
      essentialSkill: 'The role cannot be done without the skill.',
      optionalSkill: 'The skill is useful to the role, depending on the employer or specialism.',
    },
  },
})

/** Roles and the libraries that they work with. */
export const roleLibraries = edgeKind('RoleLibrary', ['roles', 'roleId'], ['libraries', 'libraryId'], {
  attributes: {
    hot: flag({
      description: 'Employers of all fields ask for it often.',
      rdf: { property: 'lattice:hot', comment: 'Employers of all fields ask for it often.' },
    }),
    inDemand: flag({
      description: 'Employers ask for it often for this role.',
      rdf: { property: 'lattice:inDemand', comment: 'Employers ask for it often for this role.' },
    }),
    reason,
  },
  listed: { at: 'from', field: 'libraries', description: 'Libraries the role works with.' },
  ground: 'documentation',
  relation: 'works with',
  rdf: { property: 'lattice:worksWith', comment: 'The role works with the library.' },
})

/** Roles that work closely together. */
export const roleCollaborators = edgeKind('RoleCollaborator', ['roles', 'roleId'], ['roles', 'collaboratorId'], {
  mutual: true,
  listed: {
    at: 'from',
    field: 'collaborators',
    description: 'Roles it works closely with. Each pair stands once.',
  },
  relation: 'collaborates with',
  rdf: { property: 'lattice:collaboratesWith', comment: 'The two roles work closely together; it holds both ways.' },
})

/** From a role to one of another dataset that corresponds to it. */
export const roleMatches = edgeKind('RoleMatch', ['roles', 'roleId'], ['roles', 'matchId'], {
  attributes: matchAttributes,
  listed: {
    at: 'from',
    field: 'matches',
    description: 'Roles of other datasets that correspond to it. They may be imported later.',
    later: true,
  },
  relation: 'matches',
  rdf: matchRdf,
})

/** From a role to one that its source calls near. */
export const relatedRoles = edgeKind('RoleRelation', ['roles', 'roleId'], ['roles', 'relatedId'], {
  kind: 'RELATED',
  attributes: {
    rank: optionalInteger([1, largestInteger], {
      description: 'Rank among the related roles, from 1 for the nearest.',
      rdf: { property: 'lattice:rank', comment: 'Rank among the near roles, from 1.' },
    }),
    tier: optionalOption(RelatednessTier, {
      rdf: { property: 'lattice:tier', comment: 'How near the role is, in the words of the source.' },
    }),
  },
  listed: {
    at: 'from',
    field: 'related',
    description: 'Roles that the source calls near; it need not hold the other way.',
  },
  relation: 'near',
  rdf: {
    property: 'lattice:nearRole',
    comment: 'The source calls the other role near; it need not hold the other way.',
  },
})

/** From a role to a more general one. */
export const broaderRoles = edgeKind('RoleRelation', ['roles', 'roleId'], ['roles', 'relatedId'], {
  kind: 'BROADER',
  listed: { at: 'from', field: 'broader', description: 'More general roles.' },
  relation: 'broader',
  rdf: { property: 'skos:broader' },
})
