/** What has to be undone before this process ends, in the order in which it was begun. */
const undone: (() => unknown)[] = []

/** Keeps in mind what has to be undone, however this process ends: a server to stop, a folder to remove. */
export function beforeEnd(undo: () => unknown): void {
  undone.push(undo)
}

/** Undoes all there is, the latest first. */
export async function cleanUp(): Promise<void> {
  while (undone.length > 0) await undone.pop()!()
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => {
    console.error('\nStopping: servers and data are removed')
    cleanUp().finally(() => process.exit(code))
  })
}
