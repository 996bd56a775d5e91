import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { ask } from '../support/ask.ts'
import { seededSnapshot } from '../support/seededSnapshot.ts'

describe('a language', () => {
  let snapshot: Snapshot
  beforeAll(async () => {
    snapshot = await seededSnapshot()
  })

  it('is a library with features, and libraries that are written for it', async () => {
    const { data } = await ask(
      snapshot,
      `{ library(slug: "python") {
           kind
           features { name evidence { source { slug } } }
           libraries(first: 1) { totalCount nodes { slug writtenFor { slug } } }
         }
         libraries(filter: { language: "python" }) { totalCount } }`,
    )
    expect(data.library).toMatchObject({
      kind: 'LANGUAGE',
      libraries: { totalCount: data.libraries.totalCount, nodes: [{ writtenFor: { slug: 'python' } }] },
    })
    expect(data.library.features).toHaveLength(5)
    expect(data.library.features[0]).toEqual({
      name: 'Simplicity',
      evidence: [{ source: { slug: 'top-python-career-paths' } }],
    })
  })

  it('is shown the same by the deprecated type Language', async () => {
    const fields = 'slug name features { name summary evidence { locator } } roles'
    const { data } = await ask(
      snapshot,
      `{ language(slug: "python") { ${fields} { slug languages { slug } } libraries { slug language { slug } } }
         library(slug: "python") { ${fields}(first: 100) { nodes { slug } } libraries(first: 100) { nodes { slug } } }
         languages { slug }
         none: language(slug: "pandas") { slug } }`,
    )
    const { roles, libraries, ...rest } = data.library
    const python = { slug: 'python' }
    expect(data.languages).toEqual([python])
    expect(data.none).toBe(null)
    expect(data.language).toEqual({
      ...rest,
      roles: roles.nodes
        .map(({ slug }: { slug: string }) => ({ slug, languages: [python] }))
        .sort((a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1)),
      libraries: libraries.nodes.map(({ slug }: { slug: string }) => ({ slug, language: python })),
    })
  })
})
