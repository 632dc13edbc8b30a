import type { FastifyInstance } from 'fastify'

/** The streams that a server holds open: so many a person, and all of them ended when it closes. */
export interface OpenStreams {
  countOf(personId: string): number
  readonly total: number
  /** The function answered forgets it. */
  add(personId: string, end: () => void, write: (text: string) => void): () => void
  /** Says something to these people on every screen they have open here; what other servers hold is not reached. */
  tell(personIds: readonly string[], text: string): void
}

const kept = new WeakMap<object, OpenStreams>()

/** Must be called once before the server listens, because it ends the streams when the server begins to close. */
export function keepStreams(app: FastifyInstance): OpenStreams {
  const open = new Set<{
    readonly personId: string
    readonly end: () => void
    readonly write: (text: string) => void
  }>()
  app.addHook('preClose', () => {
    for (const { end } of open) end()
  })
  const streams: OpenStreams = {
    countOf: (personId) => [...open].filter((stream) => stream.personId === personId).length,
    get total() {
      return open.size
    },
    tell(personIds, text) {
      for (const stream of open) if (personIds.includes(stream.personId)) stream.write(text)
    },
    add(personId, end, write) {
      const stream = { personId, end, write }
      open.add(stream)
      return () => void open.delete(stream)
    },
  }
  kept.set(app.server, streams)
  return streams
}

export function streamsOf(app: FastifyInstance): OpenStreams {
  const streams = kept.get(app.server)
  if (!streams) throw new Error('keepStreams comes before the first stream')
  return streams
}
