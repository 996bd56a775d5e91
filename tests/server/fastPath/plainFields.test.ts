import { type ExecutionArgs, execute, GraphQLObjectType, GraphQLSchema, GraphQLString, parse } from 'graphql'
import { compileQuery } from 'graphql-jit'
import { describe, expect, it } from 'vitest'
import { withPlainFields } from '../../../src/server/fastPath/plainFields.ts'
import { compiledBy } from '../../support/compiledBy.ts'

let calls = 0
const word = new GraphQLObjectType({
  name: 'Word',
  fields: {
    text: {
      type: GraphQLString,
      args: { language: { type: GraphQLString } },
      extensions: { propertyWithoutArguments: true },
      resolve: ({ text }, { language }) => {
        calls++
        return language == null ? text : `${text} in ${language}`
      },
    },
  },
})
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { word: { type: word, resolve: () => ({ text: 'light' }) } } }),
})

/** What a compiled query answers, and how often it calls the resolver of the field. */
async function answered(source: string, variableValues = {}) {
  const args: ExecutionArgs = { schema, document: parse(source), variableValues, contextValue: {} }
  const compiled = compiledBy('all', args, execute)
  calls = 0
  const { data } = await compiled(args)
  const counted = calls
  expect(JSON.stringify((await execute(args)).data)).toBe(JSON.stringify(data))
  return { data, calls: counted }
}

describe('a field that is a property without arguments', () => {
  it('is read without its resolver', async () => {
    expect(await answered('{ word { text again: text } }')).toEqual({
      data: { word: { text: 'light', again: 'light' } },
      calls: 0,
    })
  })

  it('is resolved where an argument is given', async () => {
    expect(await answered('{ word { text(language: "fr") } }')).toEqual({
      data: { word: { text: 'light in fr' } },
      calls: 1,
    })
    expect(await answered('query ($l: String) { word { text plain: text(language: $l) } }')).toEqual({
      data: { word: { text: 'light', plain: 'light' } },
      calls: 2,
    })
  })

  it('has its resolver again after compilation, also if that fails', () => {
    const { resolve } = word.getFields()['text']!
    const document = parse('{ word { text } }')
    withPlainFields(schema, document, () => compileQuery(schema, document))
    const failing = () =>
      withPlainFields(schema, document, () => {
        throw new Error('too dark')
      })
    expect(failing).toThrow('too dark')
    expect(word.getFields()['text']!.resolve).toBe(resolve)
  })
})
