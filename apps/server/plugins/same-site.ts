import type { FastifyRequest } from 'fastify'
import { refusedWith } from '../problems/refused.ts'

/**
 * A browser says where a request comes from. One that changes something and was sent by another website is refused,
 * whatever cookie it carries; programs send neither header and are known by their token.
 */
export function refuseCrossSite(request: FastifyRequest, publicUrl: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin' || site === 'none') return
  const { origin } = request.headers
  if (site === undefined && origin === undefined) return
  if (site === undefined && origin !== undefined && isOurs(origin, request, publicUrl)) return
  throw refusedWith('session.cross_site')
}

function isOurs(origin: string, request: FastifyRequest, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false
  return origin === new URL(publicUrl).origin || new URL(origin).host === request.host
}
