import type { DatasetFile, Entry, WrittenFile } from './format.ts'
import type { FieldPath } from './inconsistencies.ts'
import { type LinkEntry, type Links, linkedSlugs, linkTo } from './links.ts'

/** A dataset file without the deprecated lists of languages. */
interface Merged {
  readonly dataset: DatasetFile
  /** Maps the path of a field in `dataset` to its path in the file. */
  readonly written: (path: FieldPath) => FieldPath
}

/**
 * Turns the deprecated lists of languages into libraries. A language is merged into the library with its slug, or becomes
 * a library of kind LANGUAGE; the languages of a role are added to its libraries, unless they are there already.
 */
export function languagesAsLibraries({ languages, ...file }: WrittenFile): Merged {
  const moved: (readonly [to: FieldPath, from: FieldPath])[] = []
  const libraries: Entry[] = [...file.libraries]
  for (const [place, { slug, name, features }] of languages.entries()) {
    const known = libraries.findIndex((library) => library.slug === slug)
    const at = known === -1 ? libraries.length : known
    const library = libraries[at] ?? { slug, name, kind: 'LANGUAGE' }
    const before = (library['features'] ?? []) as readonly Entry[]
    const own = features as readonly Entry[]
    libraries[at] = { ...library, features: [...before, ...own] }
    for (const number of own.keys()) {
      const to = ['libraries', at, 'features', before.length + number]
      moved.push([to, ['languages', place, 'features', number]])
    }
    if (known === -1)
      moved.push([
        ['libraries', at],
        ['languages', place],
      ])
  }
  const roles = file.roles.map(({ languages, ...role }, place): Entry => {
    if (linkedSlugs(languages as Links).length === 0) return role
    const links = new Map<string, LinkEntry>()
    for (const [field, list] of Object.entries({
      libraries: role['libraries'] as Links,
      languages: languages as Links,
    })) {
      for (const [number, slug] of linkedSlugs(list).entries()) {
        if (links.has(slug)) continue
        links.set(slug, linkTo(list, slug))
        moved.push([
          ['roles', place, 'libraries', slug],
          ['roles', place, field, Array.isArray(list) ? number : slug],
        ])
      }
    }
    return { ...role, libraries: Object.fromEntries(links) }
  })
  const written = (path: FieldPath) => {
    const [to, from] = moved.find(([to]) => to.every((part, place) => part === path[place])) ?? [[], []]
    return [...from, ...path.slice(to.length)]
  }
  return { dataset: { ...file, libraries, roles }, written }
}
