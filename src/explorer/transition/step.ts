import type { TransitionViewQuery } from '../asking/generated/operations.ts'

/** A step as it is shown first, with all that is known of it. */
export type Step = TransitionViewQuery['transition']['steps'][number]
