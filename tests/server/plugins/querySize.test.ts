import fc from 'fast-check'
import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { querySize } from '../../../src/server/plugins/querySize.ts'

type Tree = readonly Tree[]
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 6 }, fc.constant([]), fc.array(tie('tree'), { maxLength: 3 })),
}))

function written(fields: Tree): string {
  return fields.map((below) => (below.length > 0 ? `f { ${written(below)} }` : 'f')).join(' ')
}

/** The same selections, each set of them in a fragment of its own. */
function writtenInFragments(fields: Tree, fragments: string[]): string {
  const name = `F${fragments.push('') - 1}`
  const selections = fields.map((below) =>
    below.length > 0 ? `f { ${writtenInFragments(below, fragments)} ... { ...Nothing } }` : 'f',
  )
  fragments[Number(name.slice(1))] = `fragment ${name} on T { ${selections.join(' ')} }`
  return `...${name}`
}

const height = (fields: Tree): number => Math.max(0, ...fields.map((below) => 1 + height(below)))
const size = (fields: Tree): number => fields.reduce((sum, below) => sum + 1 + size(below), 0)

describe('the extent of a query', () => {
  it('is its height and its size', () => {
    fc.assert(
      fc.property(tree, (fields) => {
        fc.pre(fields.length > 0)
        const extent = { depth: height(fields), fields: size(fields), introspection: 0 }
        expect(querySize(parse(`{ ${written(fields)} }`))).toEqual(extent)
      }),
    )
  })

  it('is the same when the query is written in fragments', () => {
    fc.assert(
      fc.property(tree, (fields) => {
        fc.pre(fields.length > 0)
        const fragments: string[] = []
        const query = `{ ${writtenInFragments(fields, fragments)} } ${fragments.join(' ')}`
        expect(querySize(parse(query))).toEqual(querySize(parse(`{ ${written(fields)} }`)))
      }),
    )
  })

  it('is that of the largest operation', () => {
    expect(querySize(parse('query A { a } query B { a { b } c }'))).toEqual({ depth: 2, fields: 3, introspection: 0 })
  })

  it('does not count how deep introspection goes', () => {
    const query = '{ __type(name: "T") { ofType { ofType { ofType { name } } } } a { b } }'
    expect(querySize(parse(query))).toEqual({ depth: 2, fields: 7, introspection: 5 })
  })

  it('is estimated for introspection from how long its lists may be', () => {
    const query = '{ fields { args { a } } __schema { types { ...T } } b: __schema { types { ...T } } } '
    const fragment = 'fragment T on __Type { name fields { name args { name } } }'
    const type = 1 + 1 + 8 * (1 + 1 + 2)
    const { introspection } = querySize(parse(query + fragment))
    expect(introspection).toBe(2 * (1 + 1 + 200 * type))
  })

  it('is finite for fragments that spread themselves', () => {
    const query = '{ ...A } fragment A on T { a { ...B } } fragment B on T { b { ...A } }'
    expect(querySize(parse(query))).toEqual({ depth: 2, fields: 2, introspection: 0 })
  })

  it('is found fast, however much the fragments multiply', () => {
    const doubling = Array.from({ length: 2_000 }, (_, i) => `fragment F${i} on T { ...F${i + 1} ...F${i + 1} }`)
    const { fields } = querySize(parse(`{ ...F0 } ${doubling.join(' ')} fragment F2000 on T { a }`))
    expect(fields).toBe(Number.POSITIVE_INFINITY)
  })
})
