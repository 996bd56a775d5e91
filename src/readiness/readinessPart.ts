import { builder } from '../api/builder.ts'
import type { ComparedBasis } from './comparison.ts'

/** The type of the API; parts.graphql.ts says what its fields are. */
export const readinessPart = builder.objectRef<ComparedBasis>('ReadinessPart')
