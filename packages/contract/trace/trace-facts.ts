import { Type, type Static } from 'typebox'
import { Id, OneOf } from '../primitives.ts'
import { Moment, NamedOrNull, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }

/** What was done, by whom and when; nothing of what was said. */
export const TraceFactsView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          at: Moment,
          kind: Type.String({ description: 'The fact, as the trace calls it' }),
          zh: Type.String(),
          en: Type.String({
            description: 'What it means, its particulars left out; `kind` where no story has words for it',
          }),
          subject: Type.String({ description: '`order`, `whistle`, or the kind of record' }),
          subjectId: Id,
          sequence: Type.Integer({ description: 'Its number in the trace of that subject' }),
          orderNumber: TextOrNull,
          by: OneOf(['person', 'petitioner', 'external', 'system']),
          personId: TextOrNull,
          personName: TextOrNull,
          unit: NamedOrNull,
          requestId: Type.String({ description: 'The same as in the log' }),
        },
        closed,
      ),
      { description: 'Newest first' },
    ),
    nextCursor: TextOrNull,
  },
  closed,
)
export type TraceFactsView = Static<typeof TraceFactsView>
