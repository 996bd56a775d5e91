import { builder } from './builder.ts'
import type { GraphChange } from './changes.ts'
import { ChangesHeard } from './changesHeard.ts'

const change = builder.objectRef<GraphChange>('GraphChange').implement({
  description: 'A change of the graph: answers of earlier revisions may be out of date.',
  fields: (t) => ({
    revision: t.exposeInt('revision', {
      description: 'The revision that is answered from since; every result has its own as extensions.revision.',
    }),
    at: t.exposeString('at', { description: 'When it was written: ISO 8601, in UTC.' }),
    datasets: t.stringList({
      description: 'Names of the datasets of what was written, sorted. Answers that compare with them may change, too.',
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
          'The revision of the answers that the client keeps: if there was a change since, it is the first event, at once. It names all datasets if the revision is older than the start of the server.',
      }),
    },
    subscribe: (_root, { since }, { changes = unchanging }) => new ChangesHeard(changes, since ?? undefined),
    resolve: (heard, _args, context) => {
      // Each event has the budget of a request.
      context.work = 0
      return heard
    },
  }),
)

const unchanging = { since: () => undefined, listen: () => () => {} }
