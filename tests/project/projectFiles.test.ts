import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { declaredIn } from '../../src/project/declared.ts'
import { includedFiles } from '../../src/project/includedFiles.ts'
import { projectFiles } from '../../src/project/projectFiles.file.ts'

const made: string[] = []
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true })
})

async function folderOf(files: Record<string, string | Buffer>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'project-'))
  made.push(folder)
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

async function declaredOf(files: Record<string, string>): Promise<string[]> {
  const project = await projectFiles(await folderOf(files))
  return project.files
    .flatMap(declaredIn)
    .map(({ name, forDevelopment }) => (forDevelopment ? `${name} (aside)` : name))
    .sort()
}

describe('files that others bring in', () => {
  it.each([
    [
      'requirements.txt',
      '-r a.txt\n-rb.txt\n--requirement=c.txt\n --requirement d.txt # e.txt',
      ['a.txt', 'b.txt', 'c.txt', 'd.txt'],
    ],
    ['deps/requirements.txt', '-r ../base.txt\n-r ./more/x.in', ['base.txt', 'deps/more/x.in']],
    ['requirements.txt', '-c limits.txt\n--constraint more.txt', ['limits.txt (constraint)', 'more.txt (constraint)']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as pip writes environment variables.
    ['requirements.txt', '-r https://example.org/a.txt\n-r ${WHERE}/a.txt\n# -r b.txt\npandas', []],
    ['environment.yml', 'dependencies:\n  - pip:\n    - -r base.txt', ['base.txt']],
    ['tox.ini', '[testenv]\ndeps = -r{toxinidir}/base.txt\n  -c limits.txt', ['base.txt', 'limits.txt (constraint)']],
    ['setup.cfg', '[options]\ninstall_requires = file: a.txt, b.txt', ['a.txt', 'b.txt']],
    [
      'pyproject.toml',
      '[tool.setuptools.dynamic]\nversion = {attr = "x"}\ndependencies = {file = ["a.txt", "b.txt"]}\n[tool.x]\ny = { file = "z" }',
      ['a.txt', 'b.txt'],
    ],
    ['package.json', '{"a": "-r b.txt"}', []],
  ])('%s: %j', (path, text, found) => {
    const told = includedFiles({ path, text })
    expect(told.map(({ path, isConstraint }) => (isConstraint ? `${path} (constraint)` : path))).toEqual(found)
  })

  it('are read, whatever they are called, and what these bring in', async () => {
    const files = {
      'requirements.txt': '-r deps/main.list\n-c limits.txt',
      'deps/main.list': 'pandas\n-r ../last',
      last: 'flask\n-r requirements.txt',
      'limits.txt': 'numpy==2',
    }
    expect(await declaredOf(files)).toEqual(['flask', 'numpy (aside)', 'pandas'])
  })

  it('are told if they are missing or outside, where nothing is read', async () => {
    const outside = await folderOf({ 'secret.txt': 'django' })
    const folder = await folderOf({
      'requirements.txt': `-r missing.txt\n-r ../x.txt\n-r link.txt\n-r ${outside}/secret.txt\npandas`,
    })
    await symlink(join(outside, 'secret.txt'), join(folder, 'link.txt'))
    const { files, unreadable } = await projectFiles(folder)
    expect(files.flatMap(declaredIn).map(({ name }) => name)).toEqual(['pandas'])
    expect(unreadable).toHaveLength(4)
    expect(unreadable).toEqual(
      expect.arrayContaining(['missing.txt', '../x.txt', 'link.txt', join(outside, 'secret.txt')]),
    )
  })
})

describe('broken files', () => {
  it.each<[string, string | Buffer]>([
    ['pyproject.toml', '[project\nname = '],
    ['Pipfile', '[packages\nx'],
    ['package.json', '{bad'],
    ['package.json', '[]'],
    ['requirements.txt', Buffer.from([1, 0, 2, 0, 200, 201])],
    ['requirements.txt', Buffer.from(Array.from({ length: 40 }, (_each, place) => 129 + place))],
    ['requirements.txt', '<html>\n<p>Not found</p>'],
    ['notebook.ipynb', '{"cells": ['],
    ['main.py', Buffer.from([0, 1, 2])],
  ])('%s %j is told to be unreadable', async (path, content) => {
    expect(await projectFiles(await folderOf({ [path]: content }))).toMatchObject({ files: [], unreadable: [path] })
  })

  it.each<[string, string | Buffer]>([
    ['pyproject.toml', ''],
    ['package.json', '{"name":"x"}'],
    ['requirements.txt', '# nothing yet\n'],
    ['requirements.txt', '-r requirements.txt'],
    ['requirements.txt', Buffer.from('pandas # f\xfcr Tabellen', 'latin1')],
    ['requirements.txt', Buffer.from('\uFEFFpandas', 'utf16le')],
    ['main.py', '{'],
  ])('%s %j is read', async (path, content) => {
    expect(await projectFiles(await folderOf({ [path]: content }))).toMatchObject({ files: [{ path }], unreadable: [] })
  })

  it('are no scripts: a film may be called as one', async () => {
    const folder = await folderOf({ 'film.ts': Buffer.from([0x47, 0, 1]) })
    expect(await projectFiles(folder)).toMatchObject({ files: [], unreadable: [] })
  })
})
