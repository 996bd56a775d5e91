import { join } from 'node:path'
import { graphWordings } from './graphWordings.ts'
import { postgraphileWordings } from './postgraphileWordings.ts'
import type { Wordings } from './question.ts'

/** A server under measurement. */
export interface Contender {
  readonly name: string
  /** What to call it on the command line. */
  readonly key: string
  /** Arguments to Node.js that start it. */
  readonly command: readonly string[]
  readonly wordings: Wordings
  /** Packages that say what it is, of which the versions are told. */
  readonly packages: readonly string[]
}

const root = join(import.meta.dirname, '../..')
const peer = (key: string) => [join(import.meta.dirname, 'peers', key, 'server.ts')]

/** Career Lattice, as built. */
export const careerLattice: Contender = {
  name: 'Career Lattice',
  key: 'career-lattice',
  command: [join(root, 'dist/main.js'), 'serve'],
  wordings: graphWordings,
  packages: [],
}

/** The servers that a user would pick instead. */
export const peers: readonly Contender[] = [
  {
    name: 'Mercurius + JIT',
    key: 'mercurius',
    command: peer('mercurius'),
    wordings: graphWordings,
    packages: ['mercurius', 'graphql-jit', 'fastify', 'pg'],
  },
  {
    name: 'PostGraphile',
    key: 'postgraphile',
    command: peer('postgraphile'),
    wordings: postgraphileWordings,
    packages: ['postgraphile'],
  },
  {
    name: 'Yoga + Pothos Prisma',
    key: 'yoga',
    command: peer('yoga'),
    wordings: graphWordings,
    packages: ['graphql-yoga', '@pothos/plugin-prisma', '@prisma/client'],
  },
  {
    name: 'Apollo + Prisma',
    key: 'apollo',
    command: peer('apollo'),
    wordings: graphWordings,
    packages: ['@apollo/server', '@as-integrations/fastify', 'dataloader', '@prisma/client'],
  },
]

/** The floor: a plain node:http server that answers with ready bytes. */
export const bare = { name: 'bare node:http', key: 'bare', command: peer('bare') } as const
