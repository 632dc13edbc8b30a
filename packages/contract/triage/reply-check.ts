import { Type, type Static } from 'typebox'
import { OneOf, Prose } from '../primitives.ts'

const closed = { additionalProperties: false }
const score = (description: string) => Type.Number({ minimum: 0, maximum: 1, description })

export const replyReasons = [
  'only_acknowledged',
  'too_short',
  'off_the_matter',
  'no_finding',
  'no_basis',
  'evasive',
  'question_unanswered',
  'passed_on',
  'hard_to_read',
  'no_next_step',
  'names_finding',
  'cites_basis',
  'gives_date',
  'gives_contact',
] as const

export const ReplyCheckInput = Type.Object(
  { toPetitioner: Prose('The reply as it is written so far; nothing of it is kept') },
  closed,
)

/** What a reply lacks before it is sent. A person judges. */
export const ReplyCheckView = Type.Object(
  {
    isReady: Type.Boolean({ description: 'False: look at it again before it goes out' }),
    completeness: score('Finding, basis, what comes next, the question answered'),
    relevance: score('Share of the appeal’s telling words that the reply takes up'),
    readability: score('1 for short sentences'),
    reasons: Type.Array(
      Type.Object(
        { key: OneOf(replyReasons), isGood: Type.Boolean(), text: Type.String(), words: Type.Array(Type.String()) },
        closed,
      ),
    ),
  },
  closed,
)
export type ReplyCheckView = Static<typeof ReplyCheckView>
