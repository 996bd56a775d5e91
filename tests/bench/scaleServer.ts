import { setTimeout } from 'node:timers/promises'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { listen } from '../../src/server/http/listen.http.ts'
import { defaultMeasure } from '../../src/similarity/measures.ts'
import { similarRoles } from '../../src/similarity/similarRoles.ts'
import { cpuTime, measure, quantile } from './cpuTime.ts'
import { snapshotHandler } from './snapshotHandler.ts'
import { builtSnapshot, type DrawnRows, drawnRows } from './syntheticSnapshot.ts'

// One size of graph, in a process of its own so that its memory is that of the graph: `scaleServer.ts <roles> <budget>`,
// with --expose-gc. Tells at /growth what it found, and answers queries at /graphql.

/** What a graph of some size takes. Times are CPU times in milliseconds, memory is in bytes. */
export interface Growth {
  readonly roles: number
  readonly edges: number
  /** Drawing the rows and adding the claims to columns, one by one. */
  readonly stream: number
  /** Sorting the claims into edges, both ways, into features, and all that the measure needs. */
  readonly build: number
  /** Resident memory of the whole process once all is built and asked, and the most that it ever had. */
  readonly memory: number
  readonly peak: number
  /** Ten most similar roles: of any role, and of one of the hundred with the most popular skills. */
  readonly any: { readonly median: number; readonly p99: number }
  readonly popular: { readonly median: number; readonly p99: number }
  /** The number of all similar roles. */
  readonly total: number
}

/** @param budget CPU time for each kind of question, in milliseconds */
async function growth(snapshot: Snapshot, stream: number, build: number, budget: number): Promise<Growth> {
  const roles = snapshot.roles.rows.length
  const popular = mostPopular(snapshot, 100)
  const any = measure((call) => tenMostSimilar(snapshot, (call * 7919) % roles), budget, 100)
  const ofPopular = measure((call) => tenMostSimilar(snapshot, popular[call % 100]!), budget, 100)
  const total = measure((call) => totalCount(snapshot, (call * 7919) % roles), budget)
  // Twice, with time between: buffers are given back in the background.
  for (let time = 0; time < 2; time++) {
    globalThis.gc?.()
    await setTimeout(200)
  }
  return {
    roles,
    edges: snapshot.edges.roleSkills.size,
    stream,
    build,
    memory: process.memoryUsage.rss(),
    peak: process.resourceUsage().maxRSS * 1024,
    any: { median: quantile(any, 0.5), p99: quantile(any, 0.99) },
    popular: { median: quantile(ofPopular, 0.5), p99: quantile(ofPopular, 0.99) },
    total: quantile(total, 0.5),
  }
}

function tenMostSimilar(snapshot: Snapshot, role: number): unknown {
  return similarRoles(snapshot, snapshot.roles.rows[role]!, defaultMeasure).window(0, 10)
}

function totalCount(snapshot: Snapshot, role: number): number {
  return similarRoles(snapshot, snapshot.roles.rows[role]!, defaultMeasure).totalCount
}

/** The roles with the longest posting lists: those whose skills the most roles share. */
function mostPopular({ features: { ofRole, toRole }, roles }: Snapshot, count: number): number[] {
  const postings = new Float64Array(roles.rows.length)
  for (let role = 0; role < postings.length; role++) {
    for (let edge = ofRole.start(role); edge < ofRole.end(role); edge++) {
      const feature = ofRole.targetAt(edge)
      postings[role]! += toRole.degree(feature)
    }
  }
  return [...postings.keys()].sort((a, b) => postings[b]! - postings[a]!).slice(0, count)
}

const [, , roles, budget] = process.argv
const start = cpuTime()
let rows: DrawnRows | undefined = drawnRows({ roles: Number(roles), skills: 14_000, skillsOfRole: () => 30 })
const drawn = cpuTime()
const snapshot = builtSnapshot(rows)
// The claims are no part of the snapshot; let go of them.
rows = undefined
tenMostSimilar(snapshot, 0)
const found = await growth(snapshot, drawn - start, cpuTime() - drawn, Number(budget))
const handler = snapshotHandler(snapshot, {
  pages: { '/growth': (_request, response) => void response.end(JSON.stringify(found)) },
})
console.log((await listen(handler, { host: '127.0.0.1', port: 0 })).url)
