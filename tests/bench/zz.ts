import { measureFirstSeconds } from './firstSecond.ts'
console.table(await measureFirstSeconds(Number(process.argv[2]), () => {}))
process.exit(0)
