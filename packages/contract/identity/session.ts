import { Type, type Static } from 'typebox'
import { Id, Line, OneOf, UnitCode } from '../primitives.ts'
import { languages } from '../texts/text.ts'
import { Moment, Named, NamedOrNull, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }
const secret = (description: string) => Type.String({ minLength: 1, maxLength: 200, description })
const code = Type.String({ pattern: '^\\d{6}$', description: 'Six digits of the second factor' })
const password = secret('Password')
const current = secret('The password as it is now')

export const SignInInput = Type.Object(
  {
    login: Line(100, 'Login'),
    password,
    otp: Type.Optional(code),
    as: Type.Optional(
      OneOf(['cookie', 'token'], '`cookie` (default) for browsers; `token` answers a bearer token for programs'),
    ),
  },
  closed,
)
export const ChangePasswordInput = Type.Object(
  { current, password: secret('The new one; ten characters or more, none that is easily guessed') },
  closed,
)
export const EnrolSecondFactorInput = Type.Object({ current }, closed)
export const ConfirmSecondFactorInput = Type.Object({ code }, closed)
export const RemoveSecondFactorInput = Type.Object({ current, code }, closed)
export const ActForUnitInput = Type.Object(
  { unitId: Type.Union([UnitCode, Type.Null()], { description: 'Null: all units again' }) },
  closed,
)
export const ChooseLanguageInput = Type.Object({ language: OneOf(languages) }, closed)

export const SignedInView = Type.Object(
  {
    sessionId: Id,
    personId: Id,
    expiresAt: Moment,
    token: Type.Optional(Type.String({ description: 'For `Authorization: Bearer …`; told once' })),
    mustChangePassword: Type.Boolean({
      description: 'The password was for one use: until it is changed nothing else is possible',
    }),
  },
  closed,
)

export const SessionView = Type.Object(
  {
    sessionId: Id,
    personId: Id,
    login: Type.String(),
    name: Type.String(),
    nameEn: TextOrNull,
    language: OneOf(languages),
    units: Type.Array(Named, { description: 'Units acted for today' }),
    allUnits: Type.Array(Named, { description: 'Units served in today' }),
    actingUnit: NamedOrNull,
    areaIds: Type.Array(UnitCode, {
      description:
        'The units acted for and those above them, the nearest first: maps open at the first that has a boundary',
    }),
    postings: Type.Array(
      Type.Object(
        { unit: Named, role: Type.String(), roleName: Type.String(), fromOn: Type.String(), toOn: TextOrNull },
        closed,
      ),
    ),
    permissions: Type.Array(Type.String(), { description: 'All rights of today, in all roles together' }),
    mustChangePassword: Type.Boolean(),
    hasSecondFactor: Type.Boolean(),
    expiresAt: Moment,
    now: Type.String({ format: 'date-time', description: 'The city’s time as it is here; countdowns run by it' }),
  },
  closed,
)
export type SessionView = Static<typeof SessionView>

export const SessionListView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          sessionId: Id,
          kind: OneOf(['cookie', 'token']),
          createdAt: Moment,
          lastUsedAt: Moment,
          expiresAt: Moment,
          address: Type.String(),
          agent: Type.String(),
          isThis: Type.Boolean(),
        },
        closed,
      ),
    ),
  },
  closed,
)
export const SecondFactorView = Type.Object(
  {
    secret: Type.String({ description: 'Base32, for typing in' }),
    uri: Type.String({ description: '`otpauth:` address for a QR code' }),
  },
  closed,
)
export const SignOnView = Type.Object(
  { available: Type.Boolean({ description: 'Whether the city has a sign-on of its own' }), path: TextOrNull },
  closed,
)
