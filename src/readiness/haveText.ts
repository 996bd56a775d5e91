import type { Index } from '../catalogue/units.ts'
import type { LibraryRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { nameKey, tokens } from '../names/nameTokens.ts'
import { rowsNamed } from '../names/rowsNamed.ts'
import { deniedPlaces } from './denied.ts'
import { dependenciesIn } from './dependencyFiles.ts'
import { distributionKeys, type Registry } from './distributions.ts'
import { knownNames } from './knownNames.ts'
import { requirementLines } from './requirementLines.ts'
import { textLists } from './textLists.ts'

/** What a text names. */
export interface TextNames {
  /** In no order; some may come more than once. */
  readonly features: readonly Index<'Feature'>[]
  /** What it lists as a package or a tool and the graph does not have, as it is written, each once. */
  readonly unknown: readonly string[]
}

/** Most names of a text that are not recognised and are told so. */
const mostUnknown = 200

/**
 * Recognises skills and libraries in a text that somebody pastes: a file of dependencies, a list, or sentences. Sentences
 * name what is written as the graph writes it, in English, and not denied; words that the graph does not have are told only
 * for packages and for items of lists. Takes time in proportion to the length of the text, once the names are indexed.
 */
export function namesInText(snapshot: Snapshot, written: string): TextNames {
  const text = written.replace(/\r\n?/g, '\n')
  const file = dependenciesIn(text)
  if (file !== undefined) return packagesNamed(snapshot, file.names, file.registry)
  const { names, scripts, rest } = requirementLines(text)
  const parts = [packagesNamed(snapshot, names, 'PyPI'), packagesNamed(snapshot, scripts, 'npm')]
  if (rest.trim() !== '') parts.push(inSentences(snapshot, rest))
  return {
    features: parts.flatMap(({ features }) => features),
    unknown: distinct(parts.flatMap(({ unknown }) => unknown)),
  }
}

/** The libraries that distributions are. Some name none that anybody would learn: stubs, and tools that install. */
function packagesNamed(snapshot: Snapshot, names: readonly string[], registry: Registry): TextNames {
  const features: Index<'Feature'>[] = []
  const unknown: string[] = []
  for (const name of names) {
    const found = packageNamed(snapshot, name, registry)
    if (found.length > 0) features.push(...found)
    else unknown.push(name.slice(0, 100))
  }
  return { features, unknown: distinct(unknown) }
}

/** Languages of packages that another registry has. */
const foreign: Readonly<Record<Registry, readonly string[]>> = { PyPI: ['javascript', 'typescript'], npm: ['python'] }

/** The libraries that a distribution of a registry is; none if it is unknown. */
export function packageNamed(snapshot: Snapshot, name: string, registry: Registry): Index<'Feature'>[] {
  const { rows, skillCount } = snapshot.features
  for (const key of distributionKeys(name.slice(0, 200), registry)) {
    const found = (knownNames(snapshot).byKey.get(key)?.features ?? []).filter((feature) => {
      return feature >= skillCount && !foreign[registry].includes((rows[feature] as LibraryRow).language?.slug ?? '')
    })
    if (found.length > 0) return found
  }
  return []
}

function inSentences(snapshot: Snapshot, written: string): TextNames {
  const { byKey, inText } = knownNames(snapshot)
  // Of the same length, so that places stay; a bullet is never part of a name.
  const text = written.replace(/^([ \t]*)[-*–](?=[ \t])/gm, '$1•')
  const all = tokens(text)
  const lists = textLists(text, (key) => byKey.has(key))
  const ends = new Map(lists.flatMap(({ items }) => items.map(({ start, end }) => [start, end])))
  const mentions = inText.in(text, all, ({ from, to }) => {
    const end = ends.get(all[from]!.start)
    return end !== undefined && (all[to]?.start ?? text.length) >= end
  })
  const denied = deniedPlaces(text, all, mentions)
  const features = mentions.flatMap(({ sought }, place) => (denied[place] ? [] : sought.features))
  const starts = mentions.map(({ from }) => all[from]!.start)
  const unknown: string[] = []
  let next = 0
  for (const { items, isCertain } of lists) {
    for (const { start, end, isKnown } of items) {
      while (next < starts.length && starts[next]! < start) next++
      const isNamed = next < starts.length && starts[next]! < end
      if (isCertain && !isKnown && !isNamed) unknown.push(text.slice(start, end))
    }
  }
  return { features, unknown: distinct(unknown).filter((name) => rowsNamed(snapshot.roles, name).length === 0) }
}

/** Each once, as names are compared, and not too many. */
function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [nameKey(name), name])).values()].slice(0, mostUnknown)
}
