import { checkReadiness } from '@shaoying/application'
import { Type } from 'typebox'
import { route, type Route } from './route.ts'

const Alive = Type.Object({ status: Type.Literal('alive') }, { additionalProperties: false })

/** For those who run it. They hold nothing about people and tell nothing that a caller could not measure. */
export const healthRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/healthz', permission: 'public', audit: 'health.alive', tag: 'Operation', summary: 'Whether the process lives', rate: 'probe', answer: Alive,
    handler: () => ({ body: { status: 'alive' as const } }),
  }),
  route({
    method: 'GET', path: '/readyz', permission: 'public', audit: 'health.ready', tag: 'Operation', summary: 'Whether requests can be served', rate: 'probe',
    description: '200 when database, row security and pack are there, 503 when one is not. Work that runs late behind the requests (followers, clocks) is named as `delayed` and does not take the server out of rotation.',
    handler: async (_input, { city }) => {
      const checks = await checkReadiness(city)
      const isReady = checks.every(({ ok, isDelayOnly }) => ok || isDelayOnly)
      const status = !isReady ? 'not ready' : checks.every(({ ok }) => ok) ? 'ready' : 'delayed'
      return { write: (reply) => reply.code(isReady ? 200 : 503).send({ status, checks: checks.map(({ name, ok, detail }) => ({ name, ok, detail })) }) }
    },
  }),
  route({
    method: 'GET', path: '/metrics', permission: 'public', audit: 'health.metrics', tag: 'Operation', summary: 'Measurements for Prometheus', rate: 'probe',
    handler: () => ({ write: async (reply) => reply.type('text/plain; version=0.0.4; charset=utf-8').send(await reply.server.metrics.metrics()) }),
  }),
]
