import { posix } from 'node:path'

/** A file of requirements that another file brings in. */
export interface IncludedFile {
  /** Within the project, with slashes; outside of it, it begins with ".." or a slash. */
  readonly path: string
  /** Whether it only says which versions are taken of what something else brings in. */
  readonly isConstraint: boolean
}

/** `-r base.txt` of pip, also in a list of conda or tox. */
const option =
  /^\s*(?:-\s+)?(?:[\w-]+\s*=\s*)?["']?(?:(-r|--requirement)|-c|--constraint)(?:\s*=\s*|\s*)["']?([^\s"'#;,]+)/

/** `dependencies = { file = ["base.txt"] }` of a pyproject.toml. */
const dynamic = /=\s*\{\s*file\s*=\s*(\[[^\]]*\]|"[^"\n]*"|'[^'\n]*')/g

/** `install_requires = file: base.txt, more.txt` of a setup.cfg. */
const attribute = /^\s*[\w-]+\s*=\s*file:(.+)$/

/**
 * The files that a file of dependencies brings in. Addresses are left out.
 *
 * @param path within the project, with slashes
 */
export function includedFiles({ path, text }: { readonly path: string; readonly text: string }): IncludedFile[] {
  if (/\.json$/i.test(path)) return []
  const found: IncludedFile[] = []
  const add = (written: string, isConstraint: boolean) => {
    const name = written.replaceAll('\\', '/').replace(/^\{toxinidir\}\//, '')
    if (name === '' || /^[a-z]+:|[{}$]/i.test(name)) return
    found.push({ path: name.startsWith('/') ? name : posix.join(posix.dirname(path), name), isConstraint })
  }
  for (const line of text.split(/\r\n?|\n/)) {
    const [, isRequirement, named] = option.exec(line) ?? []
    if (named !== undefined) add(named, isRequirement === undefined)
    const [, names = ''] = attribute.exec(line) ?? []
    for (const name of names.split(',')) add(name.trim(), false)
  }
  if (/\.toml$/i.test(path)) {
    const project = text.split(/^(?=\[)/m).filter((table) => /^\[tool\.setuptools\.dynamic[\].]/.test(table))
    for (const [, files] of project.join('').matchAll(dynamic)) {
      for (const [, name] of files!.matchAll(/["']([^"'\n]+)["']/g)) add(name!, false)
    }
  }
  return found
}
