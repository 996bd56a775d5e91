import { sourceFile } from '../release/sourceFile.ts'
import { specification } from './specification.ts'

/** A collection of concepts. Its members get a tag, and a kind if the theme is a kind of skill. */
interface Collection {
  /** Name of the file, without language and extension. */
  readonly name: string
  readonly of: 'roles' | 'skills'
  readonly tag: string
  readonly kind?: 'TRANSVERSAL' | 'LANGUAGE'
}

/** The file of an ESCO collection. */
export function collection({ name, of, tag, kind }: Collection) {
  return sourceFile({
    name,
    paths: [`${name}_{language}.csv`],
    required: false,
    specification,
    columns: ['conceptUri'],
    row({ conceptUri }) {
      const values = kind ? { tags: [tag], kind } : { tags: [tag] }
      return { facts: [{ update: of, id: conceptUri, values }] }
    },
  })
}
