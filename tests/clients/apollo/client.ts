import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'
import { possibleTypes, typePolicies } from 'career-lattice/client/apollo'

export const client = new ApolloClient({
  link: new HttpLink({ uri: 'http://localhost:4000/graphql' }),
  cache: new InMemoryCache({ possibleTypes, typePolicies: typePolicies(relayStylePagination) }),
})
