import { describe } from '../db/describe.ts'
import { ChangeOperation } from '../db/generated/client/enums.ts'
import { LibraryKind, MatchRelation, Requirement, SkillKind } from '../graph/rows.ts'
import { builder } from './builder.ts'

// The enums of the Prisma models, with their descriptions.
for (const [name, values] of Object.entries({ ChangeOperation, LibraryKind, MatchRelation, Requirement, SkillKind })) {
  builder.enumType(values, {
    name,
    description: describe(name),
    values: Object.fromEntries(
      Object.keys(values).map((value) => [value, { description: describe(`${name}.${value}`) }]),
    ),
  })
}
