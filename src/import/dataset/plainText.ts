/** A text without a byte order mark, its lines ended by line feeds alone. */
export function plainText(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
}
