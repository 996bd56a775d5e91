import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createYoga } from 'graphql-yoga'
import { announce } from '../announce.ts'
import { schema } from './schema.ts'

// GraphQL Yoga, without what production does without: its page for the browser, its logger.

const yoga = createYoga({ schema, graphiql: false, landingPage: false, logging: false })
const server = createServer(yoga)
server.listen(0, '127.0.0.1', () => announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
