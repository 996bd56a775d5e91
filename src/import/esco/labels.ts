/**
 * The labels of a cell of several lines, each once: the main files part them by line breaks, the collections by bars.
 *
 * @param cell for example the column altLabels
 * @param preferred the label that the concept goes by already
 */
export function labels(cell: string, preferred: string): string[] {
  const found = new Set<string>()
  for (const label of cell.split(/\n|(?:^| )\|(?: |$)/m)) found.add(label)
  found.delete('')
  found.delete(preferred)
  return [...found]
}
