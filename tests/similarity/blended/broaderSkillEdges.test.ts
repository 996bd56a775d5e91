import { expect, test } from 'vitest'
import { broaderSkillEdges } from '../../../src/similarity/blended/broaderSkillEdges.ts'
import { sketchedSnapshot } from '../../support/randomSnapshot.ts'

test('what is more general weighs as much as the heaviest that it stands for; what is rated stands for nothing', () => {
  const { features, edges, skills } = sketchedSnapshot(
    [
      { title: 'A', skills: { light: 0.25, heavy: 0.75, rated: 1 }, libraries: { tool: 1 } },
      { title: 'B', skills: { heavy: 0.5 } },
      { title: 'C', skills: { light: 1 } },
    ],
    [],
    {
      broader: [
        ['light', 'general'],
        ['heavy', 'general'],
        ['heavy', 'another'],
        ['rated', 'ratings'],
      ],
    },
  )
  const rated = Uint8Array.from(skills.rows, ({ slug }) => Number(slug === 'rated'))
  const found = broaderSkillEdges(Uint32Array.of(0, 1), features.ofRole, edges.broader.forward, rated)
  const listed: [string, number][] = []
  for (let role = 0; role < found.nodeCount; role++) {
    found.eachEdge(role, (skill, weight) => listed.push([skills.rows[skill]!.slug, weight]))
  }
  expect(listed).toEqual([
    ['another', 0.75],
    ['general', 0.75],
    ['another', 0.5],
    ['general', 0.5],
  ])
  expect([0, 1, 2].map((role) => found.degree(role))).toEqual([2, 2, 0])
})
