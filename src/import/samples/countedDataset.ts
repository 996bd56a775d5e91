import { Document, visit } from 'yaml'
import type { CountedSample } from './countedSample.ts'

/** A source that counted, as a dataset file has it. */
export interface CountingSource {
  readonly slug: string
  readonly title: string
  readonly publisher?: string | undefined
  readonly version?: string | undefined
  readonly license: string
  readonly attribution?: string | undefined
  readonly url?: string | undefined
  readonly confidence: number
}

/** A dataset file that has nothing but sources and samples. */
export interface CountedDataset {
  /** Undefined if it is one of the files of a dataset, another of which has the name. */
  readonly dataset: string | undefined
  readonly sources: readonly CountingSource[]
  readonly samples: readonly CountedSample[]
}

/** A dataset of counts as YAML, each count on a line of its own. */
export function countedYaml(dataset: CountedDataset, comment: string): string {
  const { dataset: name, sources, samples } = dataset
  const head = name === undefined ? {} : { dataset: name, source: sources[0]!.slug }
  const document = new Document({ ...head, sources, samples })
  document.commentBefore = comment.replaceAll(/^/gm, ' ')
  visit(document, {
    Map(_key, map) {
      if (map.has('named')) map.flow = true
    },
  })
  return document.toString({ lineWidth: 120, flowCollectionPadding: true })
}
