import type { SourceRow } from '../graph/rows.ts'
import { attribution } from '../sources/attribution.ts'

/** A query that answers a common question. */
export interface ExampleQuestion {
  /** Starts with a comment: the question, and what the answer has. */
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
}

const introduction = `# Career Lattice

> A GraphQL API of careers: what roles do, which skills and software libraries they need, what several roles share, what is
> missing on the way from one to another, what to learn next, and which source says so.

Send a query by POST to [/graphql](graphql) as JSON, {"query": "...", "variables": {...}}, or by GET in the parameters query
and variables; a text about somebody (have: {text: ...}) by POST only. No key is needed. Nodes are named by slugs: find them
with search(query:). Lists take first, 0 to 100. Fields called sentence say the answer in a sentence. An error has a code
and says what would be right. Cite the sources that evidence names.
`

const linkToSchema = '\n- [Schema](schema.graphql): every type, field and argument, described\n'

/**
 * What a language model, or whoever writes for one, needs to ask this API, in the format of llmstxt.org.
 *
 * @param hasSchema whether the schema is served, beside this text
 */
export function llmsText(
  examples: readonly ExampleQuestion[],
  sources: readonly SourceRow[],
  hasSchema = true,
): string {
  const questions = examples.map(({ query, variables }) => {
    const { comment, document } = parted(query)
    const values =
      variables && Object.keys(variables).length > 0 ? block('json', JSON.stringify(variables, null, 2)) : ''
    return `${comment}\n\n${block('graphql', document)}${values}`
  })
  const licences = sources.map((source) => `- ${attribution(source)}`)
  return `${introduction}${hasSchema ? linkToSchema : ''}\n## Questions\n\n${questions.join('\n')}\n## Sources and their licences\n\n${licences.join('\n')}\n`
}

/** The leading comment of a document as a sentence, and the rest. */
function parted(query: string): { readonly comment: string; readonly document: string } {
  const lines = query.trim().split('\n')
  const start = lines.findIndex((line) => !line.startsWith('#'))
  const comment = lines.slice(0, start).map((line) => line.replace(/^#\s*/, ''))
  return { comment: comment.join(' '), document: lines.slice(start).join('\n').trim() }
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\`\n`
}
