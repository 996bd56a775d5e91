/** Parameters of an address whose values nobody else should read. */
const secretParameter = /pass|secret|token|key$/i

const mask = '***'

/** A text with the passwords of an address replaced, in front of the host and in its parameters. Any other text stays. */
export function masked(text: string): string {
  if (!URL.canParse(text)) return text
  const url = new URL(text)
  const secrets = [...url.searchParams.keys()].filter((name) => secretParameter.test(name))
  if (url.password === '' && secrets.length === 0) return text
  if (url.password !== '') url.password = mask
  for (const name of secrets) url.searchParams.set(name, mask)
  return url.href
}
