import type { Types } from '@graphql-codegen/plugin-helpers'
import { minifyIntrospectionQuery } from '@urql/introspection'
import { type GraphQLSchema, introspectionFromSchema } from 'graphql'
import { cacheRules } from './cacheRules.ts'
import { operations, tsdoc, typeImports } from './operations.ts'

// What codegen.ts writes for clients beside the types of answers.

const header = '// Written by npm run generate.\n\n'

/**
 * Documents as strings, for the fetch client.
 *
 * @param client the module that has TypedDocumentString
 */
export function documentStrings(files: readonly Types.DocumentFile[], client = '../typedDocumentString.ts'): string {
  const all = operations(files)
  const exports = all.map((operation) => {
    const { name, typeName, text, id } = operation
    const quoted = text.replace(/[`\\]|\$\{/g, '\\$&')
    const made = `/*#__PURE__*/ new TypedDocumentString<${typeName}, ${typeName}Variables>`
    return `\n${tsdoc(operation)}export const ${name}Document = ${made}(\n  \`${quoted}\`,\n  { hash: '${id}' },\n)\n`
  })
  const imports = `import { TypedDocumentString } from '${client}'\n${typeImports(all)}`
  return `${header}${imports}${exports.join('')}`
}

/**
 * Documents as syntax trees, for Apollo Client and urql.
 *
 * @param client the folder of the client, from that of the module
 */
export function documentNodes(files: readonly Types.DocumentFile[], client = '..'): string {
  const all = operations(files)
  const exports = all.map((operation) => {
    const { name, typeName, document, id } = operation
    const tree = JSON.stringify({ __meta__: { hash: id }, ...document }, (key, value) =>
      key === 'loc' || (Array.isArray(value) && value.length === 0) ? undefined : value,
    )
    const type = `TypedDocumentNode<${typeName}, ${typeName}Variables>`
    return `\n${tsdoc(operation)}export const ${name}Document: ${type} =\n  ${tree} as unknown as ${type}\n`
  })
  const imports = `import type { TypedDocumentNode } from '${client}/typedDocumentNode.ts'\n${typeImports(all)}`
  return `${header}${imports}${exports.join('')}`
}

/** The documents by their ids: what TRUSTED_DOCUMENTS takes. */
export function documentManifest(files: readonly Types.DocumentFile[]): string {
  return json(Object.fromEntries(operations(files).map(({ id, text }) => [id, text])))
}

/** What normalised caches have to know of the schema. */
export function cacheRuleModule(schema: GraphQLSchema): string {
  const { possibleTypes, embeddedTypes, partlyKeyedTypes, listFields, connectionFields } = cacheRules(schema)
  const lines = [
    ['The types of objects behind each interface and union.', 'possibleTypes: Record<string, string[]>', possibleTypes],
    [
      'Types of objects without an id: parts of the object that they hang on.',
      'embeddedTypes: readonly string[]',
      embeddedTypes,
    ],
    ['Types whose id may be null; then they are parts too.', 'partlyKeyedTypes: readonly string[]', partlyKeyedTypes],
    ['Fields with plain lists, by type.', 'listFields: Readonly<Record<string, readonly string[]>>', listFields],
    [
      'Fields with connections by type, and the arguments that make a list another one.',
      'connectionFields: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>',
      connectionFields,
    ],
  ] as const
  return (
    header +
    lines.map(([comment, name, value]) => `/** ${comment} */\nexport const ${name} = ${json(value)}`).join('\n')
  )
}

/** The introspected schema, with only what urql's graphcache reads. */
export function introspectionModule(schema: GraphQLSchema): string {
  const introspection = JSON.stringify(
    minifyIntrospectionQuery(introspectionFromSchema(schema, { descriptions: false })),
  )
  const type = "import type { IntrospectionQuery } from 'graphql'\n\n"
  return `${header}${type}/** The schema, with only what graphcache reads. */\nexport const schema: IntrospectionQuery = ${introspection} as unknown as IntrospectionQuery\n`
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
