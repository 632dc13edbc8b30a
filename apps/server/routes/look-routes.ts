import { readLooks } from '@shaoying/application'
import { Id, Line, Moment, NamedOrNull } from '@shaoying/contract'
import { Type } from 'typebox'
import { route, type Route } from './route.ts'
import { defaultLimit } from './shapes.ts'

const closed = { additionalProperties: false }

const LookListView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          lookId: Id,
          at: Moment,
          personId: Type.String(),
          personName: Type.Union([Type.String(), Type.Null()]),
          unit: NamedOrNull,
          subject: Type.String({ description: 'What was looked at: `order`, `attachment`' }),
          subjectId: Type.String(),
          reason: Type.String(),
          requestId: Type.String({ description: 'The same as in the log' }),
        },
        closed,
      ),
    ),
    nextCursor: Type.Union([Id, Type.Null()]),
  },
  closed,
)

/** Who looked at personal data: what supervision and inspection read [Reg 35(4)], PIPL art. 54. */
export const lookRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/looks',
    permission: ['access.audit', 'supervision.supervise'],
    audit: 'vault.looks',
    tag: 'Accounts 账号',
    summary: 'Who looked at personal data, and why 个人信息查看记录',
    answer: LookListView,
    large: true,
    query: Type.Object(
      {
        person: Type.Optional(Line(64, 'Person id')),
        subject: Type.Optional({ ...Id, description: 'An order or a file' }),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
        cursor: Type.Optional({ ...Id, description: '`nextCursor` of the page before' }),
      },
      closed,
    ),
    handler: async ({ query: { person = null, subject = null, limit = defaultLimit, cursor = null } }, { city }) => ({
      body: await readLooks(city, { personId: person, subjectId: subject, beforeLookId: cursor, limit }),
    }),
  }),
]
