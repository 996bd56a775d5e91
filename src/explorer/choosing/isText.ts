/** Whether something is rather a text than a name: several lines, or long. */
export function isText(text: string): boolean {
  return /\S\s*[\r\n]+\s*\S/.test(text) || text.trim().length > 60
}
