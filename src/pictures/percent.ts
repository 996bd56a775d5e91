/** A share, 0 to 1, as "59%". */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
