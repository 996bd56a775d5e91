/**
 * The labels in a cell, without duplicates: the main files separate them by line breaks, the collections by bars.
 *
 * @param cell for example of the column altLabels
 * @param preferred the preferred label of the concept, which is excluded
 */
export function labels(cell: string, preferred: string): string[] {
  const found = new Set<string>()
  for (const label of cell.split(/\n|(?:^| )\|(?: |$)/m)) found.add(label)
  found.delete('')
  found.delete(preferred)
  return [...found]
}
