/** What an argument that takes global ids says of them to an agent. */
export const slugsWillDo =
  'Slugs of roles, skills or libraries will do; where several have the same one, or for another type, say it: "Skill:sql".'

const typeAndSlug = /^[A-Z]\w*:\S+$/

/** Whether a text is a type and slug, as a global id reads when it is decoded: "Role:data-scientist". */
export function isTypeAndSlug(text: string): boolean {
  return typeAndSlug.test(text)
}

/** The type and slug of a global id; undefined if it is none. */
export function typeAndSlugOf(id: string): string | undefined {
  const text = Buffer.from(id, 'base64').toString('utf8')
  return isTypeAndSlug(text) && idOfTypeAndSlug(text) === id ? text : undefined
}

/** The global id of a type and slug. */
export function idOfTypeAndSlug(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64')
}
