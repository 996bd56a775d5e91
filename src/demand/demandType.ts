import { builder } from '../api/builder.ts'
import type { Demand } from './demand.ts'

/** The type of the API, which edges of other rooms show; demand.graphql.ts says what its fields are. */
export const demandType = builder.objectRef<Demand>('Demand')
