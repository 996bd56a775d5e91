import { Client, fetchExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import { keys, resolvers, schema } from 'career-lattice/client/urql'

export const client = new Client({
  url: 'http://localhost:4000/graphql',
  exchanges: [cacheExchange({ schema, keys, resolvers: resolvers(relayPagination()) }), fetchExchange],
  // Whoever sends a text of `have` may not send it in an address.
  preferGetMethod: false,
  fetchSubscriptions: true,
})
