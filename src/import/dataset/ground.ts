import type { LinkEntry } from './links.ts'

/** Who says something, and where. */
export interface Place {
  readonly source: string
  readonly locator: string
}

/** The same, and how sure the graph may be. */
export interface Ground extends Place {
  readonly confidence: number
}

/** A place that tells of a skill of a role, and whether its source names the skill. */
export interface Exercise {
  readonly place: Ground
  readonly named: boolean
}

/** Whether the source of a node is also said to name what a link of the node leads to. */
export function isNamed(self: Place, link: LinkEntry): boolean {
  return link.source === self.source
}

/**
 * What a link rests on that a node has: the node's own place, if its source names what the link leads to; otherwise whoever
 * wrote the file concludes it from there.
 *
 * @param author slug of the source of the file itself
 */
export function inferredFrom(self: Place, link: LinkEntry, author: string): Place {
  if (isNamed(self, link) || self.source === author) return { source: self.source, locator: self.locator }
  return { source: author, locator: `inferred from ${self.source}: ${self.locator}` }
}
