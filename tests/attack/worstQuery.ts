import { parseArgs } from 'node:util'
import { globalId } from '../../src/api/globalId.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { schema } from '../../src/schema.ts'
import { random } from '../bench/random.ts'
import { graphToAttack } from './graphToAttack.ts'
import { argumentsFor, attackOf, type Draw, type Plant, sprout } from './plant.ts'
import { type Attack, type Probe, probe, type Taken } from './probe.ts'

/** What was asked and what it took. */
export interface Found {
  readonly attack: Attack
  readonly taken: Taken
}

const query = schema.getQueryType()!
const longestBody = 1_000_000
const mostRoots = 300
const deepest = 8

/** How many of the costliest are kept to make others of. */
const kept = 12

/**
 * Searches for what takes longest to answer, by climbing: of the costliest queries so far one is changed a little, asked,
 * and kept if it is costlier than one of them.
 */
export async function worstQueries(snapshot: Snapshot, rounds: number, seed = 1): Promise<Found[]> {
  const next = random(seed)
  const below = (most: number) => Math.floor(next() * most)
  const draw: Draw = { below, word: (argument) => wordFor(snapshot, argument, below) }
  const server = await probe(snapshot, 'none')
  const best: { plants: Plant[]; found: Found }[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      const plants =
        best.length < kept || below(5) === 0 ? [seedling(draw)] : structured(best[below(best.length)]!.plants)
      if (best.length >= kept) for (let times = 1 + below(3); times > 0; times--) mutate(plants, draw)
      const found = await asked(server, attackOf(plants))
      if (found === undefined) continue
      best.push({ plants, found })
      best.sort((a, b) => b.found.taken.cpu - a.found.taken.cpu)
      best.splice(kept)
    }
  } finally {
    await server.close()
  }
  return best.map(({ found }) => found)
}

/** The least of three times: what else this machine did is not the query's. */
async function asked(server: Probe, attack: Attack): Promise<Found | undefined> {
  if (JSON.stringify(attack).length > longestBody) return undefined
  let taken = await server.ask(attack)
  for (let again = 0; again < 2 && taken.cpu > 50; again++) {
    const other = await server.ask(attack)
    if (other.cpu < taken.cpu) taken = other
  }
  return { attack, taken }
}

function seedling(draw: Draw): Plant {
  return sprout(query, 2 + draw.below(deepest - 2), draw)!
}

function structured(plants: readonly Plant[]): Plant[] {
  return plants.map((plant) => ({ ...plant, arguments: { ...plant.arguments }, children: structured(plant.children) }))
}

function mutate(plants: Plant[], draw: Draw): void {
  const all: { plant: Plant; depth: number }[] = []
  const walk = (plant: Plant, depth: number) => {
    all.push({ plant, depth })
    for (const child of plant.children) walk(child, depth + 1)
  }
  for (const plant of plants) walk(plant, 1)
  const { plant, depth } = all[draw.below(all.length)]!
  const kind = draw.below(6)
  if (kind === 0) plants.push(seedling(draw))
  else if (kind === 1) plant.arguments = argumentsFor(plant.field, draw)
  else if (kind === 2) plant.times = Math.min(depth === 1 ? mostRoots : 100, plant.times * (2 + draw.below(4)))
  else if (kind === 3) plant.times = Math.max(1, plant.times >> 1)
  else if (kind === 4) plants[0]!.times = mostRoots
  else {
    const child = depth < deepest ? sprout(plant.type, deepest - depth, draw) : undefined
    if (child) plant.children.push(child)
  }
}

function wordFor({ roles, skills, libraries, sources }: Snapshot, argument: string, below: Draw['below']): string {
  const slugOf = (rows: readonly { slug: string }[]) => rows[below(rows.length)]?.slug ?? 'nothing'
  const table = [roles, skills, libraries, sources][below(4)]!
  const slug = slugOf(table.rows)
  const misspelt = (slug: string) => (below(5) === 0 ? slug.replace(/(.)(.)$/, '$2$1x') : slug)
  if (/^ids?$/.test(argument)) {
    const [type, rows] = (
      [
        ['Role', roles.rows],
        ['Skill', skills.rows],
        ['Library', libraries.rows],
      ] as const
    )[below(3)]!
    return globalId(type, rows[below(rows.length)]?.slug ?? 'nothing')
  }
  if (argument === 'query') {
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    if (below(3) === 0) return Array.from({ length: 1 + below(12) }, () => letters[below(26)]).join(' ')
    return misspelt(slug.replaceAll('-', ' '))
  }
  if (/^(from|to|with|roles|targets|sharedWith)$/.test(argument)) return misspelt(slugOf(roles.rows))
  if (/^(skills|hasSkill)$/.test(argument)) return misspelt(slugOf(skills.rows))
  if (/^(libraries|hasLibrary)$/.test(argument)) return misspelt(slugOf(libraries.rows))
  return misspelt(slug)
}

if (import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '3000' }, seed: { type: 'string', default: '1' } },
  })
  const snapshot = await graphToAttack(console.log)
  const found = await worstQueries(snapshot, Number(values.rounds), Number(values.seed))
  for (const { attack, taken } of found) {
    const { cpu, bytes, codes } = taken
    console.log(
      `${cpu.toFixed(0)} ms, ${JSON.stringify(attack).length} bytes sent, ${bytes} received ${codes.join(' ')}`,
    )
    console.log(`  ${attack.query.slice(0, 600)}\n  ${JSON.stringify(attack.variables).slice(0, 300)}`)
  }
  process.exit(found.some(({ taken }) => taken.cpu > 300) ? 1 : 0)
}
