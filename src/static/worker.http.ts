import { errorBody } from '../server/http/httpError.ts'
import { standardHeaders } from '../server/http/standardHeaders.ts'
import { type Answers, answersFrom } from './answers.http.ts'
import type { Answer, Numbered, Question } from './question.ts'

// The entry module of the worker: it loads the graph, and answers what the page asks of it.

/** The graph of the curated careers, beside this module. The build replaces the address. */
const graph = new URL('../../dist/curated-careers.graph.gz', import.meta.url)

let loading = load()

self.addEventListener('message', async ({ data: { number, ...question } }: MessageEvent<Numbered<Question>>) => {
  const answer: Numbered<Answer> = { number, ...(await answerTo(question)) }
  self.postMessage(answer)
})

async function answerTo(question: Question): Promise<Answer> {
  let answersTo: Answers
  try {
    answersTo = await loading
  } catch (error) {
    // The next request tries again: the network may be back by then.
    loading = load()
    const message = `The graph cannot be loaded: ${(error as Error).message} Ask again in some seconds.`
    return { status: 503, headers: standardHeaders, body: errorBody('UNAVAILABLE', message) }
  }
  return answersTo(question)
}

function load(): Promise<Answers> {
  const loaded = fetchGraph().then(answersFrom)
  // Whoever asks hears of it.
  loaded.catch(() => {})
  return loaded
}

/** @throws Error if the graph cannot be fetched */
async function fetchGraph(): Promise<Uint8Array> {
  const response = await fetch(graph)
  if (!response.ok) throw new Error(`${graph.pathname} is answered with status ${response.status}.`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  // Some hosts say that the file is compressed, so that the browser has decompressed it.
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b
  return isCompressed ? decompressed(bytes) : bytes
}

async function decompressed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
