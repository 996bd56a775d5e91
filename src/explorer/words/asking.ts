/** Words about answers that are on their way, missing, or looked behind. */
export const asking = {
  waiting: 'Looking it up …',
  offline: 'You are offline. What you see was fetched before; the rest comes when you are back.',
  unreachable: 'The server does not answer. Your place is kept: try again in a moment.',
  again: 'Try again',
  changed: 'The data has changed since you opened this page. You see the newest answers.',
  changedSinceLink: (linked: number, now: number) =>
    `The data has changed since this link was made (revision ${linked}, now ${now}), so figures may differ.`,
  seeQuery: 'See the query',
  queryExplained: 'This page asks the public API, and nothing else. Copy the query, or run it yourself.',
  variables: 'Its variables:',
  copyQuery: 'Copy the query',
  openInGraphiql: 'Open it in GraphiQL',
}
