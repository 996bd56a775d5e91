/**
 * Puts what qualifies a title in the plural into brackets, so that it does not read as one more item of a list:
 * "cooks (fast food)" for "cooks, fast food", and "plumbers, pipefitters, and steamfitters" as it is.
 */
export function setApart(title: string): string {
  const parts = title.replace(/--/, ' – ').split(', ')
  const end = headEnd(parts)
  if (end >= parts.length) return parts.join(', ')
  return `${parts.slice(0, end).join(', ')} (${parts.slice(end).join(', ')})`
}

/** How many of the parts between commas name the people; the others qualify them. */
function headEnd(parts: readonly string[]): number {
  const closes = (place: number) => /^and /i.test(parts[place]!)
  const agents = (place: number) =>
    /[^s]s$/i.test(parts[place]!) && !/^(?:except|including)\b|\bgas$/i.test(parts[place]!)
  const closing = parts.findIndex((_part, place) => closes(place))
  // "Lifeguards, ski patrol, and other protective service workers"
  if (closing > 0 && /^and other /i.test(parts[closing]!)) return closing + 1
  let end = 1
  // "Child, family, and school social workers": the head is the last of a list.
  if (!agents(0))
    end =
      (closing > 0
        ? closing
        : Math.max(
            0,
            parts.findIndex((_part, place) => agents(place)),
          )) + 1
  // "Plumbers, pipefitters, and steamfitters": a list of plurals that an "and" closes.
  const last = parts.findIndex((_part, place) => place >= end && (closes(place) || !agents(place)))
  if (last >= 0 && closes(last) && agents(last)) return last + 1
  // "Poets, lyricists and creative writers"
  const twoPlurals = parts.length === 2 && agents(0) && agents(1)
  return twoPlurals && !/ and /.test(parts[0]!) && / and /.test(parts[1]!) ? 2 : end
}
