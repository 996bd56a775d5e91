/** What has to be undone before this process ends, in the order in which it was begun. */
const undone: (() => unknown)[] = []
let cleaning: Promise<void> = Promise.resolve()

/** Keeps in mind what has to be undone, however this process ends: a server to stop, a folder to remove. */
export function beforeEnd(undo: () => unknown): void {
  undone.push(undo)
}

/** Undoes all there is, the latest first. */
export function cleanUp(): Promise<void> {
  cleaning = cleaning.then(async () => {
    while (undone.length > 0) await undone.pop()!()
  })
  return cleaning
}

let stopping = false
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  // Not once: the parent process may pass on a signal that has arrived here already.
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    console.error('\nStopping: servers and data are removed')
    // A terminal sends the signal to the servers, too; that they no longer answer is no news then.
    process.on('uncaughtException', () => {})
    cleanUp().finally(() => process.exit(code))
  })
}
