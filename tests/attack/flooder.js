import { Agent, request } from 'node:http'

// A client that asks as fast as it is answered, from one address: node flooder.js <url> <connections>. Ends on a message,
// and says how many answers it got of each status.

const [url, connections] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) })
const statuses = {}
let asked = 0
let isOver = false

function ask() {
  if (isOver) return
  // Half of the queries take all that a query may, and the others little.
  const fields = asked++ % 2 === 0 ? 700 : 1
  const searches = Array.from(
    { length: fields },
    (_, index) => `a${index}: search(query: "data ${index}") { totalCount }`,
  )
  const body = JSON.stringify({ query: `{ ${searches.join(' ')} } # ${asked}` })
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-forwarded-for': '198.51.100.7',
  }
  const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
    statuses[response.statusCode] = (statuses[response.statusCode] ?? 0) + 1
    response.resume().on('end', ask)
  })
  sent.on('error', ask)
  sent.end(body)
}

for (let connection = 0; connection < Number(connections); connection++) ask()
process.once('message', () => {
  isOver = true
  process.send(statuses, () => process.exit(0))
})
