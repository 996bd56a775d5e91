import type { View } from '../place/place.ts'

const views = { Role: 'role', Skill: 'skill', Library: 'library' } as const

/** The page of a career, skill or tool that the API named; undefined for what has no page. */
export function pageOf({ __typename, slug }: { readonly __typename: string; readonly slug: string }): View | undefined {
  return Object.hasOwn(views, __typename) ? { view: views[__typename as keyof typeof views], slug } : undefined
}
