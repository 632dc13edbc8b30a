import type { Problem } from '@shaoying/contract'
import { texts } from '../texts/texts.ts'

/** A refusal of the API, with its sentence, faults and what is allowed instead. */
export class ApiProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** The faults of single fields in a refusal, for the form that it answers. */
export function fieldFaults(error: unknown): NonNullable<Problem['errors']> {
  return error instanceof ApiProblem ? (error.problem.errors ?? []) : []
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  /** Version of the order that the user saw. */
  readonly version?: number
  /** The same key again is the same change, carried out once; a new one when not given. */
  readonly key?: string
}

let language: 'zh' | 'en' = 'zh'

/** In which language the API answers from now on. */
export function speak(chosen: 'zh' | 'en'): void {
  language = chosen
}

/** Asks the API. Throws `ApiProblem` for a refusal; a change carries a key, so that a repeat is carried out once. */
export async function request<T>(
  path: string,
  { method = 'GET', body, version, key = changeKey() }: RequestOptions = {},
): Promise<T> {
  const response = await reach(path, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': language,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' ? {} : { 'idempotency-key': key }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T
  throw new ApiProblem(await problemOf(response))
}

/** The browser says only that it failed; people are told what that means. */
async function reach(path: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(path, options)
  } catch (error) {
    // Of the kind that the browser's own is: whoever keeps things until the network is back knows it by that.
    throw new TypeError(texts.unreachable[language], { cause: error })
  }
}

/** A random key; `randomUUID` is missing where a city's network has no TLS. */
export function changeKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function problemOf(response: Response): Promise<Problem> {
  const known = response.headers.get('content-type')?.includes('json') ? ((await response.json()) as Problem) : null
  return (
    known ?? {
      type: 'about:blank',
      title: response.statusText,
      status: response.status,
      detail: texts.unreachable[language],
      code: `http.${response.status}`,
      instance: '',
      requestId: '',
    }
  )
}
