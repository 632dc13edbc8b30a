import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refused, refusedWith } from '../problems/refused.ts'
import { maySmuggle, unstorableTexts } from '../reading/unstorable.ts'
import { refuse } from '@shaoying/domain'

const signatureHeader = 'shaoying-signature'
/** Bodies of signed requests as they came: a signature covers bytes, not values. */
const signedTexts = new WeakMap<object, string>()

/** What a signature of that request is reckoned over, and the signature given. */
export function signedBodyOf(request: FastifyRequest): {
  readonly timestamp: string | undefined
  readonly signature: string | undefined
  readonly body: string
} {
  const header = (name: string) => [request.headers[name]].flat()[0]
  return {
    timestamp: header('shaoying-timestamp'),
    signature: header(signatureHeader),
    body: signedTexts.get(request) ?? '',
  }
}

/** Bodies are JSON and nothing else; an empty one is none. */
export function readJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (request.headers[signatureHeader] !== undefined) signedTexts.set(request, text as string)
    try {
      done(null, parseJson(text as string))
    } catch (error) {
      done(error as Error)
    }
  })
}

function parseJson(text: string): unknown {
  if (text.trim() === '') return undefined
  const value = parsed(text)
  const faults = maySmuggle(text) ? unstorableTexts(value) : []
  if (faults.length > 0) throw new Refused(refuse('request.unreadable_character'), { faults })
  return value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refusedWith('request.not_json')
  }
}
