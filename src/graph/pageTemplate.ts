import { nouns } from '../catalogue/catalogue.ts'
import type { Noun } from '../catalogue/noun.ts'
import { outerProperty } from '../catalogue/noun.ts'
import type { NodeRow } from './rows.ts'

/** What a fact is about: a node, or the two ends of an edge. */
export interface Subject {
  readonly from: NodeRow
  readonly to?: NodeRow
}

/** A template of the addresses of places in a source. */
export interface PageTemplate {
  /** Whether it is for a locator. */
  readonly isFor: (locator: string) => boolean
  /** The address for a subject; undefined if the subject lacks what stands in braces. */
  readonly fill: (subject: Subject) => string | undefined
}

const shape = /^(?:(?<place>\S.*): )?(?<address>(?:https?:\/\/[^\s{}]|\{\+)\S*)$/
const variable = /\{(\+?)([A-Za-z]+)\.([A-Za-z]+)\}/g

const bySingular: ReadonlyMap<string, string> = new Map(
  Object.values<Noun>(nouns).map(({ singular, type }) => [singular, type]),
)

/**
 * Reads a template, for example "Tasks: https://example.org/{role.code}#tasks": the locator that it is for, in which *
 * stands for any text, and an address. In braces stand a node and its property, as in a URI template (RFC 6570); after a
 * plus the value is kept as it is. A node is `from`, `to`, or the first of a noun, which the others may lie in.
 *
 * @returns undefined if it is none
 */
export function pageTemplate(text: string): PageTemplate | undefined {
  const { place, address } = shape.exec(text)?.groups ?? {}
  if (address === undefined || /[{}]/.test(address.replace(variable, ''))) return undefined
  if ([...address.matchAll(variable)].some(([, , node, property]) => !isKnown(node!, property!))) return undefined
  const pattern = place === undefined ? undefined : new RegExp(`^${place.split('*').map(escaped).join('.*')}$`)
  return {
    isFor: (locator) => pattern === undefined || pattern.test(locator),
    fill(subject) {
      let isWhole = true
      const filled = address.replace(variable, (_braces, plus: string, name: string, property: string) => {
        const value = propertyOf(nodeOf(subject, name), property)
        if (value === undefined) isWhole = false
        return plus ? (value ?? '') : encodeURIComponent(value ?? '')
      })
      return isWhole ? filled : undefined
    },
  }
}

/** Whether a node in braces can have a property. */
function isKnown(name: string, property: string): boolean {
  const isEnd = name === 'from' || name === 'to'
  const possible = Object.values<Noun>(nouns).filter(({ singular }) => isEnd || singular === name)
  return possible.some(({ columns }) => property === 'slug' || property in columns)
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
}

function propertyOf(node: NodeRow | undefined, property: string): string | undefined {
  const value = (node as unknown as Readonly<Record<string, unknown>> | undefined)?.[property]
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined
}

function nodeOf({ from, to }: Subject, name: string): NodeRow | undefined {
  if (name === 'from') return from
  if (name === 'to') return to
  const type = bySingular.get(name)
  return [from, to, around(from), around(to)].find((node) => node?.type === type)
}

/** The node that a node lies in, for example the role of a responsibility. */
function around(node: NodeRow | undefined): NodeRow | undefined {
  const noun: Noun | undefined = node && Object.values<Noun>(nouns).find(({ type }) => type === node.type)
  const property = noun && outerProperty(noun)
  return property === undefined ? undefined : (node as unknown as Readonly<Record<string, NodeRow>>)[property]
}
