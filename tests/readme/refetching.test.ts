import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GraphQLObjectType, isNonNullType, isObjectType } from 'graphql'
import { expect, it } from 'vitest'
import { clientSchema } from '../../src/api/clientSchema.ts'
import { schema } from '../../src/schema.ts'

it('the README tells clients which types have an id, and which of them are refetched by it', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const [, ids, others] = /\*\*Refetching\.\*\* (.*?) have an `id`\. All but (.*?) are refetched by/.exec(readme)!
  const listed = (text: string) => text.split(/, | and /)
  const types = Object.values(clientSchema(schema).getTypeMap()).filter(isObjectType)
  const identified = types.filter((type) => type.getFields()['id'] !== undefined)
  const names = (chosen: GraphQLObjectType[]) => chosen.map(({ name }) => name).sort()
  const always = identified.filter((type) => isNonNullType(type.getFields()['id']!.type))
  expect(listed(ids!)).toEqual(names(always))
  expect(names(identified.filter((type) => !always.includes(type)))).toEqual(['Transition'])
  const nodes = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'Node')
  expect(listed(others!)).toEqual(names(always.filter((type) => !nodes(type))))
})
