import type { FastifyInstance } from 'fastify'

/** The media type of a piece of a file in the tus protocol. */
const pieceType = 'application/offset+octet-stream'

/** Pieces of files are not read into memory: the route takes them from the request as they arrive. */
export function passStreams(app: FastifyInstance): void {
  app.addContentTypeParser(pieceType, (_request, _stream, done) => done(null))
}
