import { unitNamed } from '@shaoying/application'
import {
  BasisView,
  basisInWords,
  CategoryCode,
  MomentOrNull,
  Named,
  NamedOrNull,
  OneOf,
  UnitCode,
} from '@shaoying/contract'
import { appealKinds, catalogueOf, computeDeadline, route as routeOf } from '@shaoying/domain'
import { Type } from 'typebox'
import { route, type Route } from './route.ts'

const closed = { additionalProperties: false }

const RoutingQuestion = Type.Object(
  {
    placeUnitId: Type.Optional(UnitCode),
    candidates: Type.Optional(
      Type.Array(UnitCode, { maxItems: 20, description: 'Places it may be, when the words fit several' }),
    ),
    border: Type.Optional(Type.Array(UnitCode, { maxItems: 8, description: 'Places whose border it lies on' })),
    categoryId: Type.Optional(CategoryCode),
    kind: OneOf(appealKinds),
    reportedUnitIds: Type.Optional(Type.Array(UnitCode, { maxItems: 20 })),
    confidential: Type.Optional(Type.Boolean()),
  },
  closed,
)

const RoutingProposal = Type.Object(
  {
    outcome: OneOf(['lead', 'needs'], 'A unit that leads, or what is still needed before anybody can'),
    lead: NamedOrNull,
    copied: Type.Array(Named, { description: 'Districts that urge' }),
    assists: Type.Array(Named),
    told: Type.Array(Named),
    needs: Type.Union([Type.String(), Type.Null()], {
      description: 'place, category, consultation, district_coordination',
    }),
    coordinator: NamedOrNull,
    candidates: Type.Array(Named),
    dueAt: { ...MomentOrNull, description: 'When handling would run out if it were dispatched now' },
    basis: Type.Array(BasisView, { description: 'Why, step by step' }),
  },
  closed,
)

export const routingRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/routing-proposals',
    permission: ['order.register', 'order.dispatch', 'order.review'],
    audit: 'routing.propose',
    tag: 'City',
    summary: 'Whose matter it is, by place and catalogue, with reasons',
    body: RoutingQuestion,
    answer: RoutingProposal,
    rate: 'read',
    example: { placeUnitId: '990101001001', categoryId: '0102-01', kind: 'complaint' },
    handler: ({ body, now, language }, { city }) => {
      const { rules } = city.registry.today(now)
      const { categoryId = null, ...question } = body
      const routing = routeOf(rules.directory, rules.pack, { ...question, categoryId })
      const known = categoryId !== null && catalogueOf(rules.pack).findEntry(categoryId) !== undefined
      const named = (ids: readonly string[]) => ids.map((id) => unitNamed(id, rules))
      const leads = routing.outcome === 'lead'
      return {
        body: {
          outcome: routing.outcome,
          lead: leads ? unitNamed(routing.leadUnitId, rules) : null,
          copied: leads ? named(routing.copiedUnitIds) : [],
          assists: leads ? named(routing.assistUnitIds) : [],
          told: named(routing.toldUnitIds),
          needs: leads ? null : routing.needs,
          coordinator: leads || routing.coordinatorUnitId === null ? null : unitNamed(routing.coordinatorUnitId, rules),
          candidates: leads ? [] : named(routing.candidateUnitIds),
          dueAt: known ? computeDeadline(now, catalogueOf(rules.pack).limitOf(categoryId), rules.calendar).dueAt : null,
          basis: routing.basis.map((basis) => basisInWords(basis, language)),
        },
      }
    },
  }),
]
