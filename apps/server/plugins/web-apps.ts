import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import { findHome } from '@shaoying/store'
import type { FastifyInstance, FastifyReply } from 'fastify'

interface WebApp {
  /** Folder below `dist/`. */
  readonly name: string
  /** Where it is served; ends in `/`. */
  readonly prefix: string
}

const apps: readonly WebApp[] = [{ name: 'desk', prefix: '/desk/' }, { name: 'portal', prefix: '/' }]
/** What the build gave a hash in its name never changes under that name. */
const hashed = /[/\\]assets[/\\]/
const oneYear = 'public, max-age=31536000, immutable'

/**
 * Serves the built desk below `/desk/` and the portal at `/`. One that is not built is left out. A page of the desk
 * that is asked for by its own address gets the desk, which then finds the way.
 */
export async function serveWebApps(app: FastifyInstance, folder: string = path.join(findHome() ?? process.cwd(), 'dist')): Promise<void> {
  const built = apps.filter(({ name }) => existsSync(path.join(folder, name, 'index.html')))
  for (const [index, { name, prefix }] of built.entries()) {
    await app.register(fastifyStatic, { root: path.join(folder, name), prefix, decorateReply: index === 0, wildcard: true, cacheControl: false, setHeaders: (reply, file) => void reply.setHeader('cache-control', hashed.test(file) ? oneYear : 'no-cache') })
  }
  if (!built.some(({ name }) => name === 'desk')) return
  app.get('/desk', (_request, reply) => reply.redirect('/desk/'))
  const sendDesk = (reply: FastifyReply) => reply.header('cache-control', 'no-cache').sendFile('index.html', path.join(folder, 'desk'))
  for (const place of ['/desk/register', '/desk/inbox', '/desk/search', '/desk/queues/:name', '/desk/orders/:orderId', '/desk/register/']) app.get(place, (_request, reply) => sendDesk(reply))
}
