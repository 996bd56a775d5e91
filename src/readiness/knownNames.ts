import type { Index } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import { activeRows } from '../graph/activeRows.ts'
import { featureIndex } from '../graph/features.ts'
import type { FeatureRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { ambiguousNames } from '../names/ambiguousNames.ts'
import { isCapital, NamesInText, type Proof, type Sought } from '../names/namesInText.ts'
import { nameKey } from '../names/nameTokens.ts'

/** A name of features, and how to recognise it in a text. */
export interface KnownName extends Sought {
  /** All features with this name; where it is the own name of some, not those of which it is an alias. */
  readonly features: readonly Index<'Feature'>[]
}

/** The names of the features of a snapshot. */
export interface KnownNames {
  /** By {@link nameKey}. */
  readonly byKey: ReadonlyMap<string, KnownName>
  readonly inText: NamesInText<KnownName>
}

/** The same as plain data, name by name. */
interface NameList {
  readonly keys: readonly string[]
  /** The features with name `n`: from `ends[n - 1]`, or 0, to `ends[n]`. */
  readonly features: Uint32Array
  readonly ends: Uint32Array
  readonly capital: Uint8Array
  /** Per name, the {@link Spelling}. */
  readonly spellings: Uint8Array
}

/** How a name must be written or used in a sentence, to be meant. */
const spellings = ['any', 'capitals', 'skill', 'alias', 'software'] as const
type Spelling = (typeof spellings)[number]

/** What proves a word: as the name of a skill; as another name of one, ESCO's "data" for statistics; as software. */
const proofs: Readonly<Partial<Record<Spelling, Proof>>> = {
  skill: { beside: new Set(['skill', 'skills', 'knowledge', 'expertise']), introduced: true },
  alias: { beside: new Set(), notEnumerated: true },
  software: { beside: new Set(['software']), introduced: true },
}

/**
 * The names of all features, built on first use: names and package names, then aliases, of libraries and of skills that are
 * not deprecated. Names in other languages than English are not among them.
 */
export const knownNames = derived((snapshot: Snapshot): KnownNames => {
  const { keys, features, ends, capital, spellings: marks } = nameList(snapshot)
  const byKey = new Map<string, KnownName>()
  for (const [place, key] of keys.entries()) {
    const spelling = spellings[marks[place]!]!
    byKey.set(key, {
      features: Array.from(features.subarray(ends[place - 1] ?? 0, ends[place])),
      isCapital: capital[place] === 1,
      inCapitals: spelling === 'capitals',
      proof: Object.hasOwn(ambiguousNames, key) ? proofOfAmbiguous(key, capital[place] === 1) : proofs[spelling],
    })
  }
  return { byKey, inText: new NamesInText(byKey) }
})

/** Software with an ambiguous name is introduced as one where its capital letter tells it from the other word. */
function proofOfAmbiguous(key: string, isCapital: boolean): Proof {
  const { beside } = ambiguousNames[key]!
  return { beside: new Set(beside), introduced: isCapital && beside.length > 0 }
}

/** A name of libraries or of skills while it is collected. */
interface Collected {
  readonly name: string
  readonly isAlias: boolean
  readonly features: number[]
}

/** The same of both. */
interface CollectedOfBoth {
  library?: Collected
  skill?: Collected
}

/** All names as plain data, which takes longest to make, and so is made in advance. */
export const nameList = derived((snapshot: Snapshot): NameList => {
  const { features, libraries } = snapshot
  const skills = activeRows(snapshot.skills)
  const found = new Map<string, CollectedOfBoth>()
  const add = (row: FeatureRow, name: string, isAlias: boolean) => {
    const key = nameKey(name)
    if (key === '') return
    const feature = featureIndex(features, row)
    const both: CollectedOfBoth = found.get(key) ?? {}
    if (both.library === undefined && both.skill === undefined) found.set(key, both)
    const origin = row.type === 'Skill' ? 'skill' : 'library'
    const known = both[origin]
    if (known === undefined) both[origin] = { name, isAlias, features: [feature] }
    else if (known.isAlias === isAlias && !known.features.includes(feature)) known.features.push(feature)
  }
  for (const row of libraries.rows) add(row, row.name, false)
  for (const row of libraries.rows) if (row.packageName !== null) add(row, row.packageName, false)
  for (const row of skills) add(row, row.name, false)
  for (const row of [...libraries.rows, ...skills]) for (const alias of row.aliases) add(row, alias, true)
  const ordinary = ordinaryWords(snapshot)
  const names = Array.from(found, ([key, { library, skill }]) => {
    const { name } = (library ?? skill)!
    const features = [...(library?.features ?? []), ...(skill?.features ?? [])]
    const spelling = library ? spellingOfLibrary(key, name, ordinary) : spellingOfSkill(key, skill!, ordinary)
    return { key, features, isCapital: isCapital(name), spelling }
  })
  let end = 0
  return {
    keys: names.map(({ key }) => key),
    features: Uint32Array.from(names.flatMap(({ features }) => features)),
    ends: Uint32Array.from(names, ({ features }) => {
      end += features.length
      return end
    }),
    capital: Uint8Array.from(names, ({ isCapital }) => (isCapital ? 1 : 0)),
    spellings: Uint8Array.from(names, ({ spelling }) => spellings.indexOf(spelling)),
  }
}, 'known names')

/** A name of several words, or with a digit, a sign or a capital letter inside, is no other word. */
function spellingOfLibrary(key: string, name: string, ordinary: ReadonlySet<string>): Spelling {
  if (isAcronym(key, name)) return name.length === 2 || ordinary.has(key) ? 'capitals' : 'any'
  return isWord(key, name) && isCapital(name) && ordinary.has(key) ? 'software' : 'any'
}

function spellingOfSkill(key: string, { name, isAlias }: Collected, ordinary: ReadonlySet<string>): Spelling {
  if (isAcronym(key, name)) return name.length === 2 || ordinary.has(key) ? 'capitals' : 'any'
  return isWord(key, name) ? (isAlias ? 'alias' : 'skill') : 'any'
}

function isAcronym(key: string, name: string): boolean {
  return !key.includes(' ') && /^\p{Lu}{2,}$/u.test(name)
}

function isWord(key: string, name: string): boolean {
  return !key.includes(' ') && /^\p{L}\p{Ll}+$/u.test(name)
}

/** The words that the graph's own sentences use in small letters: what is such a word need not be the name of software. */
function ordinaryWords({ roles, responsibilities }: Snapshot): ReadonlySet<string> {
  const found = new Set<string>()
  const read = (text: string) => {
    for (const word of text.match(/(?<![\w.-])[a-z]+(?![\w.-])/g) ?? []) found.add(word)
  }
  for (const { summary } of roles.rows) if (summary !== null) read(summary)
  for (const { statement } of responsibilities.rows) read(statement)
  return found
}
