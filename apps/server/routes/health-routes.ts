import { createHash, timingSafeEqual } from 'node:crypto'
import { isIPv4 } from 'node:net'
import { checkReadiness } from '@shaoying/application'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { measuresOfAll } from '../processes/measure-exchange.ts'
import { isDraining } from '../draining/drain.ts'
import { refusedWith } from '../problems/refused.ts'
import { route, type Route } from './route.ts'

const Alive = Type.Object({ status: Type.Literal('alive') }, { additionalProperties: false })

/** For those who run it. They hold nothing about people and tell nothing that a caller could not measure. */
export const healthRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/healthz',
    permission: 'public',
    audit: 'health.alive',
    tag: 'Operation',
    summary: 'Whether the process lives',
    rate: 'probe',
    answer: Alive,
    handler: () => ({ body: { status: 'alive' as const } }),
  }),
  route({
    method: 'GET',
    path: '/readyz',
    permission: 'public',
    audit: 'health.ready',
    tag: 'Operation',
    summary: 'Whether requests can be served',
    rate: 'probe',
    description:
      '200 when database, row security and pack are there, 503 when one is not, and `draining` while the server is about to stop (DRAIN_SECONDS): send nothing more there. Work that runs late behind the requests (followers, clocks) is named as `delayed` and does not take the server out of rotation.',
    handler: async ({ request }, { city }) => {
      if (isDraining(request.server))
        return { write: (reply) => reply.code(503).send({ status: 'draining', checks: [] }) }
      const checks = await checkReadiness(city)
      const isReady = checks.every(({ ok, isDelayOnly }) => ok || isDelayOnly)
      const status = !isReady ? 'not ready' : checks.every(({ ok }) => ok) ? 'ready' : 'delayed'
      return {
        write: (reply) =>
          reply
            .code(isReady ? 200 : 503)
            .send({ status, checks: checks.map(({ name, ok, detail }) => ({ name, ok, detail })) }),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/metrics',
    permission: 'public',
    audit: 'health.metrics',
    tag: 'Operation',
    summary: 'Measurements for Prometheus',
    rate: 'probe',
    description:
      'Of all processes that share the port, added up. From the machine itself, or with the setting METRICS_TOKEN as `Authorization: Bearer`.',
    handler: ({ request }, { settings }) => {
      if (!mayMeasure(request, settings.metricsToken))
        throw refusedWith('access.metrics_closed', {}, { 'www-authenticate': 'Bearer realm="metrics"' })
      return {
        write: async (reply) =>
          reply.type('text/plain; version=0.0.4; charset=utf-8').send(await measuresOfAll(reply.server.metrics)),
      }
    },
  }),
]

/** Measurements show how a city works and where it is weak: they are for its own machine, or for whoever has the token. */
function mayMeasure({ ip, headers }: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined && isSame(headers.authorization ?? '', `Bearer ${token}`)) return true
  // A proxy on this machine that is not told of (TRUST_PROXY) must not pass for the machine itself.
  const isPassedOn = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some((name) => headers[name] !== undefined)
  const plain = ip.replace(/^::ffff:/, '')
  return !isPassedOn && (plain === '::1' || (isIPv4(plain) && plain.startsWith('127.')))
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}
