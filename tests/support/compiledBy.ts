import type { ExecutionArgs, ExecutionResult } from 'graphql'
import { startTrialRun } from '../../src/api/charge.ts'
import { type Compiling, compiledQueries } from '../../src/server/fastPath/compiledQueries.ts'

export type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>

const plugins = {
  frequent: compiledQueries('frequent', startTrialRun).plugin,
  all: compiledQueries('all', startTrialRun).plugin,
}

/** How a query is executed the next time that it comes. */
export function compiledBy(compiling: Exclude<Compiling, 'none'>, args: ExecutionArgs, execute: Execute): Execute {
  const { onExecute } = plugins[compiling] as unknown as {
    onExecute(hook: { args: ExecutionArgs; executeFn: Execute; setExecuteFn: (changed: Execute) => void }): void
  }
  let executor = execute
  onExecute({ args, executeFn: execute, setExecuteFn: (changed) => (executor = changed) })
  return executor
}
