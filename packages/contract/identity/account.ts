import { Type } from 'typebox'
import { Id, OneOf } from '../primitives.ts'
import { Moment, MomentOrNull, Named, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }

export const AccountListView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          personId: Id,
          login: Type.String(),
          name: Type.String(),
          units: Type.Array(Named),
          situation: OneOf(['serving', 'left']),
          account: OneOf(['none', 'active', 'disabled']),
          hasPassword: Type.Boolean(),
          hasSecondFactor: Type.Boolean(),
          usesSignOn: Type.Boolean(),
          lockedUntil: MomentOrNull,
          lastSignedInAt: MomentOrNull,
        },
        closed,
      ),
    ),
    nextCursor: TextOrNull,
  },
  closed,
)

export const OneTimePasswordView = Type.Object(
  { login: Type.String(), password: Type.String({ description: 'For one use; told once' }) },
  closed,
)

export const SignInListView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          signInId: Id,
          at: Moment,
          personId: TextOrNull,
          login: Type.String(),
          outcome: Type.String(),
          address: Type.String(),
          agent: Type.String(),
          requestId: Type.String(),
        },
        closed,
      ),
    ),
  },
  closed,
)
