import { ApolloGateway, IntrospectAndCompose } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'

const supergraphSdl = new IntrospectAndCompose({
  subgraphs: [
    { name: 'careers', url: 'http://localhost:4000/graphql' },
    { name: 'courses', url: 'http://localhost:4001/graphql' },
  ],
})
const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) })
const { url } = await startStandaloneServer(server, { listen: { port: 4002 } })
console.log(`The supergraph is at ${url}`)
