import { createHash } from 'node:crypto'
import type { Types } from '@graphql-codegen/plugin-helpers'
import { concatAST, type DocumentNode, Kind, print, separateOperations, type Token, TokenKind } from 'graphql'

/** One query of the examples, with the fragments that it uses. */
export interface Operation {
  /** For example "FirstLook". */
  readonly name: string
  /** What the generated types are called after: FirstLookQuery, FirstLookQueryVariables. */
  readonly typeName: string
  readonly document: DocumentNode
  /** Exactly what is sent. */
  readonly text: string
  /** `sha256:` and the SHA-256 of the text in hexadecimal digits. */
  readonly id: string
  /** The lines of the comment before it. */
  readonly comment: readonly string[]
}

/** @throws Error if a query has no name */
export function operations(files: readonly Types.DocumentFile[]): Operation[] {
  const all = concatAST(files.map(({ document }) => document!))
  return Object.entries(separateOperations(all)).map(([name, document]) => {
    if (name === '') throw new Error('An example has a query without a name.')
    const definition = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)!
    const kind = 'operation' in definition ? definition.operation : 'query'
    const text = print(document)
    return {
      name,
      typeName: `${name}${kind[0]!.toUpperCase()}${kind.slice(1)}`,
      document,
      text,
      id: `sha256:${createHash('sha256').update(text).digest('hex')}`,
      comment: commentBefore(definition.loc?.startToken),
    }
  })
}

function commentBefore(token: Token | undefined): string[] {
  const lines: string[] = []
  for (let before = token?.prev; before?.kind === TokenKind.COMMENT; before = before.prev) {
    lines.unshift(before.value.trim())
  }
  return lines
}

/** The comment for TypeScript. */
export const tsdoc = ({ comment }: Operation): string =>
  comment.length === 0 ? '' : `/**\n${comment.map((line) => ` * ${line}\n`).join('')} */\n`

/** Imports the types of operations. */
export const typeImports = (all: readonly Operation[]): string =>
  `import type {\n${all.map(({ typeName }) => `  ${typeName},\n  ${typeName}Variables,\n`).join('')}} from './operations.ts'\n`
