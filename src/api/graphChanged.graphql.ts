import { Problem } from '../problem.ts'
import { builder } from './builder.ts'
import { ChangeSubscription } from './changeSubscription.ts'
import type { GraphChange } from './changes.ts'

const change = builder.objectRef<GraphChange>('GraphChange').implement({
  description: 'A change of the graph: answers of earlier revisions may be out of date.',
  fields: (t) => ({
    revision: t.exposeInt('revision', {
      description: 'The revision that is answered from since; every result has its own as extensions.revision.',
    }),
    at: t.exposeString('at', { description: 'When it was written: ISO 8601, in UTC.' }),
    datasets: t.stringList({
      description:
        'Names of the datasets of what was written, sorted, as Source.dataset has them. Answers that compare with them may ' +
        'change, too. Some have no nodes, so that in: does not take them: matches-by-name has the matches found by ' +
        'names, and others have counts of adverts.',
      resolve: ({ datasets }) => [...datasets],
    }),
  }),
})

builder.subscriptionType({
  description:
    'What happens while a client listens, by GraphQL over SSE: ask by GET or POST with Accept: text/event-stream.',
})

builder.subscriptionField('graphChanged', (t) =>
  t.field({
    type: change,
    description:
      'Each change of the graph, from now on. Changes in quick succession come as one. A server that stops ends the stream without the event "complete": connect again, with since.',
    args: {
      since: t.arg.int({
        description:
          'The revision of the answers that the client keeps: if there was a change since, it is the first event, at once. It ' +
          'names all datasets if the revision is older than the start of the server, or one that it does not have yet, as ' +
          'of another database. Over SSE the id of each event is its revision: a client that comes back with the header ' +
          'Last-Event-ID, as EventSource does by itself, need not give since, which then counts for its first connection ' +
          'only. If absent, the revision that is served.',
      }),
    },
    subscribe(_root, { since }, { changes = unchanging, snapshot, place }) {
      // A client cannot change the arguments of a connection that it opens again, so its header says more.
      const from = (place && revisionIn(place.last)) ?? since ?? snapshot.revision
      if (place) place.current = String(from)
      return new ChangeSubscription(changes, from)
    },
    resolve: (heard, _args, context) => {
      // Each event has the budget of a request.
      context.work = 0
      if (context.place) context.place.current = String(heard.revision)
      return heard
    },
  }),
)

/** @throws Problem BAD_INPUT for an id that no event has */
function revisionIn(lastEventId: string | undefined): number | undefined {
  if (lastEventId === undefined) return undefined
  if (/^-?\d{1,10}$/.test(lastEventId)) return Number(lastEventId)
  throw new Problem('BAD_INPUT', `Last-Event-ID is "${lastEventId}"; the id of each event is a revision.`)
}

const unchanging = { since: () => undefined, listen: () => () => {} }
