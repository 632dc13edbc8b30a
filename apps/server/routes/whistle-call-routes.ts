import { findReadRecord, readGuestContact, unitNamed, whomToCall } from '@shaoying/application'
import {
  BasisView,
  basisInWords,
  CategoryCode,
  Id,
  Line,
  Named,
  OneOf,
  UnitCode,
  type Language,
} from '@shaoying/contract'
import { checkScope, isRefusal, proposeSummons, refuse, whistleKind, type Basis } from '@shaoying/domain'
import { Type } from 'typebox'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'

const closed = { additionalProperties: false }

const ProposalQuestion = Type.Object(
  {
    callerUnitId: UnitCode,
    categoryId: Type.Optional(CategoryCode),
    situationIds: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 64 }), { maxItems: 10 })),
    levels: Type.Optional(
      Type.Array(OneOf(['district', 'city']), {
        minItems: 1,
        maxItems: 2,
        description: 'District departments when absent',
      }),
    ),
    summonedUnitIds: Type.Optional(Type.Array(UnitCode, { maxItems: 60 })),
  },
  closed,
)
const Proposal = Type.Object(
  {
    situations: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          name: Type.String(),
          nameEn: Type.String(),
          kind: Type.String(),
          everydayKind: Type.String(),
        },
        closed,
      ),
    ),
    basis: Type.Array(BasisView),
    units: Type.Array(
      Type.Object({ unit: Named, part: OneOf(['lead', 'assist']), basis: Type.Array(BasisView) }, closed),
    ),
  },
  closed,
)

const words = (basis: readonly Basis[], language: Language) => basis.map((one) => basisInWords(one, language))

/** Whom a whistle would call and how they are reached. */
export const whistleCallRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/whistle-proposals',
    permission: ['whistle.prepare', 'whistle.blow', 'whistle.take_down', 'whistle.request'],
    audit: 'whistle.propose',
    tag: 'Whistles 吹哨报到',
    summary: 'May the street whistle for it, and who would be called 可否吹哨、召集谁',
    body: ProposalQuestion,
    answer: Proposal,
    rate: 'read',
    example: { callerUnitId: '990101001', categoryId: '0201-01' },
    handler: ({ body, now, language }, { city }) => {
      const { rules } = city.registry.today(now)
      const { callerUnitId, categoryId = null, situationIds = [], levels = ['district'], summonedUnitIds = [] } = body
      const caller = rules.directory.findUnit(callerUnitId)
      if (!caller) return refuse('order.unit_unknown', { params: { unitId: callerUnitId }, field: '/callerUnitId' })
      const scope = checkScope(rules, caller, { categoryId, situationIds, overrideReason: null })
      if (isRefusal(scope)) return scope
      const units = proposeSummons(rules, {
        callerUnitId,
        categoryId,
        situationIds: situationIds.length > 0 ? situationIds : scope.situations.slice(0, 1).map(({ id }) => id),
        levels,
        summonedUnitIds,
      })
      return {
        body: {
          situations: scope.situations.map(({ id, name, nameEn, kind, everydayKind }) => ({
            id,
            name,
            nameEn,
            kind,
            everydayKind,
          })),
          basis: words(scope.basis, language),
          units: units.map(({ unitId, part, basis }) => ({
            unit: unitNamed(unitId, rules),
            part,
            basis: words(basis, language),
          })),
        },
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/whistles/{whistleId}/people-to-call',
    permission: ['whistle.blow', 'whistle.prepare', 'whistle.confirm'],
    audit: 'whistle.whomToCall',
    tag: 'Whistles 吹哨报到',
    summary: 'Whom a summons rings, first to last 值班、备勤呼叫顺序',
    params: Type.Object({ whistleId: Id }, closed),
    query: Type.Object({ unitId: UnitCode }, closed),
    answer: Type.Object(
      {
        people: Type.Array(
          Type.Object(
            {
              personId: Type.String(),
              unitId: UnitCode,
              where: OneOf(['stationed', 'own_roster']),
              afterMinutes: Type.Integer(),
            },
            closed,
          ),
        ),
      },
      closed,
    ),
    handler: async (input, parts) => {
      const { params, query, now } = input
      const whistle = await findReadRecord(
        { kind: whistleKind as never },
        readingFor(input, ['whistle.read'], parts),
        params.whistleId,
      )
      return isRefusal(whistle)
        ? whistle
        : { body: { people: [...(await whomToCall(parts.city, params.whistleId, query.unitId, now))] } }
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/whistles/{whistleId}/guest-contacts',
    permission: 'whistle.confirm',
    audit: 'whistle.guestContact',
    tag: 'Whistles 吹哨报到',
    summary: 'How a body outside the directory is reached, with a reason 查看目录外单位联系方式',
    description: 'For a street that commands. The look is written down before the answer leaves.',
    params: Type.Object({ whistleId: Id }, closed),
    body: Type.Object(
      {
        unitId: { ...UnitCode, description: 'The guest: the unitId that the whistle gave it' },
        reason: Line(500, 'Why it is needed'),
      },
      closed,
    ),
    answer: Type.Object({ contact: Type.String() }, closed),
    example: { unitId: 'guest-2', reason: '催促到场' },
    handler: async (input, { city, ...parts }) => {
      const { params, body, caller, now, requestId } = input
      const reading = { ...readingFor(input, ['whistle.read'], { city, ...parts }), on: city.registry.today(now).on }
      const contact = await readGuestContact(city, reading, {
        whistleId: params.whistleId,
        ...body,
        actor: caller.session.actor,
        requestId,
      })
      return isRefusal(contact) ? contact : { body: { contact } }
    },
  }),
]
