/**
 * Stops on the first SIGTERM or SIGINT, and ends this process when all is closed.
 *
 * @param stop resolves when all is closed
 * @param again what a second signal does: somebody has no patience
 */
export function stopOnSignals(stop: () => Promise<void>, again: () => void): void {
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return again()
      isStopping = true
      stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
}
