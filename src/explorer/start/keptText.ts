// A text that somebody gave, kept while the page is open, so that "back" leads to it. It is in memory alone: in no address
// and no storage.

let text = ''

/** The text given last; empty if none was. */
export function keptText(): string {
  return text
}

/** Keeps a text in place of the one before. */
export function keepText(next: string): void {
  text = next
}
