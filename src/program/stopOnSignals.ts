/** Signals that ask a process to end: of a supervisor, of a terminal's Ctrl-C, of a terminal that closes. */
const signals = { SIGTERM: 15, SIGINT: 2, SIGHUP: 1 } as const

/** The launcher and its whole group may be told at the same time, and each passes it on: that is one signal, in milliseconds. */
const sameSignal = 1_000

/** Time between two looks for the process that started this one, in milliseconds. */
const interval = 500

/** How a process stops. */
export interface Stopping {
  /** Resolves when all is closed. */
  readonly stop: () => Promise<void>
  /** Called on a second signal, when someone does not want to wait. */
  readonly again: () => void
  /**
   * Number of the process that started this one, if this one is to stop when that one ends. A launcher that is killed
   * or does not pass a signal on would leave a server that nobody looks after, and that holds its port.
   */
  readonly launcher?: number | undefined
}

/** Stops on the first signal to end, and ends this process with code 0 when all is closed. */
export function stopOnSignals({ stop, again, launcher }: Stopping): void {
  let stopsSince: number | undefined
  const begin = () => {
    stopsSince = performance.now()
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of Object.keys(signals)) {
    process.on(signal, () => {
      if (stopsSince === undefined) begin()
      else if (performance.now() - stopsSince > sameSignal) again()
    })
  }
  if (launcher === undefined) return
  setInterval(() => {
    if (process.ppid !== launcher && stopsSince === undefined) begin()
  }, interval).unref()
}

/** Ends this process on the first signal to end, with the code that shells give such an end, after its exit handlers. */
export function endOnSignals(): void {
  for (const [signal, number] of Object.entries(signals)) process.once(signal, () => process.exit(128 + number))
}
