/** What is remembered between going to the city's sign-on and coming back; it never leaves the two of us in the clear. */
export interface SignOnChecks {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Whom the city's sign-on vouches for. */
export interface SignedOn {
  /** Stable for the person, whatever happens to their name. */
  readonly subject: string
  /** Their name there, by which an account is found the first time; null when it says none. */
  readonly login: string | null
}

/** The city's own sign-on (统一身份认证). */
export interface SignOnPort {
  /** Where to send the browser. Throws `SignOnUnreachable` when the sign-on does not answer. */
  begin(): Promise<{ readonly url: string; readonly checks: SignOnChecks }>
  /** Who came back, from the address they came back to; null when the answer is no valid one. Throws `SignOnUnreachable`. */
  finish(returned: URL, checks: SignOnChecks): Promise<SignedOn | null>
}

export class SignOnUnreachable extends Error {
  override readonly name = 'SignOnUnreachable'
}
