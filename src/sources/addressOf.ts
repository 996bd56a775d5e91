import { type PageTemplate, pageTemplate } from '../graph/pageTemplate.ts'
import type { Evidence, SourceRow } from '../graph/rows.ts'
import { addressIn } from './addressIn.ts'

/**
 * Where a fact is found: the address in its locator, or the page that its source has for the place, or else the source's
 * own address; null if there is none.
 */
export function addressOf({ source, locator, subject }: Evidence): string | null {
  const given = addressIn(locator)
  if (given !== undefined) return given
  if (subject !== undefined) {
    for (const { isFor, fill } of templatesOf(source)) {
      const address = isFor(locator) ? fill(subject) : undefined
      if (address !== undefined && URL.canParse(address)) return address
    }
  }
  return source.url
}

const templates = new WeakMap<SourceRow, readonly PageTemplate[]>()

function templatesOf(source: SourceRow): readonly PageTemplate[] {
  let found = templates.get(source)
  if (found === undefined) {
    // Graphs made without a database may lack the column.
    found = (source.pages ?? []).map(pageTemplate).filter((template) => template !== undefined)
    templates.set(source, found)
  }
  return found
}
