import { useMemo, useState } from 'react'
import { fetchQuery, graphql, useRelayEnvironment, useSubscription } from 'react-relay'
import type { GraphQLSubscriptionConfig } from 'relay-runtime'
import type { ChangesQuery } from './__generated__/ChangesQuery.graphql.ts'
import type { ChangesSubscription } from './__generated__/ChangesSubscription.graphql.ts'

const heard = graphql`
  subscription ChangesSubscription($since: Int) {
    graphChanged(since: $since) {
      revision
      datasets
    }
  }
`
const again = graphql`
  query ChangesQuery($slug: String!) {
    role(slug: $slug) {
      title
    }
  }
`

/** Asks again for a career whenever the graph has changed. */
export function Changes({ slug, since }: { slug: string; since: number }) {
  const environment = useRelayEnvironment()
  const [revision, setRevision] = useState<number>()
  const config = useMemo<GraphQLSubscriptionConfig<ChangesSubscription>>(
    () => ({
      subscription: heard,
      variables: { since },
      onNext(response) {
        setRevision(response?.graphChanged.revision)
        fetchQuery<ChangesQuery>(environment, again, { slug }).subscribe({})
      },
    }),
    [environment, slug, since],
  )
  useSubscription(config)
  return <p id="revision">{revision}</p>
}
