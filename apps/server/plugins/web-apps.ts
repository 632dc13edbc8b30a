import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import { findHome } from '@shaoying/store'
import type { FastifyInstance } from 'fastify'

interface WebApp {
  /** Folder below `dist/`. */
  readonly name: string
  /** Where it is served; ends in `/`. */
  readonly prefix: string
  /** Whether the app finds its own places below the prefix, so that any of them is answered with its page; else only its files are served. */
  readonly hasPlaces: boolean
}

const webApps: readonly WebApp[] = [
  { name: 'desk', prefix: '/desk/', hasPlaces: true },
  { name: 'portal', prefix: '/', hasPlaces: false },
]
/** What the build gave a hash in its name never changes under that name. */
const hashed = /\/assets\//
const oneYear = 'public, max-age=31536000, immutable'

/**
 * Serves the built desk below `/desk/` and the portal's style, scripts and icon at `/`; one that is not built is left out.
 * @param folder absolute; each app stands in it under its name
 */
export async function serveWebApps(
  app: FastifyInstance,
  folder: string = path.join(findHome() ?? process.cwd(), 'dist'),
): Promise<void> {
  const built = webApps.filter(({ name, hasPlaces }) =>
    existsSync(path.join(folder, name, hasPlaces ? 'index.html' : 'manifest.json')),
  )
  for (const { name, prefix, hasPlaces } of built) {
    const root = path.join(folder, name)
    await app.register(
      async (scope) => {
        scope.addHook(
          'onSend',
          async (request, reply) =>
            void reply.header(
              'cache-control',
              reply.statusCode < 300 && hashed.test(request.url) ? oneYear : 'no-cache',
            ),
        )
        await scope.register(fastifyStatic, { root, prefix: '/', preCompressed: true, cacheControl: false })
        if (!hasPlaces) return
        // A file that is not there is not there; any other address is a place, and the app's page finds it.
        scope.setNotFoundHandler((request, reply) =>
          /[.]\w+$/.test(request.url.split('?')[0]!)
            ? reply.code(404).type('text/plain').send('404')
            : reply.sendFile('index.html', root),
        )
      },
      { prefix: prefix.slice(0, -1) },
    )
  }
}
