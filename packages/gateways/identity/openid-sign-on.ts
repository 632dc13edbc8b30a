import { SignOnUnreachable, type SignedOn, type SignOnChecks, type SignOnPort } from '@shaoying/application'
import * as openid from 'openid-client'

export interface OpenIdClient {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Where the sign-on sends people back to. */
  readonly callbackUrl: string
}

const timeoutSeconds = 10
const notAnswered: readonly string[] = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]

/**
 * The city's sign-on by OpenID Connect: authorisation code with PKCE, state and nonce. What the issuer says about
 * itself is asked once, at the first sign-in, so that a start does not hang on it.
 */
export class OpenIdSignOn implements SignOnPort {
  readonly #client: OpenIdClient
  #configuration: Promise<openid.Configuration> | null = null

  constructor(client: OpenIdClient) {
    this.#client = client
  }

  async begin(): Promise<{ readonly url: string; readonly checks: SignOnChecks }> {
    const configuration = await this.#configured()
    const checks: SignOnChecks = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    }
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#client.callbackUrl,
      scope: 'openid profile',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
    })
    return { url: url.href, checks }
  }

  async finish(returned: URL, { state, nonce, verifier }: SignOnChecks): Promise<SignedOn | null> {
    const configuration = await this.#configured()
    // The issuer compares with the address it knows, whatever name the browser reached us by.
    const current = new URL(this.#client.callbackUrl)
    current.search = returned.search
    try {
      const tokens = await openid.authorizationCodeGrant(configuration, current, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()!
      const { preferred_username: login } = claims
      return { subject: claims.sub, login: typeof login === 'string' && login !== '' ? login : null }
    } catch (error) {
      if (isInvalidAnswer(error)) return null
      throw new SignOnUnreachable('the sign-on did not answer', { cause: error })
    }
  }

  async #configured(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret } = this.#client
    // Plain HTTP is for a sign-on on the same machine or inside the same walls; who configures it knows.
    const execute = issuer.startsWith('http:') ? [openid.allowInsecureRequests] : []
    this.#configuration ??= openid.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute,
      timeout: timeoutSeconds,
    })
    try {
      return await this.#configuration
    } catch (error) {
      this.#configuration = null
      throw new SignOnUnreachable(`${issuer} does not say how it signs people on`, { cause: error })
    }
  }
}

/** True when the issuer, or what came back with the browser, says no; false when nobody could be asked. */
function isInvalidAnswer(error: unknown): boolean {
  if (error instanceof openid.AuthorizationResponseError) return true
  if (error instanceof openid.ResponseBodyError) return error.status < 500
  return error instanceof openid.ClientError && !notAnswered.includes(error.code ?? '')
}
