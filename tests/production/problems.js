import { readFileSync } from 'node:fs'
import { DCLinter } from 'dclint'
import { validate } from 'dockerfile-utils'

// node problems.js <Dockerfile> <compose.yaml>   prints what is wrong with them as a JSON list of sentences
// The rules about the order of services and their keys are left out: the file is read from the database to the balancer.

const [dockerfile, compose] = process.argv.slice(2)
const rules = {
  'services-alphabetical-order': 0,
  'service-dependencies-alphabetical-order': 0,
  'service-keys-order': 0,
  'top-level-properties-order': 0,
  // One service builds the image that three use.
  'no-build-and-image': 0,
}
const options = { rules, quiet: false, debug: false, exclude: [], stylish: false }
const inDockerfile = validate(readFileSync(dockerfile, 'utf8')).map(
  ({ range, message }) => `${dockerfile}, line ${range.start.line + 1}: ${message}`,
)
const inCompose = new DCLinter(options)
  .lintFiles([compose], false)
  .flatMap(({ messages }) =>
    messages.map(({ line, message, rule }) => `${compose}, line ${line}: ${message} (${rule})`),
  )
console.log(JSON.stringify([...inDockerfile, ...inCompose], null, 2))
