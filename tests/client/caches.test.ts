import { describe, expect, it } from 'vitest'
import { typePolicies } from '../../src/client/apollo.ts'
import * as rules from '../../src/client/generated/cacheRules.ts'
import { keys, resolvers } from '../../src/client/urql.ts'
import { schema } from '../../src/schema.ts'

describe('what caches are told', () => {
  it('has a policy for every type without an id, and joins pages only if asked to', () => {
    const pagination = (keyArguments: string[]) => ({ keyArguments })
    for (const type of rules.embeddedTypes) {
      expect(typePolicies()[type]).toMatchObject({ keyFields: false, merge: true })
    }
    expect(typePolicies()['Role']?.keyFields).toBeUndefined()
    expect(typePolicies()['Query']?.fields).not.toHaveProperty('roles')
    const { fields } = typePolicies(pagination)['Query']!
    expect(fields!['search']).toEqual({ keyArguments: expect.arrayContaining(['query', 'types']) })
    expect(fields!['sources']).toEqual({ merge: false })
  })

  it('has keys for urql: null for what is a part, and for what has no id', () => {
    for (const type of rules.embeddedTypes) expect(keys[type]!({ id: undefined })).toBeNull()
    for (const type of rules.partlyKeyedTypes) {
      expect([keys[type]!({ id: null }), keys[type]!({ id: 'T3Zl' })]).toEqual([null, 'T3Zl'])
    }
    expect(Object.keys(keys)).not.toContain('Role')
    expect(resolvers('pages')['Query']).toMatchObject({ roles: 'pages', search: 'pages' })
  })

  it('is true of the schema', () => {
    for (const [abstract, types] of Object.entries(rules.possibleTypes)) {
      for (const type of types) expect(schema.getType(type), `${type} in ${abstract}`).toBeDefined()
    }
    expect(rules.possibleTypes['Node']).toEqual(expect.arrayContaining(['Library', 'Responsibility', 'Role', 'Skill']))
  })
})
