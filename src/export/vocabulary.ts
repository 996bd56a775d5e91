import type { EdgeKind } from './edgeKinds.ts'

/** Where the terms live that no known vocabulary has. */
export const latticeNamespace = 'urn:career-lattice:vocabulary#'

/** Prefixes of the vocabularies that an RDF export speaks. */
export const prefixes: Readonly<Record<string, string>> = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  lattice: latticeNamespace,
}

/** The classes of the graph's own vocabulary, and what each means. */
export const classes = {
  Role: 'A career role: what somebody is hired to be.',
  RoleGroup: 'A group in a classification of roles.',
  Responsibility: 'One thing a role is answerable for.',
  Skill: 'A skill, a body of knowledge or an activity that roles ask for.',
  Library: 'A software library, framework, language or tool.',
  Language: 'A programming language that careers are built on.',
  Sector: 'A field of the economy.',
} as const

/** The properties of the graph's own vocabulary, and what each means. */
export const properties = {
  essentialSkill: 'The role cannot be done without the skill.',
  optionalSkill: 'The skill is useful to the role, depending on the employer or specialism.',
  worksWith: 'The role works with the library.',
  practisedIn: 'The role is practised in the language.',
  sector: 'The role is found in the sector.',
  collaboratesWith: 'The two roles work closely together; it holds both ways.',
  nearRole: 'The source calls the other role near; it need not hold the other way.',
  responsibilityOf: 'The role is answerable for it.',
  exercises: 'The responsibility exercises the skill.',
  carriedOutWith: 'The responsibility is carried out with the library.',
  servedBy: 'The library serves the skill.',
  prerequisite: 'The other skill is learnt first.',
  language: 'The language that the library is written for.',
  kind: 'What the skill or the software is.',
  tag: 'Collection of the source, in kebab case.',
  jobZone: 'How much preparation the role needs, from 1 to 5.',
  position: 'Rank among the responsibilities of the role, from 1.',
  packageName: "Name in the language's package registry.",
  category: 'What the software is sold or shared as.',
  generic: 'The name stands for any software of its kind.',
  dataset: 'The dataset that the source belongs to.',
  weight: 'Strength of the stated relation, in (0, 1].',
  level: 'How much of the skill the role needs, in [0, 1].',
  rank: 'Rank among the near roles, from 1.',
  tier: 'How near the role is, in the words of the source.',
  hot: 'Employers of all fields ask for it often.',
  inDemand: 'Employers ask for it often for this role.',
  confidence: 'How sure the graph is of the statement, in (0, 1].',
  locator: 'Place in the source.',
} as const

/** The property of each kind of edges; the others have one per requirement or per relation of a match. */
export const edgeProperties: Readonly<
  Record<Exclude<EdgeKind, 'roleSkills' | 'roleMatches' | 'skillMatches'>, string>
> = {
  roleLibraries: `${latticeNamespace}worksWith`,
  roleLanguages: `${latticeNamespace}practisedIn`,
  roleSectors: `${latticeNamespace}sector`,
  roleCollaborators: `${latticeNamespace}collaboratesWith`,
  relatedRoles: `${latticeNamespace}nearRole`,
  broaderRoles: `${prefixes['skos']}broader`,
  responsibilitySkills: `${latticeNamespace}exercises`,
  responsibilityLibraries: `${latticeNamespace}carriedOutWith`,
  skillLibraries: `${latticeNamespace}servedBy`,
  broader: `${prefixes['skos']}broader`,
  related: `${prefixes['skos']}related`,
  prerequisites: `${latticeNamespace}prerequisite`,
}
