import type { Problem } from '@shaoying/contract'
import { language, say } from './texts.ts'

/** Asks the API of petitioners. Throws an Error whose message may be shown. */
export async function ask<T>(path: string, body?: unknown, token?: string, key?: string): Promise<T> {
  const headers = { accept: 'application/json', 'accept-language': language, ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': key ?? newKey() }), ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const response = await fetch(path, { method: body === undefined ? 'GET' : 'POST', headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }).catch(() => {
    throw new Error(say('offline'))
  })
  if (response.ok) return (await response.json()) as T
  const problem = (await response.json().catch(() => null)) as Problem | null
  throw new Error(say('fault') + [problem?.detail ?? response.statusText, ...(problem?.errors ?? []).map(({ detail }) => detail)].join(' '))
}

/** The same key again is the same submission, however often the network makes it be sent. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
