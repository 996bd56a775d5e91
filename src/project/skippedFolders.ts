const generated = new Set(
  (
    'node_modules bower_components jspm_packages __pycache__ site-packages __pypackages__ venv virtualenv dist build ' +
    'target out vendor third_party third-party htmlcov coverage'
  ).split(' '),
)

/** Hidden folders hold settings and caches; this one holds workflows. */
const shown = '.github'

/** Whether a folder holds what others wrote, or what a tool made, so that it says nothing of the project's own work. */
export function isSkippedFolder(name: string): boolean {
  return generated.has(name) || /\.egg-info$/.test(name) || (/^\./.test(name) && name !== shown)
}

/** Files that mark the folder they are in as an environment with packages of others. */
export const environmentMarks: ReadonlySet<string> = new Set(['pyvenv.cfg', 'conda-meta'])
