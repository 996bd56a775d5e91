import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { jsonPgSmartTags } from 'postgraphile/utils'
import { announce } from '../announce.ts'

// PostGraphile with its recommended preset, on its own server for node:http; it plans a query once and prepares its
// statements. What is no column or foreign key are functions in the database, as its documentation advises.

/** The slug is unique by an index, which alone does not make a field that looks up by it. */
const uniqueSlug = jsonPgSmartTags({ version: 1, config: { class: { Role: { tags: { unique: 'slug' } } } } })

const preset: GraphileConfig.Preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [uniqueSlug],
  pgServices: [
    makePgService({
      connectionString: process.env['DATABASE_URL']!,
      schemas: ['public'],
      // Connections outlast the turns of the others.
      poolConfig: { max: 10, idleTimeoutMillis: 0 },
      pubsub: false,
    }),
  ],
  schema: { defaultBehavior: 'connection list' },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
}
const server = createServer()
await postgraphile(preset).createServ(grafserv).addTo(server)
server.listen(0, '127.0.0.1', () => announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
