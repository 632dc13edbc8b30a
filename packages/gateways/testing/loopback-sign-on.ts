import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** A real OpenID provider on this machine, whose people sign in as whoever they say they are. */
export interface LoopbackSignOn {
  readonly issuer: string
  /** Follows the sign-on as a browser would, signing in under that name; the address it ends at. */
  browse(url: string, login: string): Promise<URL>
  close(): Promise<void>
}

export const loopbackClient = { clientId: 'shaoying', clientSecret: 'a secret of this test only' } as const

/** Starts the provider. `issuerName` is the subject's beginning, so that subject and login differ. */
export async function startLoopbackSignOn(callbackUrl: string): Promise<LoopbackSignOn> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: loopbackClient.clientId,
        client_secret: loopbackClient.clientSecret,
        redirect_uris: [callbackUrl],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id.replace(/^gov-/, '') }),
    }),
  })
  server.on('request', provider.callback())
  return { issuer, browse: (url, login) => browse(url, `gov-${login}`, callbackUrl), close: () => stop(server) }
}

/** A browser with cookies and no screen: follows redirects, fills in the two forms, stops where it is sent back. */
async function browse(start: string, account: string, callbackUrl: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let url = new URL(start)
  let form: URLSearchParams | undefined
  for (let steps = 0; steps < 12; steps += 1) {
    if (url.href.startsWith(callbackUrl)) return url
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form ? { method: 'POST', body: form } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split('=')
      cookies.set(name, value)
    }
    const location = answer.headers.get('location')
    form = undefined
    if (location) url = new URL(location, url)
    else {
      const page = await answer.text()
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
      if (!prompt) throw new Error(`${answer.status} at ${url.href}: ${page.slice(0, 300)}`)
      form = new URLSearchParams({ prompt, login: account, password: 'any' })
      url = new URL(/action="([^"]+)"/.exec(page)![1]!, url)
    }
  }
  throw new Error('the sign-on sends us round in circles')
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((closed) => server.close(() => closed()))
}
