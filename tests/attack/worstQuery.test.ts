import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { graphToAttack } from './graphToAttack.ts'
import { knownWorst } from './knownWorst.ts'
import { type Probe, probe } from './probe.ts'
import { worstQueries } from './worstQuery.ts'

// With the official releases, which are not part of this repository, in ESCO_FOLDER, ONET_FOLDER and CROSSWALK_FILE it is
// these that are attacked, else a generated graph of their size.

/** Longest time that an answer may take, in milliseconds of all threads. */
const longest = 300

describe('what takes longest to answer', { timeout: 600_000 }, () => {
  let snapshot: Snapshot
  const probes: Probe[] = []
  beforeAll(async () => {
    snapshot = await graphToAttack(console.log)
    probes.push(await probe(snapshot, 'none'), await probe(snapshot, 'all'))
  }, 600_000)
  afterAll(() => Promise.all(probes.map((server) => server.close())))

  it.each([0, 1])(
    'is answered or refused within the limit where it is known, compiled or not (%d)',
    async (compiled) => {
      for (const { what, codes, ...attack } of knownWorst(snapshot)) {
        const taken = []
        for (let time = 0; time < 3; time++) taken.push(await probes[compiled]!.ask(attack))
        expect(codes, what).toEqual(expect.arrayContaining([...taken[0]!.codes]))
        // Time that is taken from this process, on a busy machine, is least in the least of three.
        expect(Math.min(...taken.map(({ cpu }) => cpu)), what).toBeLessThan(longest)
      }
    },
  )

  it('is within the limit among those that a short search finds', async () => {
    for (const { attack, taken } of await worstQueries(snapshot, 60)) {
      expect(taken.cpu, attack.query).toBeLessThan(longest)
    }
  })
})
