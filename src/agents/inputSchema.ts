import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { slugsWillDo, typeAndSlugOf } from './readableId.ts'

/** A JSON Schema, as the tools of an agent have it. */
export interface JsonSchema {
  type?: string
  description?: string
  enum?: string[]
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: false
  minimum?: number
  default?: unknown
  examples?: unknown[]
}

/** What somebody may say to a tool, and what to send for what they leave out. */
export interface ToolInput {
  readonly schema: JsonSchema & { type: 'object' }
  /** Variables that are null where they are left out: the document's own values for them are examples of a question. */
  readonly nullable: readonly string[]
}

/**
 * The input of a tool that asks a document. A variable is described by the argument that it feeds, and required if its type
 * is: a value that the document has for it is an example then. Of the others, numbers and options keep the document's values
 * where they are left out; texts and lists are left out of the question.
 */
export function toolInput(schema: GraphQLSchema, operation: OperationDefinitionNode): ToolInput {
  const described = descriptions(schema, operation)
  const properties: Record<string, JsonSchema> = {}
  const required: string[] = []
  const nullable: string[] = []
  for (const { variable, type: node, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value
    const type = typeFromAST(schema, node as never) as GraphQLInputType
    const property: JsonSchema = {
      ...jsonSchema(type),
      ...(described.has(name) && { description: described.get(name)! }),
    }
    const isId = getNamedType(type).name === 'ID'
    if (isId) property.description = [property.description, slugsWillDo].filter((text) => text).join(' ')
    const written = defaultValue === undefined ? undefined : valueFromAST(defaultValue, type)
    const value = isId ? readable(written) : written
    properties[name] = property
    if (isNonNullType(type)) {
      required.push(name)
      if (value !== undefined) property.examples = [value]
    } else if (value !== undefined && isOption(type)) property.default = value
    else if (value !== undefined) {
      property.examples = [value]
      nullable.push(name)
    }
  }
  return { schema: { type: 'object', properties, required, additionalProperties: false }, nullable }
}

/** Global ids as a type and slug, which tells how others are made. */
function readable(ids: unknown): unknown {
  if (Array.isArray(ids)) return ids.map(readable)
  return typeof ids === 'string' ? (typeAndSlugOf(ids) ?? ids) : ids
}

/** Numbers, flags and enum values: how to answer, not what is asked about. */
function isOption(type: GraphQLInputType): boolean {
  return isEnumType(type) || ['Int', 'Float', 'Boolean'].includes(String(type))
}

/** By variable, the description of the argument or input field that it feeds first. */
function descriptions(schema: GraphQLSchema, operation: OperationDefinitionNode): Map<string, string> {
  const found = new Map<string, string>()
  const types = new TypeInfo(schema)
  const field: { description: string | undefined }[] = []
  visit(
    { ...operation, variableDefinitions: [] },
    visitWithTypeInfo(types, {
      ObjectField: {
        enter({ name }) {
          const parent = getNamedType(types.getParentInputType())
          field.push({
            description: (isInputObjectType(parent) && parent.getFields()[name.value]?.description) || undefined,
          })
        },
        leave() {
          field.pop()
        },
      },
      Variable({ name }) {
        const description = field.at(-1)?.description ?? types.getArgument()?.description
        if (description && !found.has(name.value)) found.set(name.value, description)
      },
    }),
  )
  return found
}

const scalars: Readonly<Record<string, string>> = { Int: 'integer', Float: 'number', Boolean: 'boolean' }

/** The JSON Schema of an input type. None of the API's input types contains itself. */
function jsonSchema(type: GraphQLInputType): JsonSchema {
  if (isNonNullType(type)) return jsonSchema(type.ofType)
  if (isListType(type)) return { type: 'array', items: jsonSchema(type.ofType) }
  if (isEnumType(type)) return { type: 'string', enum: type.getValues().map(({ name }) => name) }
  if (!isInputObjectType(type)) return { type: scalars[type.name] ?? 'string' }
  const properties: Record<string, JsonSchema> = {}
  const required: string[] = []
  for (const { name, type: own, description } of Object.values(type.getFields())) {
    properties[name] = { ...jsonSchema(own), ...(description && { description }) }
    if (isNonNullType(own)) required.push(name)
  }
  return { type: 'object', properties, additionalProperties: false, ...(required.length > 0 && { required }) }
}
