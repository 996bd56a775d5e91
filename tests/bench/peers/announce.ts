/** Tells the process that started this one where the server answers, in a line of its own. */
export function announce(url: string): void {
  console.log(`ready ${new URL('/graphql', url).href}`)
}
