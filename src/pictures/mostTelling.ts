/** So many combinations are shown at first; the others are counted. */
const mostRows = 12

interface Combination {
  readonly roles: readonly unknown[]
  readonly featureCount: number
}

/** Of many combinations that of all roles, those of one role where they are few, and the largest others, in their order. */
export function mostTelling<Region extends Combination>(
  regions: readonly Region[],
  roleCount: number,
): readonly Region[] {
  if (regions.length <= mostRows) return regions
  const rank = ({ roles }: Region) => {
    if (roles.length === roleCount) return 0
    return roles.length === 1 && roleCount <= mostRows / 2 ? 1 : 2
  }
  const ranked = [...regions].sort((a, b) => rank(a) - rank(b) || b.featureCount - a.featureCount)
  const kept = new Set(ranked.slice(0, mostRows))
  return regions.filter((region) => kept.has(region))
}
