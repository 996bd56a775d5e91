/** CPU time that this process has used so far, in all its threads, in milliseconds. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** CPU time of single calls, in milliseconds, ascending. */
export type Times = Float64Array

/**
 * Measures what a call costs: warm-up calls first, then samples of one call each, or, where calls are too short for
 * the clock, of as many as take a millisecond.
 *
 * @param work takes the number of the call, to ask something else each time
 * @param budget CPU time to spend, in milliseconds, half of it for the warm-up
 * @param fewest samples to take, whatever they cost, and calls to warm up, of these three at most
 */
export function measure(work: (call: number) => unknown, budget: number, fewest = 5): Times {
  const start = cpuTime()
  let call = 0
  while (call < Math.min(3, fewest) || cpuTime() - start < budget / 2) work(call++)
  const perCall = (cpuTime() - start) / call
  const batch = Math.max(1, Math.ceil(1 / perCall))
  const samples = Math.max(fewest, Math.floor(budget / 2 / perCall / batch))
  const times = Float64Array.from({ length: samples }, () => {
    const before = cpuTime()
    for (let done = 0; done < batch; done++) work(call++)
    return (cpuTime() - before) / batch
  })
  return times.sort()
}

/** The time that a share of the calls stays within: 0.5 for the median. */
export function quantile(times: Times, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))]!
}
