import { setTimeout as sleep } from 'node:timers/promises'
import { GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql'
import { Problem } from '../../src/problem.ts'

async function* counted(count: number) {
  for (let tick = 1; tick <= count; tick++) yield tick
}

const person: GraphQLObjectType = new GraphQLObjectType({
  name: 'Person',
  fields: () => ({
    name: { type: GraphQLString, resolve: () => 'Ada' },
    friend: { type: person, resolve: () => ({}) },
  }),
})

/** A small schema whose fields behave as the door must be ready for. */
export const testSchema = new GraphQLSchema({
  subscription: new GraphQLObjectType({
    name: 'Subscription',
    fields: {
      ticks: {
        type: GraphQLInt,
        args: { count: { type: GraphQLInt } },
        subscribe: (_, { count }: { count?: number }, { ticks }: { ticks?: () => AsyncIterable<number> }) =>
          ticks?.() ?? counted(count ?? 2),
        resolve: (tick) => tick as number,
      },
      failing: {
        type: GraphQLInt,
        subscribe: () => {
          throw new Problem('BAD_INPUT', 'There is nothing to hear.')
        },
      },
    },
  }),
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      hello: { type: GraphQLString, resolve: () => 'world' },
      person: { type: person, resolve: () => ({}) },
      revision: { type: GraphQLInt, resolve: (_, __, context: { revision: number }) => context.revision },
      double: {
        type: GraphQLInt,
        args: { number: { type: new GraphQLNonNull(GraphQLInt), defaultValue: 1 } },
        resolve: (_, { number }: { number: number }) => number * 2,
      },
      slow: {
        type: GraphQLString,
        args: { milliseconds: { type: new GraphQLNonNull(GraphQLInt) } },
        resolve: (_, { milliseconds }: { milliseconds: number }) => sleep(milliseconds, 'done'),
      },
      counted: {
        type: GraphQLInt,
        resolve: (_, __, context: { revision: number; count?: number }) => {
          context.count = (context.count ?? 0) + 1
          return context.count
        },
      },
      problem: {
        type: GraphQLString,
        resolve: () => {
          throw new Problem('NOT_FOUND', 'No role is called "datascientist".', { closest: ['data-scientist'] })
        },
      },
      broken: {
        type: GraphQLString,
        resolve: () => {
          throw new Error('password=hunter2', { cause: new Error('disk full') })
        },
      },
      brokenAtAllCosts: {
        type: new GraphQLNonNull(GraphQLString),
        resolve: () => {
          throw new Error('password=hunter2')
        },
      },
      notANumber: { type: GraphQLInt, resolve: () => 'hunter2' },
    },
  }),
  mutation: new GraphQLObjectType({
    name: 'Mutation',
    fields: { add: { type: GraphQLInt, resolve: () => 1 } },
  }),
})
