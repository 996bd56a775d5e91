import { prepareGraph } from './preparedGraph.ts'

// The entry module that makes the prepared graph for the package, run after compiling.

await prepareGraph((line) => console.log(line))
