/** A library or skill of the graph, by slug. */
export type TracedFeature = `libraries/${string}` | `skills/${string}`

/** What files are a sign of, by how their paths end or begin; each stands for itself, not for what is in it. */
const traces: readonly (readonly [path: RegExp, feature: TracedFeature])[] = [
  [/\.ipynb$/, 'libraries/jupyterlab'],
  [/\.py$/, 'libraries/python'],
  [/\.pyx$/, 'libraries/cython'],
  [/\.sql$/, 'skills/sql'],
  [/\.[cm]?jsx?$/, 'libraries/javascript'],
  [/\.(?:[cm]?ts|tsx)$/, 'libraries/typescript'],
  [/\.html?$/, 'libraries/html'],
  [/\.css$/, 'libraries/css'],
  [/\.s[ac]ss$/, 'libraries/sass'],
  [/\.vue$/, 'libraries/vue-js'],
  [/\.svelte$/, 'libraries/svelte'],
  [/\.r(?:md)?$/i, 'libraries/r'],
  [/\.(?:sh|bash)$/, 'libraries/bash'],
  [/\.ps1$/, 'libraries/powershell'],
  [/\.java$/, 'libraries/java'],
  [/\.scala$/, 'libraries/scala'],
  [/\.kts?$/, 'libraries/kotlin'],
  [/\.swift$/, 'libraries/swift'],
  [/\.go$/, 'libraries/go'],
  [/\.rs$/, 'libraries/rust'],
  [/\.rb$/, 'libraries/ruby'],
  [/\.php$/, 'libraries/php'],
  [/\.(?:cpp|cc|cxx|hpp)$/, 'libraries/c-plus-plus'],
  [/\.c$/, 'libraries/c'],
  [/\.cs$/, 'libraries/c-sharp'],
  [/\.jl$/, 'libraries/julia'],
  [/\.f(?:90|95|03)$/i, 'libraries/fortran'],
  [/\.cu$/, 'libraries/cuda'],
  [/\.tf$/, 'libraries/terraform'],
  [/\.tex$/, 'libraries/latex'],
  [/\.nf$/, 'libraries/nextflow'],
  [/\.qgz$|\.qgs$/, 'libraries/qgis'],
  [/(?:^|\/)snakefile$|\.smk$/i, 'libraries/snakemake'],
  [
    /(?:^|\/)(?:dockerfile(?:\.[\w-]+)?|[\w-]+\.dockerfile|(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml)$/i,
    'libraries/docker',
  ],
  [/(?:^|\/)chart\.yaml$/i, 'libraries/helm'],
  [/(?:^|\/)kustomization\.ya?ml$/i, 'libraries/kubernetes'],
  [/^\.github\/workflows\/.+\.ya?ml$/, 'libraries/github-actions'],
  [/^\.gitlab-ci\.yml$/, 'libraries/gitlab-ci'],
  [/(?:^|\/)jenkinsfile$/i, 'libraries/jenkins'],
  [/(?:^|\/)dbt_project\.ya?ml$/, 'libraries/dbt'],
  [/(?:^|\/)dvc\.yaml$|\.dvc$/, 'libraries/dvc'],
  [/(?:^|\/)mlproject$/i, 'libraries/mlflow'],
  [/(?:^|\/)ansible\.cfg$/, 'libraries/ansible'],
  [/(?:^|\/)cmakelists\.txt$/i, 'libraries/cmake'],
  [/(?:^|\/)tox\.ini$/, 'libraries/tox'],
  [/(?:^|\/)noxfile\.py$/, 'libraries/nox'],
  [/(?:^|\/)mkdocs\.ya?ml$/, 'libraries/mkdocs'],
  [/(?:^|\/)\.pre-commit-config\.yaml$/, 'libraries/pre-commit'],
  [/(?:^|\/)poetry\.lock$/, 'libraries/poetry'],
  [/(?:^|\/)uv\.lock$/, 'libraries/uv'],
  [/(?:^|\/)nginx[\w.-]*\.conf$/, 'libraries/nginx'],
  [/(?:^|\/)environment\.ya?ml$/, 'libraries/conda'],
  [/(?:^|\/)package\.json$/, 'libraries/node-js'],
  [/(?:^|\/)package-lock\.json$/, 'libraries/npm'],
  [/(?:^|\/)openapi\.(?:ya?ml|json)$/, 'libraries/openapi'],
  [/\.proto$/, 'libraries/grpc'],
  [/\.graphqls?$|\.gql$/, 'libraries/graphql'],
]

/** Slugs of what any project may be kept with, whatever it is about. */
export const housekeeping: ReadonlySet<string> = new Set(
  'git github-actions gitlab-ci pre-commit pip uv poetry conda npm tox nox mkdocs sphinx ruff black mypy'.split(' '),
)

/** A page or a script beside the code of something else does not make its writer a web developer. */
const incidental = /(?:^|\/)(?:docs?|documentation|site|_build|coverage|htmlcov|examples?)\//

/** What a file is a sign of. */
export function tracesOf(path: string): TracedFeature[] {
  if (incidental.test(path)) return []
  return traces.filter(([pattern]) => pattern.test(path)).map(([, feature]) => feature)
}
