import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** What of a document is private: values of arguments and input fields whose `extensions` have `private: true`. */
export interface Privacy {
  /** Whether the text of the document has private values, so that it may not be kept. */
  readonly hasLiterals: boolean
  /** Whether a request that sends these variables with the document is private. */
  readonly isPrivate: (variables: Readonly<Record<string, unknown>>) => boolean
}

/** Kinds of values that say something by themselves. */
const literals: ReadonlySet<string> = new Set([Kind.STRING, Kind.INT, Kind.FLOAT, Kind.BOOLEAN, Kind.ENUM])

const nothing: Privacy = { hasLiterals: false, isPrivate: () => false }

/** What a schema declares private. */
interface Declared {
  /** Names of private arguments and input fields. */
  readonly names: ReadonlySet<string>
  /** Matches the text of each document that uses one; undefined if there are none. */
  readonly pattern: RegExp | undefined
  /** Names of the input types that have a private field, themselves or through others. */
  readonly types: ReadonlySet<string>
  readonly known: WeakMap<DocumentNode, Privacy>
}

const declarations = new WeakMap<GraphQLSchema, Declared>()

/** What of a document is private, by its schema. The document need not be valid. */
export function privacyOf(schema: GraphQLSchema, document: DocumentNode): Privacy {
  const declared = declaredBy(schema)
  if (declared.pattern === undefined) return nothing
  let privacy = declared.known.get(document)
  if (privacy === undefined) {
    privacy = readPrivacy(schema, document, declared)
    declared.known.set(document, privacy)
  }
  return privacy
}

/** Whether a text that is no valid document may have private values. */
export function mayBePrivate(schema: GraphQLSchema, text: string): boolean {
  return declaredBy(schema).pattern?.test(text) ?? false
}

/** The names of the arguments and input fields that a schema declares private. */
export function privateNames(schema: GraphQLSchema): string[] {
  return [...declaredBy(schema).names]
}

function readPrivacy(schema: GraphQLSchema, document: DocumentNode, { names, pattern, types }: Declared): Privacy {
  const definitions = document.definitions.flatMap((definition): readonly VariableDefinitionNode[] => {
    return definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : []
  })
  const nested = definitions.filter(({ type }) => {
    const found = typeFromAST(schema, type as Parameters<typeof typeFromAST>[1])
    return found !== undefined && types.has(getNamedType(found).name)
  })
  const isNamed = document.loc === undefined || pattern!.test(document.loc.source.body)
  if (nested.length === 0 && !isNamed) return nothing
  let hasLiterals = false
  const whole = new Set<string>()
  const read = (value: ValueNode) => {
    visit(value, {
      enter(node) {
        if (node.kind === Kind.VARIABLE) whole.add(node.name.value)
        else if (literals.has(node.kind)) hasLiterals = true
      },
    })
  }
  const info = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(info, {
      Argument({ value }) {
        if (info.getArgument()?.extensions['private'] === true) read(value)
      },
      ObjectField({ name, value }) {
        const type = getNamedType(info.getParentInputType())
        if (isInputObjectType(type) && type.getFields()[name.value]?.extensions['private'] === true) read(value)
      },
    }),
  )
  const isLiteral = (value: ValueNode | undefined) => value !== undefined && value.kind !== Kind.NULL
  hasLiterals ||= definitions.some(
    ({ variable, defaultValue }) => whole.has(variable.name.value) && isLiteral(defaultValue),
  )
  const within = nested.map(({ variable }) => variable.name.value)
  const isPrivate: Privacy['isPrivate'] = (variables) => {
    if (hasLiterals) return true
    for (const name of whole) if (variables[name] != null) return true
    return within.some((name) => hasName(variables[name], names))
  }
  return { hasLiterals, isPrivate }
}

/** Whether a value has a property with one of the names, however deep, that is not null; it need not fit its type. */
function hasName(value: unknown, names: ReadonlySet<string>): boolean {
  const left = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (typeof next !== 'object' || next === null) continue
    for (const [name, inner] of Object.entries(next)) {
      if (inner === null || inner === undefined) continue
      if (names.has(name)) return true
      left.push(inner)
    }
  }
  return false
}

function declaredBy(schema: GraphQLSchema): Declared {
  let declared = declarations.get(schema)
  if (declared === undefined) {
    declared = readDeclared(schema)
    declarations.set(schema, declared)
  }
  return declared
}

function readDeclared(schema: GraphQLSchema): Declared {
  const names = new Set<string>()
  const types = new Set<string>()
  const all = Object.values(schema.getTypeMap())
  for (const type of all) {
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const { args } of Object.values(type.getFields())) {
        for (const { name, extensions } of args) if (extensions['private'] === true) names.add(name)
      }
    } else if (isInputObjectType(type)) {
      for (const { name, extensions } of Object.values(type.getFields())) {
        if (extensions['private'] !== true) continue
        names.add(name)
        types.add(type.name)
      }
    }
  }
  const inputs = all.filter((type) => isInputObjectType(type))
  for (let before = -1; before < types.size; ) {
    before = types.size
    for (const type of inputs) {
      if (Object.values(type.getFields()).some((field) => types.has(getNamedType(field.type).name)))
        types.add(type.name)
    }
  }
  const pattern = names.size === 0 ? undefined : new RegExp(`\\b(?:${[...names].join('|')})\\b`)
  return { names, pattern, types, known: new WeakMap() }
}
