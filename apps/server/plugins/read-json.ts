import type { FastifyInstance } from 'fastify'
import { Refused, refusedWith } from '../problems/refused.ts'
import { maySmuggle, unstorableTexts } from '../reading/unstorable.ts'
import { refuse } from '@shaoying/domain'

/** Bodies are JSON and nothing else; an empty one is none. */
export function readJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
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
