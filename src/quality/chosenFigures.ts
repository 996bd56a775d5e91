import { Problem } from '../problem.ts'
import type { QualityFigure } from './qualityFigure.ts'

/** What is wanted of the figures; what is absent or null may be anything. */
type Wanted = {
  readonly [Property in 'measure' | 'dataset' | 'subset' | 'metric']?: QualityFigure[Property] | null | undefined
}

/**
 * The figures that are wanted, in their order.
 *
 * @throws Problem NOT_FOUND for a dataset of which nothing was measured
 */
export function chosenFigures(figures: readonly QualityFigure[], wanted: Wanted): QualityFigure[] {
  const datasets = [...new Set(figures.map(({ dataset }) => dataset))]
  if (wanted.dataset != null && !datasets.includes(wanted.dataset)) {
    const known = datasets.map((dataset) => `"${dataset}"`).join(' and ')
    throw new Problem(
      'NOT_FOUND',
      `Nothing was measured of the dataset "${wanted.dataset.slice(0, 100)}"; of ${known} it was.`,
    )
  }
  const fits = (figure: QualityFigure) =>
    (['measure', 'dataset', 'subset', 'metric'] as const).every(
      (property) => wanted[property] == null || figure[property] === wanted[property],
    )
  return figures.filter(fits)
}
