// Loaded into the program that is attacked: tells on a signal what memory it holds, after a full collection.
process.on('SIGUSR2', () => {
  globalThis.gc()
  console.error(JSON.stringify(process.memoryUsage()))
})
