import { createClient } from 'graphql-sse'
import { Environment, type FetchFunction, Network, Observable, type SubscribeFunction } from 'relay-runtime'

const url = 'http://localhost:4000/graphql'
const live = createClient({ url })

const ask: FetchFunction = async ({ text: query }, variables) => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  return response.json()
}
const listen: SubscribeFunction = ({ text: query }, variables) =>
  Observable.create((sink) => live.subscribe({ query: query!, variables }, sink as never))

export const environment = new Environment({ network: Network.create(ask, listen) })
