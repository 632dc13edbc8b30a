/** An answer of the API: its status and body. */
export interface ApiAnswer {
  readonly status: number
  readonly body: unknown
}

/** Somebody who is signed in and calls the public API as any client would. */
export interface ApiUser {
  get(path: string): Promise<ApiAnswer>
  post(path: string, body: object): Promise<ApiAnswer>
}

/** What the simulation needs of the running city: people who act over HTTP, and the clock to turn. */
export interface SimulatedCity {
  /** Somebody in this role; for a unit, somebody of that unit. Signs in on first use. */
  as(role: string, unitId?: string): Promise<ApiUser>
  /** Lets time pass, firing every clock on the way. */
  passTime(until: string): Promise<void>
}

/** A client of one server, with the session's bearer token. */
export function apiUser(baseUrl: string, token: string): ApiUser {
  const call = async (method: 'GET' | 'POST', path: string, body?: object): Promise<ApiAnswer> => {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : JSON.parse(text) }
  }
  return { get: (path) => call('GET', path), post: (path, body) => call('POST', path, body) }
}
