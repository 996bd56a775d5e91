import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { TransitionDocument } from '../../schema/client/graphql.ts'

async function ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  const response = await fetch('http://localhost:4000/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  })
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] }
  if (errors) throw new Error(errors[0]!.message)
  return data
}

const { transition } = await ask(TransitionDocument, { from: 'data-scientist', to: 'machine-learning-engineer' })
for (const { feature, effort } of transition.steps.slice(0, 3)) {
  console.log(feature.label, effort.toFixed(2))
}
