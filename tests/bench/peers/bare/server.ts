import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { announce } from '../announce.ts'

// The floor: a plain node:http server that reads the body of a request and answers with bytes that stand ready. A PUT
// sets the answers, a JSON array of texts; requests take turns with them.

let answers: Buffer[] = [Buffer.from('{}')]
let turn = 0

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    if (request.method === 'PUT') {
      answers = (JSON.parse(Buffer.concat(chunks).toString()) as string[]).map((answer) => Buffer.from(answer))
      response.end()
      return
    }
    const answer = answers[turn++ % answers.length]!
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': answer.length })
    response.end(answer)
  })
})
server.listen(0, '127.0.0.1', () => announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
