import type { Column, Columns, Reference } from './column.ts'
import type { EdgeKind } from './edgeKind.ts'
import { alternatives, buildsOn, libraries, skillLibraries, skillLibraryMatches } from './library.ts'
import type { Noun, Part } from './noun.ts'
import { responsibilities, responsibilityLibraries, responsibilitySkills } from './responsibility.ts'
import { broaderRoles, relatedRoles, roleCollaborators, roleLibraries, roleMatches, roleSkills, roles } from './role.ts'
import { roleGroups } from './roleGroup.ts'
import { sampleLibraries, sampleSkills, samples } from './sample.ts'
import { roleSectors, sectors } from './sector.ts'
import { broader, prerequisites, related, skillMatches, skills } from './skill.ts'
import { sources } from './source.ts'
import type { Confidence, Index } from './units.ts'

/**
 * Every noun by the name of its list in a snapshot, a dataset file and an export, each after those that it refers to.
 * What else knows nouns (loading, the dataset format, imports, exports, search, global ids) works from this list.
 */
export const nouns = { sources, sectors, skills, libraries, roleGroups, roles, responsibilities, samples } as const

/** Every kind of edge by name. */
export const edgeKinds = {
  roleSkills,
  roleLibraries,
  roleSectors,
  roleCollaborators,
  roleMatches,
  relatedRoles,
  broaderRoles,
  responsibilitySkills,
  responsibilityLibraries,
  skillLibraries,
  broader,
  related,
  prerequisites,
  skillMatches,
  skillLibraryMatches,
  buildsOn,
  alternatives,
  sampleSkills,
  sampleLibraries,
} as const

type Nouns = typeof nouns
type EdgeKinds = typeof edgeKinds

/** Name of a noun. */
export type NounName = keyof Nouns

/** Name of a noun whose nodes stand by themselves in a dataset file. */
export type ListName = { [Name in NounName]: Nouns[Name] extends { within: string } ? never : Name }[NounName]

/** Name of a noun that a search finds. */
export type SearchedName = { [Name in NounName]: Nouns[Name] extends { searched: object } ? Name : never }[NounName]

/** Name of a kind of edge. */
export type EdgeName = keyof EdgeKinds

/** What every node has. Nodes are plain objects, which the types of the API read as they are. */
interface Node<Type extends string> {
  /** Name of its type, the same in the database, in the change log and in the API. */
  readonly type: Type
  /** Position among the nodes of its type in a snapshot, from 0. */
  readonly index: Index<Type>
  /** Number in the database, stable across snapshots. */
  readonly id: number
  readonly slug: string
}

type Value<Kept> =
  Kept extends Reference<infer Name extends NounName, infer Absent>
    ? NodeRows[Name] | Absent
    : Kept extends Column<infer Held>
      ? Held
      : never

type Values<Own extends Columns> = { readonly [Name in keyof Own]: Value<Own[Name]> }

/** Why the graph believes something: the source and the place in it. */
export interface Evidence {
  readonly source: NodeRows['sources']
  readonly locator: string
  readonly confidence: Confidence
  /** What the fact is about, where an address is to be made from it. */
  readonly subject?: { readonly from: AnyNode; readonly to?: AnyNode }
}

type AnyNode = NodeRows[NounName]

type Parts<Own extends Readonly<Record<string, Part>>> = {
  readonly [Name in keyof Own]: readonly (Values<Own[Name]['columns']> & Evidence)[]
}

/** The type of the nodes of each noun. */
export type NodeRows = {
  readonly [Name in NounName]: Node<Nouns[Name]['type']> & Values<Nouns[Name]['columns']> & Parts<Nouns[Name]['parts']>
}

/** Types of the nodes at the ends of a kind of edge. */
export type StartType<Name extends EdgeName> = Nouns[EdgeKinds[Name]['from']['noun']]['type']
export type EndType<Name extends EdgeName> = Nouns[EdgeKinds[Name]['to']['noun']]['type']

/** What the edges of a kind say beside weight and evidence. */
export type Attributes<Name extends EdgeName> = Values<EdgeKinds[Name]['attributes']>

/** All nouns, by name, where their columns are to be walked. */
export const everyNoun: readonly (readonly [NounName, Noun])[] = Object.entries(nouns) as [NounName, Noun][]

/** All kinds of edges, by name. */
export const everyEdgeKind = Object.entries(edgeKinds) as readonly (readonly [EdgeName, EdgeKind<NounName, NounName>])[]

/** The nouns whose nodes stand by themselves in a dataset file. */
export const listedNouns = everyNoun.filter(([, { within }]) => within === undefined) as readonly (readonly [
  ListName,
  Noun,
])[]

/** The nouns whose nodes stand within those of a noun. */
export function nounsWithin(name: NounName): (readonly [NounName, Noun])[] {
  return everyNoun.filter(([, { within }]) => within === name)
}

/** The kinds of edges that the dataset format lists in the entries of a noun. */
export function edgeKindsListedBy(name: NounName): typeof everyEdgeKind {
  return everyEdgeKind.filter(([, { from, to, listed }]) => (listed.at === 'from' ? from : to).noun === name)
}

/** The nouns that a search finds, in the order in which equally good hits come. */
export const searchedNouns = everyNoun
  .filter(([, { searched }]) => searched !== undefined)
  .sort(([, a], [, b]) => a.searched!.place - b.searched!.place) as readonly (readonly [SearchedName, Noun])[]
