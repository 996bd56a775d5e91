import { sourceFile } from '../release/sourceFile.ts'
import { specification } from './specification.ts'

/** A collection of concepts on one theme. Its members get a tag, and where the theme is a kind of skill, that kind. */
interface Collection {
  /** Name of the file, without language and suffix. */
  readonly name: string
  readonly of: 'roles' | 'skills'
  readonly tag: string
  readonly kind?: 'TRANSVERSAL' | 'LANGUAGE'
}

/** The file of one of ESCO's collections. */
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
