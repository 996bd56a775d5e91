import { DataFactory, type NamedNode, type Quad } from 'n3'
import { prefixes } from './vocabulary.ts'

const { literal, namedNode, quad } = DataFactory

/** A text in a language. */
export interface LanguageText {
  readonly text: string
  /** Language tag (BCP 47). */
  readonly language: string
}

/** The object of a statement: a literal, or a resource as `{ iri }`. Null and undefined are omitted. */
export type RdfValue = string | number | boolean | LanguageText | { readonly iri: string } | null | undefined

/**
 * The statements about one subject, grouped by property, as streaming JSON-LD serializers require.
 */
export class Description {
  readonly #subject: NamedNode
  readonly #properties = new Map<string, Quad[]>()

  constructor(iri: string) {
    this.#subject = namedNode(iri)
  }

  /** @param property an IRI, or prefix and name */
  add(property: string, ...values: readonly RdfValue[]): this {
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

  /** Whether a property has a resource among its objects. */
  has(property: string, iri: string): boolean {
    return this.#properties.get(expanded(property))?.some(({ object }) => object.value === iri) ?? false
  }

  quads(): Quad[] {
    return [...this.#properties.values()].flat()
  }
}

/** The IRI of a prefix and name. */
function expanded(name: string): string {
  const [prefix = '', rest = ''] = name.split(/:(.*)/s)
  return Object.hasOwn(prefixes, prefix) ? `${prefixes[prefix]}${rest}` : name
}

function term(value: NonNullable<RdfValue>) {
  if (typeof value === 'object' && 'text' in value) return literal(value.text, value.language)
  if (typeof value === 'object') return namedNode(expanded(value.iri))
  if (typeof value === 'string') return literal(value.toString())
  if (typeof value === 'boolean') return literal(String(value), namedNode(expanded('xsd:boolean')))
  return literal(String(value), namedNode(expanded(Number.isInteger(value) ? 'xsd:integer' : 'xsd:double')))
}
