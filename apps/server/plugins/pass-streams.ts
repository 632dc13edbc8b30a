import type { FastifyInstance } from 'fastify'

/** A piece of a file in the tus protocol, and a file sent in one piece. */
const streamed = ['application/offset+octet-stream', 'application/octet-stream']

/** Files are not read into memory: the route takes them from the request as they arrive. */
export function passStreams(app: FastifyInstance): void {
  app.addContentTypeParser(streamed, (_request, _stream, done) => done(null))
}
