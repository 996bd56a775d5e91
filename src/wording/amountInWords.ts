/** Numbers of skills and libraries in words: "14 skills and 1 library"; "nothing" if both are 0. */
export function amountInWords(skills: number, libraries: number): string {
  const parts: string[] = []
  if (skills > 0) parts.push(skills === 1 ? '1 skill' : `${skills} skills`)
  if (libraries > 0) parts.push(libraries === 1 ? '1 library' : `${libraries} libraries`)
  return parts.length === 0 ? 'nothing' : parts.join(' and ')
}
