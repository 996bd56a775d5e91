import type { Snapshot } from '../graph/snapshot.ts'
import { crosswalkTrials } from './crosswalkTrials.ts'
import { directTrials } from './directTrials.ts'
import type { Quality } from './qualityFigure.ts'
import { qualityFigures } from './qualityFigures.ts'

/** The dataset that says which roles are related. */
const judge = 'onet'

/**
 * Measures how well every measure of similarity finds the roles that O*NET calls related: among the roles of O*NET,
 * and among those of every dataset that a crosswalk leads from to O*NET.
 *
 * @param command that measures, for whoever wants to do it again
 */
export function quality(snapshot: Snapshot, command: string): Quality {
  const datasets = [...new Set(snapshot.roles.rows.map(({ source }) => source.dataset))]
  return {
    command,
    releases: snapshot.sources.rows.map(({ dataset, version }) => ({ dataset, version })),
    figures: [
      ...qualityFigures(judge, directTrials(snapshot)),
      ...datasets
        .filter((dataset) => dataset !== judge)
        .flatMap((dataset) => qualityFigures(dataset, crosswalkTrials(snapshot, dataset))),
    ],
  }
}
