import { parse } from 'yaml'
import { z } from 'zod'
import { LibraryKind } from '../../db/generated/client/enums.ts'
import type { KnownLibrary } from './libraryNames.ts'

const list = z.array(
  z.strictObject({
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    name: z.string().min(1),
    kind: z.enum(LibraryKind),
    names: z.array(z.string().min(1)).default([]),
  }),
)

/**
 * Parses the curated list of software products and their names.
 *
 * @param text YAML: a list of { slug, name, kind, names }
 * @throws ZodError if an entry is invalid
 */
export function libraryList(text: string): KnownLibrary[] {
  return list.parse(parse(text))
}
