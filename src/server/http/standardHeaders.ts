/** Headers of every response unless overridden: JSON, readable by scripts of any site (CORS). */
export const standardHeaders = {
  'content-type': 'application/json; charset=utf-8',
  // With a wildcard, browsers send neither cookies nor Authorization, so no site can act in a user's name.
  'access-control-allow-origin': '*',
  // What scripts of other sites could not read otherwise.
  'access-control-expose-headers': 'etag, graph-revision, ratelimit, ratelimit-policy, retry-after, x-request-id',
  'x-content-type-options': 'nosniff',
} as const
