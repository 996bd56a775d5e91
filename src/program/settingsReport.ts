import { masked } from './masked.ts'
import { nearMisses } from './nearMisses.ts'
import { type Environment, type GivenSetting, givenSettings } from './settings.ts'
import { settingTable } from './settingTable.ts'

/** What `career-lattice settings` prints. */
export interface SettingsReport {
  readonly output: string
  /** What is wrong: a start would fail. */
  readonly problems: readonly string[]
  /** What is probably wrong. */
  readonly warnings: readonly string[]
}

/** Every setting with its value in force and where that is from, passwords masked. */
export function settingsReport(environment: Environment, json: boolean): SettingsReport {
  const found = [...givenSettings(environment).values()]
  const problems = found.flatMap(({ problem }) => problem ?? [])
  const warnings = nearMisses(environment)
  if (json) return { output: JSON.stringify({ settings: found.map(row), warnings }, undefined, 2), problems, warnings }
  const lines = found.map((one) => {
    const { name, value, from } = row(one)
    return [name, value ?? one.setting.defaultInWords ?? '(none)', one.problem === undefined ? from : `${from}, wrong`]
  })
  const [names, values] = [0, 1].map((column) => Math.max(...lines.map((line) => line[column]!.length)))
  const output = lines.map(([name, value, from]) => `${name!.padEnd(names!)}  ${value!.padEnd(values!)}  ${from}`)
  return { output: output.join('\n'), problems, warnings }
}

function row({ setting, written, isGiven, problem }: GivenSetting) {
  return {
    name: setting.name,
    value: written === undefined ? null : shown(setting.isSecret === true, written, problem),
    from: isGiven ? 'environment' : 'default',
    ...(problem !== undefined && { problem }),
  }
}

/** A secret that cannot be read may have its password anywhere. */
function shown(isSecret: boolean, written: string, problem: string | undefined): string {
  return isSecret && problem !== undefined ? '(not shown)' : masked(written)
}

/** The settings as a table of README.md. */
export function settingsTable(): string {
  const rows = Object.values<GivenSetting['setting']>(settingTable).map((setting) => {
    const usual = setting.defaultInWords ?? (setting.default === undefined ? '' : `\`${setting.default}\``)
    // In code, so that no page makes a link of an example.
    const allowed = setting.allowed.replace(/\w+:\/\/\S+/, '`$&`')
    return `| \`${setting.name}\` | ${usual} | ${allowed} | ${setting.does} |`
  })
  return ['| variable | default | values | what it does |', '|---|---|---|---|', ...rows].join('\n')
}
