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
/** A screen whose line breaks comes back within this span, each after its own time: a thousand at once would be a storm. */
const retryMs = { least: 1_000, most: 6_000 }
/** A screen that reads slower than this falls behind is cut off; it comes back by itself and asks for what it missed. */
const mostUnsentBytes = 1_000_000
const mostStreams = 8

/**
 * Sends live messages until the screen leaves, the session ends or the server closes. Each message says only that
 * something happened; what the order is now is asked of the API, which checks again.
 */
export async function openStream(
  reply: FastifyReply,
  { scope, from, personId, parts, request }: StreamOptions,
): Promise<void> {
  const streams = streamsOf(request.server)
  if (streams.countOf(personId) >= mostStreams)
    throw refusedWith('request.too_many', { seconds: 3 }, { 'retry-after': '3' })
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  const end = () => raw.end()
  const write = (text: string): void => {
    if (raw.writableLength > mostUnsentBytes) raw.destroy()
    else raw.write(text)
  }
  write(`retry: ${retryMs.least + Math.floor(Math.random() * (retryMs.most - retryMs.least))}\n\n`)
  const beat = async (): Promise<void> => {
    const session = await parts.sessions.resolveSession(request).catch(() => null)
    // The place moves on also for a screen that nothing happens to, so that it has missed nothing when its line breaks.
    if (session?.actor.personId === personId) write(`: still here\n${placeText(parts.realtime.place)}\n`)
    else end()
  }
  const stopBeating = beatEvery(heartbeatMs, beat)
  const forget = streams.add(personId, end, write)
  let leave: () => void = () => undefined
  raw.on('close', () => {
    stopBeating()
    forget()
    leave()
  })
  try {
    leave = await parts.realtime.subscribe(
      scope,
      from,
      (messages, place) => write(`${messages.map(eventText).join('')}${placeText(place)}\n`),
      () => write('event: reload\ndata: {}\n\n'),
    )
  } catch (error) {
    request.log.error({ error }, 'a live stream could not be opened')
    end()
  }
  if (raw.closed || raw.destroyed) leave()
}

/** The first time after a part of the span, by chance: screens that came together do not ask together for ever. */
function beatEvery(ms: number, beat: () => Promise<void>): () => void {
  let timer = setTimeout(() => {
    void beat()
    timer = setInterval(() => void beat(), ms)
  }, Math.random() * ms)
  return () => clearTimeout(timer)
}

/** A place alone is an event without data: the browser keeps it and tells nobody. It follows what it stands for. */
function placeText(place: string | null): string {
  return place === null ? '' : `id: ${place}\n`
}

/** The same message goes to many screens: it is written once. */
const written = new WeakMap<LiveMessage, string>()

function eventText(message: LiveMessage): string {
  const known = written.get(message)
  if (known !== undefined) return known
  const { subject, id, version, kind, at } = message
  const text = `event: ${subject}\ndata: ${JSON.stringify({ [`${subject}Id`]: id, version, kind, at })}\n\n`
  written.set(message, text)
  return text
}
