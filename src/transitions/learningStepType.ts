import { builder } from '../api/builder.ts'
import type { LearningStep } from './learningStep.ts'

/** The type of the API; learningStep.graphql.ts says what its fields are. */
export const learningStep = builder.objectRef<LearningStep>('LearningStep')
