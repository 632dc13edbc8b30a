import type { LiveMessage, LiveScope } from '@shaoying/application'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refusedWith } from '../problems/refused.ts'
import type { ServerParts } from '../server-parts.ts'
import { streamsOf } from './open-streams.ts'

export interface StreamOptions {
  readonly scope: LiveScope
  /** The place a screen that comes back saw last. */
  readonly from: string | null
  readonly personId: string
  readonly parts: ServerParts
  readonly request: FastifyRequest
}

const heartbeatMs = 20_000
const retryMs = 3_000
/** A screen that reads slower than this falls behind is cut off; it comes back by itself and asks for what it missed. */
const mostUnsentBytes = 1_000_000
const mostStreams = 8

/**
 * Sends live messages until the screen leaves, the session ends or the server closes. Each message says only that
 * something happened; what the order is now is asked of the API, which checks again.
 */
export async function openStream(reply: FastifyReply, { scope, from, personId, parts, request }: StreamOptions): Promise<void> {
  const streams = streamsOf(request.server)
  if (streams.countOf(personId) >= mostStreams) throw refusedWith('request.too_many', { seconds: retryMs / 1000 }, { 'retry-after': String(retryMs / 1000) })
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  const end = () => raw.end()
  const write = (text: string): void => {
    if (raw.writableLength > mostUnsentBytes) raw.destroy()
    else raw.write(text)
  }
  write(`retry: ${retryMs}\n\n`)
  const heartbeat = setInterval(() => void beat(), heartbeatMs)
  const beat = async (): Promise<void> => {
    const session = await parts.sessions.resolveSession(request).catch(() => null)
    if (session?.actor.personId === personId) write(': still here\n\n')
    else end()
  }
  const forget = streams.add(personId, end, write)
  let leave: () => void = () => undefined
  raw.on('close', () => {
    clearInterval(heartbeat)
    forget()
    leave()
  })
  leave = await parts.realtime.subscribe(scope, from, (message) => write(eventText(message)), () => write('event: reload\ndata: {}\n\n'))
  if (raw.closed || raw.destroyed) leave()
}

/** The same message goes to many screens: it is written once. */
const written = new WeakMap<LiveMessage, string>()

function eventText(message: LiveMessage): string {
  const known = written.get(message)
  if (known !== undefined) return known
  const { place, subject, id, version, kind, at } = message
  const text = `event: ${subject}\nid: ${place}\ndata: ${JSON.stringify({ [`${subject}Id`]: id, version, kind, at })}\n\n`
  written.set(message, text)
  return text
}
