/** Termination signals with their numbers: of a supervisor, Ctrl-C, and a closed terminal. */
const signals = { SIGTERM: 15, SIGINT: 2, SIGHUP: 1 } as const

/**
 * Signals within this time count as one, in milliseconds: a launcher forwards a signal that its whole process group gets.
 */
const sameSignal = 1_000

/** Between two checks for the parent process, in milliseconds. */
const interval = 500

export interface Stopping {
  /** Resolves when everything is closed. */
  readonly stop: () => Promise<void>
  /** Called on a second signal, to end without waiting. */
  readonly again: () => void
  /**
   * Id of the parent process, if this process should stop when it ends. Otherwise a launcher that is killed or does not
   * forward a signal would leave an orphaned server that holds its port.
   */
  readonly launcher?: number | undefined
}

/** Stops on the first termination signal; ends this process with code 0 when everything is closed. */
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

/** Ends this process on the first termination signal, after its exit handlers, with the code that shells use. */
export function endOnSignals(): void {
  for (const [signal, number] of Object.entries(signals)) process.once(signal, () => process.exit(128 + number))
}
