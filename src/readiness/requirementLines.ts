/** What a text says line by line in the form of requirements. */
export interface RequirementLines {
  /** Names of distributions, in order. */
  readonly names: readonly string[]
  /** Those that a command takes from npm. */
  readonly scripts: readonly string[]
  /** The text with these lines blank, of the same length. */
  readonly rest: string
}

/** A name, perhaps extras, and what follows. */
const requirement = /^([a-z\d](?:[\w.-]*[a-z\d])?)\s*(\[[\w\s,.-]*\])?\s*(.*)$/i
const version = /^\(?\s*(?:[=<>!~^]=?=?)\s*['"]?[\dv*]/i
const marker =
  /^;.*\b(?:python_version|python_full_version|sys_platform|platform_\w+|os_name|implementation_name|extra)\b/
const option = /^(?:-[refci]\s|-[ref][\w.]|--[a-z][a-z-]+(?:[\s=]|$))/
const location = /^(?:(?:git|hg|svn|bzr)\+\S+|(?:https?|file):\S+|\.{0,2}\/\S+)$/i
const install =
  /^(?:[$>!%]\s?)?(?:sudo )?(?:python3? -m )?(pip3?|pipx|uv|poetry|pdm|conda|mamba|pipenv|npm|yarn|pnpm) (?:pip )?(?:install|add|i)\s(.*)$/

/** A line of requirements: what it names, and whether it can be nothing else. */
interface Line {
  readonly names: readonly string[]
  readonly isCertain: boolean
  readonly isOfScripts?: boolean
}

/**
 * Takes the blocks of requirement lines out of a text: lines next to each other that may be requirements, of which one can
 * be nothing else, as it has a version, extras, a marker, an option or a command that installs.
 */
export function requirementLines(text: string): RequirementLines {
  const lines = text.replace(/\\\r?\n/g, (end) => ' '.repeat(end.length)).split('\n')
  const read = lines.map(lineOf)
  const [names, scripts]: string[][] = [[], []]
  const rest = [...lines]
  for (let start = 0; start < lines.length; ) {
    if (read[start] === undefined) {
      start++
      continue
    }
    let end = start
    while (end < lines.length && read[end] !== undefined) end++
    const block = read.slice(start, end) as Line[]
    if (block.some(({ isCertain }) => isCertain)) {
      for (const line of block) (line.isOfScripts ? scripts : names)!.push(...line.names)
      for (let line = start; line < end; line++) rest[line] = ' '.repeat(lines[line]!.length)
    }
    start = end
  }
  return { names: names!, scripts: scripts!, rest: rest.join('\n') }
}

const blank: Line = { names: [], isCertain: false }

/** Undefined for a line that is no requirement; an empty one or a comment names nothing. */
function lineOf(written: string): Line | undefined {
  if (written === '') return blank
  const line = withoutComment(written)
  if (line === '') return blank
  if (option.test(line)) {
    const name = nameOfLocation(line.replace(/^\S+[\s=]*/, ''))
    return { names: name === undefined || !/^(?:-e|--editable)/.test(line) ? [] : [name], isCertain: true }
  }
  if (location.test(line)) {
    const name = nameOfLocation(line)
    return { names: name === undefined ? [] : [name], isCertain: /[#&]egg=|\.whl\b|^\w+\+/.test(line) }
  }
  const installed = install.exec(line)
  if (installed !== null) {
    const things = installed[2]!.split(/\s+/).map((thing) => thing.replace(/^['"]|['"]$/g, ''))
    const isOfScripts = /^(?:npm|yarn|pnpm)$/.test(installed[1]!)
    const named = things.flatMap((thing) =>
      isOfScripts ? (/^@?[\w./-]+/.exec(thing)?.[0] ?? []) : (nameOf(thing) ?? []),
    )
    return { names: named, isCertain: true, isOfScripts }
  }
  const [, name, extras, after] = requirement.exec(line) ?? []
  if (name === undefined) return undefined
  const isSpecified =
    version.test(after!) || marker.test(after!) || /^@\s*\w+[:+]/.test(after!) || / --hash=/.test(line)
  if (after !== '' && !isSpecified) return undefined
  return { names: [name], isCertain: isSpecified || extras !== undefined }
}

/** The name of a requirement such as `uvicorn[standard]>=0.30`; undefined for none. */
export function nameOf(written: string): string | undefined {
  const line = withoutComment(written)
  if (line === '' || line.startsWith('-')) return undefined
  if (location.test(line)) return nameOfLocation(line)
  return requirement.exec(line)?.[1]
}

function withoutComment(line: string): string {
  const trimmed = line.trim()
  if (trimmed.startsWith('#')) return ''
  const comment = trimmed.search(/\s#/)
  return (comment < 0 ? trimmed : trimmed.slice(0, comment)).trim()
}

/** The name that a location ends in: that of its fragment, of a wheel or archive, or of a repository. */
function nameOfLocation(location: string): string | undefined {
  const egg = /[#&]egg=([\w.-]+)/.exec(location)
  if (egg !== null) return egg[1]
  const path = location.split(/[?#;\s]/, 1)[0]!
  const last = path.slice(path.lastIndexOf('/') + 1)
  const archive = /^([a-z][\w.]*?(?:-[a-z]\w*)*)-\d[\w.+-]*\.(?:whl|zip|tar\.gz|tar\.bz2)$/i.exec(last)
  if (archive !== null) return archive[1]
  return /^\w+\+/.test(location) ? /^([\w-]+)/.exec(last)?.[1] : undefined
}
