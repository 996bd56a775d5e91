import { Writer } from 'n3'
import type { Extract } from './extract.ts'
import { skos } from './skos.ts'
import { prefixes } from './vocabulary.ts'

/** Minimal size of a chunk, in characters. */
const chunkSize = 16_384

/** The graph as SKOS in Turtle. */
export function* turtle(extract: Extract): Generator<string> {
  let buffered = ''
  const output = {
    write(text: string, _encoding: string, done?: () => void) {
      buffered += text
      done?.()
    },
    end: (done?: () => void) => done?.(),
  }
  const writer = new Writer(output, { prefixes: { ...prefixes } })
  for (const quads of skos(extract)) {
    writer.addQuads(quads)
    if (buffered.length < chunkSize) continue
    yield buffered
    buffered = ''
  }
  writer.end()
  yield buffered
}
