import { hash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { refusedWith } from '../problems/refused.ts'

/** The version in an ETag of ours. A proxy that compresses makes it weak; the version is the same. */
const etag = /^(?:W\/)?"(\d{1,9})"$/

/** The version that the caller saw, from `If-Match`; undefined when they named none, or any (`*`). */
export function expectedVersionOf(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match']
  if (header === undefined || header === '*') return undefined
  const version = etag.exec(header)?.[1]
  if (version === undefined) throw refusedWith('request.if_match_unreadable')
  return Number(version)
}

/** The caller's `Idempotency-Key` with the hash of what they ask: the same key with something else is refused. */
export function requestKeyOf(
  request: FastifyRequest,
): { readonly key: string; readonly requestHash: string } | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key)) throw refusedWith('request.key_unfit')
  const asked = `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`
  return { key, requestHash: hash('sha256', asked, 'hex') }
}

/** True when the caller has this version already (`If-None-Match`). */
export function hasVersion(request: FastifyRequest, tag: string): boolean {
  const header = request.headers['if-none-match']
  return header !== undefined && header.split(',').some((part) => part.trim().replace(/^W\//, '') === tag)
}
