import { DirectiveLocation, GraphQLDirective, GraphQLInt, GraphQLList } from 'graphql'

/**
 * Says that a field is null only together with an error of its own path. Clients that handle errors may treat it as
 * non-null (Relay, Apollo Kotlin, and typed clients).
 *
 * @see https://specs.apollo.dev/nullability/v0.4/
 */
export const semanticNonNull = new GraphQLDirective({
  name: 'semanticNonNull',
  description:
    'The field is null only where there is an error with its path, or with that of one of its items. A client that ' +
    'handles errors may treat it as non-null.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    levels: {
      type: new GraphQLList(GraphQLInt),
      defaultValue: [0],
      description: 'Which levels of lists this is true of: 0 for the field itself, 1 for its items.',
    },
  },
})

/** Options of a field that is null only with an error, so that the rest of the response is not lost with it. */
export const nullOnlyOnError = {
  nullable: true,
  extensions: { directives: { [semanticNonNull.name]: {} } },
} as const
