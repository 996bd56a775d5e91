import { editDistance } from '../names/editDistance.ts'
import type { Environment } from './settings.ts'
import { settingTable } from './settingTable.ts'

const names = Object.values(settingTable).map(({ name }) => name)

/**
 * Says which environment variables are probably meant for us and are no settings, such as DATABASE_URI. An environment is
 * shared by all programs of a machine, so this can be wrong, and is a warning: a start must not fail because of a variable
 * that belongs to another program. Where the setting itself is there too, the other variable is taken for theirs.
 *
 * @returns a sentence for each
 */
export function nearMisses(environment: Environment): string[] {
  const missing = names.filter((name) => !environment[name])
  return Object.keys(environment)
    .filter((written) => environment[written] && !(names as readonly string[]).includes(written))
    .flatMap((written) => {
      const meant = missing.find((name) => isNear(written, name))
      return meant === undefined ? [] : [`There is no setting ${written}; if it is meant for us, write ${meant}.`]
    })
}

function isNear(written: string, name: string): boolean {
  const [one, other] = [letters(written), letters(name)]
  const most = mostMistakes(other.length)
  return editDistance(one, other, most) <= most
}

function letters(name: string): string {
  return name.toUpperCase().replace(/[^A-Z\d]/g, '')
}

/** Short names have neighbours that are ordinary variables: PORTS, HOSTS, POST. */
function mostMistakes(length: number): number {
  if (length < 6) return 0
  if (length < 10) return 1
  return length < 14 ? 2 : 3
}
