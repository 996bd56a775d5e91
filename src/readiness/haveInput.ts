import { builder } from '../api/builder.ts'
import type { Cost } from '../catalogue/units.ts'
import { type Have, longestText, mostNames } from './resolveHave.ts'

/** The argument of all queries about what somebody has. */
export const haveInput = builder.inputRef<Have>('HaveInput').implement({
  description:
    'What somebody already has: slugs, names or aliases of skills, libraries and roles, in any language, in small or ' +
    `capital letters, at most ${mostNames} together; or a text that names them. It is not stored.`,
  fields: (t) => ({
    skills: t.stringList({ description: 'For example "machine-learning" or "OOP".' }),
    libraries: t.stringList({
      description: 'For example "pandas", or a name from a package registry: "opencv-python-headless".',
    }),
    roles: t.stringList({ description: 'Roles worked in, by slug, title or alias, for example "Registered Nurses".' }),
    text: t.string({
      extensions: { private: true },
      description:
        `Anything that names skills and libraries, at most ${longestText} characters: a requirements.txt, pyproject.toml, ` +
        'Pipfile, setup.cfg, environment.yml or package.json; a list; a paragraph of a CV in English. Words that are also ' +
        'ordinary ones, such as Go or click, count only in a list, beside software, or where a tool is introduced ("in ' +
        'Go"). What it denies ("no experience with Java", "want to learn Rust") does not count. It is private: send it ' +
        'by POST; the answer is not cached, and the text is neither stored nor logged.',
    }),
  }),
})

export const defaultFirst = 10
export const largestFirst = 100

/** How many characters of a text are read for the cost of one field. */
const charactersPerField = 1

/** The cost of looking up names, and of reading the text. */
export function costOfNames({ skills, libraries, roles, text }: Have, others = 0): Cost {
  const names = (skills?.length ?? 0) + (libraries?.length ?? 0) + (roles?.length ?? 0) + others
  return names * 5 + (text?.length ?? 0) / charactersPerField
}
