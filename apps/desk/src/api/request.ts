import type { Problem } from '@shaoying/contract'

/** A refusal of the API, with its sentence, faults and what is allowed instead. */
export class ApiProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  /** Version of the order that the user saw. */
  readonly version?: number
}

let language = 'zh'

/** In which language the API answers from now on. */
export function speak(chosen: 'zh' | 'en'): void {
  language = chosen
}

/** Asks the API. Throws `ApiProblem` for a refusal; a change carries a key, so that a repeat is carried out once. */
export async function request<T>(path: string, { method = 'GET', body, version }: RequestOptions = {}): Promise<T> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': language,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID() }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T
  throw new ApiProblem(await problemOf(response))
}

async function problemOf(response: Response): Promise<Problem> {
  const known = response.headers.get('content-type')?.includes('json') ? ((await response.json()) as Problem) : null
  return known ?? { type: 'about:blank', title: response.statusText, status: response.status, detail: response.statusText, code: `http.${response.status}`, instance: '', requestId: '' }
}
