const script = import.meta.url

/**
 * The path that all addresses of the page begin with, with a slash at its end: what a proxy or a folder adds. Scripts stand
 * one folder below it.
 */
export const base: string = new URL(import.meta.env.DEV ? '/' : '../', script).pathname

/** The address of something beside the page, for example "graphql". */
export function besidePage(path: string): string {
  return `${base}${path}`
}
