import { Type, type Static } from 'typebox'

const closed = { additionalProperties: false }

/** One fault of a request, at its place. */
export const ProblemFault = Type.Object(
  {
    pointer: Type.String({
      description:
        'JSON pointer into the body (`/petitioner/phone`), or into `query`, `params`, `headers`: `#query/limit`',
    }),
    code: Type.String({ description: 'Stable code' }),
    detail: Type.String({ description: 'What is wrong and what would be right' }),
  },
  closed,
)
export type ProblemFault = Static<typeof ProblemFault>

/** Why something is as it is. */
export const BasisView = Type.Object(
  {
    source: Type.String({ description: 'law, catalogue, duty_list, …' }),
    reference: Type.String({ description: 'Article, row or entry', examples: ['Reg 12'] }),
    text: Type.String({ description: 'In words' }),
  },
  closed,
)
export type BasisView = Static<typeof BasisView>

/** A refusal on the wire (RFC 9457). */
export const Problem = Type.Object(
  {
    type: Type.String({ description: 'Address of the page that explains the code' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'A sentence for the user, in their language' }),
    code: Type.String({ description: 'Stable code', examples: ['order.not_now'] }),
    instance: Type.String({ description: 'The request, as it stands in our log: `urn:request:…`' }),
    requestId: Type.String(),
    errors: Type.Optional(Type.Array(ProblemFault)),
    allowed: Type.Optional(Type.Array(Type.String(), { description: 'What may be done instead, now' })),
    basis: Type.Optional(Type.Array(BasisView, { description: 'The rules it rests on' })),
  },
  closed,
)
export type Problem = Static<typeof Problem>
