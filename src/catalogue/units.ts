/**
 * What the numbers of the graph mean. The types are aliases, so that a range or a unit is stated once and not beside
 * every field.
 */

declare const kind: unique symbol

/**
 * Position of a node among the nodes of its kind in a snapshot, from 0. Plain numbers are accepted, so that loops and
 * typed arrays need no casts; an index of one kind is no index of another.
 */
export type Index<Kind extends string> = number & { readonly [kind]?: Kind }

/** Stands for every kind where it does not matter which. */
// biome-ignore lint/suspicious/noExplicitAny: indices of this kind are accepted for all others, and the reverse.
export type AnyKind = any

/** x(r, f), the weight of an edge, in (0, 1]. */
export type Weight = number

/** How sure a source is of an edge, in (0, 1]. */
export type Confidence = number

/** A part of a whole, in [0, 1]. */
export type Share = number

/** The level of a skill that a role needs, in [0, 1]. */
export type Level = number

/** idf(f), how rare a feature is in a corpus, at least 1. */
export type Rarity = number

/** df(f), how many roles have a feature. */
export type Frequency = number

/** What a request is charged, in the time that one field of an answer takes. */
export type Cost = number

/** A time of preparation in years, above 0. */
export type Years = number
