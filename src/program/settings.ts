import type { z } from 'zod'
import { masked } from './masked.ts'
import { type Setting, settingTable } from './settingTable.ts'

type Table = typeof settingTable
type Value<Of extends Setting> = z.output<Of['format']> | (Of extends { readonly default: string } ? never : undefined)

/** The settings in force; one that has no value and no default is undefined. Numbers are in the units of the table. */
export type Settings = {
  readonly [Key in Exclude<keyof Table, 'trustedProxies'>]: Value<Table[Key]>
} & {
  /** IP addresses and ranges in CIDR notation. */
  readonly trustedProxies: readonly string[]
  /** Whether npm or npx started this process. They forward some signals and end on others. */
  readonly isLaunched: boolean
}

/** Environment variables, by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** One setting as the environment has it. */
export interface GivenSetting {
  readonly setting: Setting
  /** What was written, or the default; undefined if there is neither. */
  readonly written: string | undefined
  /** Whether the environment has it, and not only the default. */
  readonly isGiven: boolean
  /** What it becomes; undefined if it is wrong. */
  readonly value: unknown
  /** What is wrong and what would be right, without secrets; undefined if nothing is. */
  readonly problem: string | undefined
}

/** Reads every setting, right or wrong, by its key in the table. An empty variable counts as absent. */
export function givenSettings(environment: Environment): ReadonlyMap<string, GivenSetting> {
  return new Map(Object.entries(settingTable).map(([key, setting]) => [key, given(setting, environment[setting.name])]))
}

function given(setting: Setting, variable: string | undefined): GivenSetting {
  const isGiven = variable !== undefined && variable !== ''
  const written = isGiven ? variable : setting.default
  if (written === undefined) return { setting, written, isGiven, value: undefined, problem: undefined }
  const { success, data, error } = setting.format.safeParse(written)
  return { setting, written, isGiven, value: data, problem: success ? undefined : problem(setting, written, error) }
}

function problem({ name, allowed, isSecret }: Setting, written: string, { issues }: z.ZodError): string {
  const [issue] = issues
  // A message of the kind says more, and no secret. One that zod made knows nothing of settings.
  if (issue?.code === 'custom' && issue.message !== 'Invalid input') return issue.message
  const what = isSecret ? `${name} is wrong` : `${name} is "${masked(written)}"`
  const why = written.startsWith('tcp://')
    ? ' Kubernetes gives every pod such variables of its services; "enableServiceLinks: false" keeps it from that.'
    : ''
  return `${what}; it should be ${allowed}.${why}`
}

/**
 * Reads the settings from environment variables; an empty one counts as absent.
 *
 * @throws Error naming every wrong variable and what would be right
 */
export function settings(environment: Environment): Settings {
  const found = givenSettings(environment)
  const problems = [...found.values()].flatMap(({ problem }) => problem ?? [])
  if (problems.length === 1) throw new Error(problems[0])
  if (problems.length > 1) throw new Error(`${problems.length} settings are wrong:\n  ${problems.join('\n  ')}`)
  const values = Object.fromEntries([...found].map(([key, { value }]) => [key, value])) as unknown as Settings
  return {
    ...values,
    trustedProxies: values.trustedProxies ?? [],
    publicAddress: values.publicAddress && `${values.publicAddress.replace(/\/+$/, '')}/`,
    isLaunched: environment['npm_lifecycle_event'] !== undefined,
  }
}
