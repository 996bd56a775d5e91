import { unpacked } from '../../../src/import/release/unpacked.file.ts'
import { endOnSignals } from '../../../src/program/stopOnSignals.ts'

// A process of its own that unpacks a file, says where, and waits for a signal: node unpackedUntilSignal.ts <file>
endOnSignals()
await unpacked(process.argv[2]!, async (folder) => {
  console.log(folder)
  await new Promise((resolve) => setTimeout(resolve, 60_000))
})
