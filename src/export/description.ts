import { DataFactory, type NamedNode, type Quad } from 'n3'
import { prefixes } from './vocabulary.ts'

const { literal, namedNode, quad } = DataFactory

/** What can be said of something: text, a number, a truth; `{ iri }` is another thing. */
export type Said = string | number | boolean | { readonly iri: string } | null | undefined

/**
 * What an RDF export says of one thing, property by property: of one property all at once, as the serializers of
 * JSON-LD need it.
 */
export class Description {
  readonly #subject: NamedNode
  readonly #properties = new Map<string, Quad[]>()

  constructor(iri: string) {
    this.#subject = namedNode(iri)
  }

  /** @param property IRI, or prefix and name */
  say(property: string, ...values: readonly Said[]): this {
    const predicate = namedNode(expanded(property))
    for (const value of values) {
      if (value === null || value === undefined) continue
      const known = this.#properties.get(predicate.value)
      const statement = quad(this.#subject, predicate, term(value))
      if (known) known.push(statement)
      else this.#properties.set(predicate.value, [statement])
    }
    return this
  }

  quads(): Quad[] {
    return [...this.#properties.values()].flat()
  }
}

/** The IRI that a prefix and name stand for. */
function expanded(name: string): string {
  const [prefix = '', rest = ''] = name.split(/:(.*)/s)
  return Object.hasOwn(prefixes, prefix) ? `${prefixes[prefix]}${rest}` : name
}

function term(value: NonNullable<Said>) {
  if (typeof value === 'object') return namedNode(expanded(value.iri))
  if (typeof value === 'string') return literal(value.toString())
  if (typeof value === 'boolean') return literal(String(value), namedNode(expanded('xsd:boolean')))
  return literal(String(value), namedNode(expanded(Number.isInteger(value) ? 'xsd:integer' : 'xsd:double')))
}
