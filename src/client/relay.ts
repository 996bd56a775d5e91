// What relay-compiler has to be told of this schema. It reads relay.config.js with require, which takes ES modules
// without a default export.

const file = new URL('../../schema/schema.graphql', import.meta.url)

/** The path of the schema; on Windows it begins with the drive. */
export const schema: string = decodeURIComponent(file.pathname).replace(/^\/(?=\w:)/, '')

/** The language of the artifacts. */
export const language = 'typescript'
