import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import ipaddr from 'ipaddr.js'
import proxyAddr from 'proxy-addr'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { errorBody } from './httpError.ts'
import { leastCost, type Observe, RecordedResponse, recordError } from './recordedResponse.http.ts'
import { respond } from './respond.http.ts'

export interface RateLimitSettings {
  /** Cost that one client may have in a minute, in fields of an answer; above 0. */
  readonly costPerMinute: number
  /** Addresses and networks (CIDR) of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[]
}

/** A limit on what each client may cost. */
export interface RateLimit {
  /** Answers 429 to clients that have spent their share, and passes the others on. */
  readonly limited: (handler: RequestListener) => RequestListener
  /** Charges what an answer has cost. */
  readonly observe: Observe
}

/** In seconds. */
const window = 60

/** A client that goes on after so many refusals waits for each further one, so that asking costs it more than us. */
const patience = 10

/** How long, in milliseconds. */
const hold = 1_000

/** What load balancers ask. */
const exempt = /^\/(health|ready)(\?|$)/

/**
 * Limits what the requests of one client address may cost in a minute. The least cost is charged when a request comes, and
 * the rest when it is known. A query is executed only if the share is not spent by then, so that a client may exceed it by
 * one query, however many it sends at once. Answers say how much is left in the headers `RateLimit-Policy` and `RateLimit`
 * (draft-ietf-httpapi-ratelimit-headers-10).
 */
export function rateLimit({ costPerMinute, trustedProxies }: RateLimitSettings): RateLimit {
  const limiter = new RateLimiterMemory({ points: costPerMinute, duration: window })
  const isTrusted = proxyAddr.compile([...trustedProxies])
  const refusals = new RateLimiterMemory({ points: patience, duration: window })
  const clients = new WeakMap<IncomingMessage, string>()
  const policy = `"cost";q=${costPerMinute};w=${window}`

  function announce(response: ServerResponse, { consumedPoints, msBeforeNext }: RateLimiterRes): void {
    if (!(response instanceof RecordedResponse)) return
    const { record } = response
    record.furtherHeaders = () => {
      const left = Math.max(0, Math.floor(costPerMinute - consumedPoints + leastCost - record.cost))
      const reset = Math.ceil(msBeforeNext / 1_000)
      return ['ratelimit-policy', policy, 'ratelimit', `"cost";r=${left};t=${reset}`]
    }
  }

  function refuse(response: ServerResponse, state: RateLimiterRes): void {
    const wait = Math.ceil(state.msBeforeNext / 1_000)
    const message =
      `Requests from your address have cost ${costPerMinute} within a minute, which is its share. Ask again in ${wait} s. ` +
      'The header RateLimit of each answer says how much is left.'
    recordError(response, 'RATE_LIMITED')
    respond(response, 429, errorBody('RATE_LIMITED', message), {
      'cache-control': 'no-store',
      'retry-after': String(wait),
    })
  }

  return {
    limited: (handler) => (request, response) => {
      if (exempt.test(request.url!)) return handler(request, response)
      const client = networkOf(proxyAddr(request, isTrusted))
      limiter.consume(client, leastCost).then(
        (state) => {
          clients.set(request, client)
          announce(response, state)
          if (response instanceof RecordedResponse) {
            response.record.admit = (work) => {
              limiter.get(client).then((now) => {
                if (now !== null && now.consumedPoints > costPerMinute) refuse(response, now)
                else work()
              })
            }
          }
          handler(request, response)
        },
        (state: RateLimiterRes) => {
          announce(response, state)
          refusals.consume(client).then(
            () => refuse(response, state),
            () => setTimeout(refuse, hold, response, state),
          )
        },
      )
    },
    observe({ req, record: { cost } }) {
      const client = clients.get(req)
      if (client !== undefined && cost > leastCost) limiter.penalty(client, cost - leastCost)
    },
  }
}

/**
 * Whose share an address counts for: itself, or, of IPv6, the first 64 bits, since whoever has one address has all of such
 * a network.
 */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address.slice(0, 64)
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString()
}
