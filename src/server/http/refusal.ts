/** What a refusal says, beside its message. */
export interface RefusalDetails {
  readonly status: number
  /** What is wrong, in capitals, for programs to tell apart. */
  readonly code: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A request that is answered with an error of HTTP's own, because of how it was sent. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly details: RefusalDetails

  /** @param message what is wrong and what would be right, for people */
  constructor(message: string, details: RefusalDetails) {
    super(message)
    this.details = details
  }
}

/** A refusal of what cannot be read. */
export function badRequest(message: string): Refusal {
  return new Refusal(message, { status: 400, code: 'BAD_REQUEST' })
}
