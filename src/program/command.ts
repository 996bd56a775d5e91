import type { Options } from './options.ts'
import type { Settings } from './settings.ts'

/** A command of the command line, given the words after its name. */
export type Command = (given: Settings, words: readonly string[], options: Options) => Promise<void>
