import { readFileSync } from 'node:fs'
import { DockerfileParser } from 'dockerfile-ast'

// node instructions.js <Dockerfile>   prints its instructions as JSON: [{ keyword, flags: [{ name, value }], words }]
// Words are as the instruction has them: of RUN the command line, of ENTRYPOINT and the like the list in brackets.

const instructions = DockerfileParser.parse(readFileSync(process.argv[2], 'utf8')).getInstructions()
const read = instructions.map((instruction) => {
  const flags = 'getFlags' in instruction ? instruction.getFlags() : []
  return {
    keyword: instruction.getKeyword(),
    flags: flags.map((flag) => ({ name: flag.getName(), value: flag.getValue() })),
    words: wordsOf(instruction),
  }
})
console.log(JSON.stringify(read))

function wordsOf(instruction) {
  if ('getProperties' in instruction) {
    return instruction.getProperties().map((property) => `${property.getName()}=${property.getValue()}`)
  }
  const list = 'getJSONStrings' in instruction ? instruction.getJSONStrings() : []
  if (list.length > 0) return list.map((text) => JSON.parse(text.getValue()))
  if (instruction.getKeyword() === 'HEALTHCHECK')
    return JSON.parse(instruction.getArgumentsContent().replace('CMD', ''))
  if (instruction.getKeyword() === 'RUN') return [instruction.getArgumentsContent()]
  return instruction.getArguments().map((word) => word.getValue())
}
