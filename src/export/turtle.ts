import { Writer } from 'n3'
import type { Extract } from './extract.ts'
import { skos } from './skos.ts'
import { prefixes } from './vocabulary.ts'

/** Characters that are handed over at a time, about. */
const batch = 16_384

/** The graph as SKOS in Turtle. */
export function* turtle(extract: Extract): Generator<string> {
  let waiting = ''
  const output = {
    write(chunk: string, _encoding: string, done?: () => void) {
      waiting += chunk
      done?.()
    },
    end: (done?: () => void) => done?.(),
  }
  const writer = new Writer(output, { prefixes: { ...prefixes } })
  for (const quads of skos(extract)) {
    writer.addQuads(quads)
    if (waiting.length < batch) continue
    yield waiting
    waiting = ''
  }
  writer.end()
  yield waiting
}
