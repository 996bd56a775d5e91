import fc from 'fast-check'

// How many random cases a property is tried with that does not say so itself. RANDOM_CASES=1000 npx vitest run … tries more.
fc.configureGlobal({ numRuns: Number(process.env['RANDOM_CASES'] || 30) })
