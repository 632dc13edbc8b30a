import {
  readThreeLists,
  readTypicalCases,
  readUnitWhistleFigures,
  readWhistleFigures,
  readWhistleRequests,
  type UnitWhistleFigures,
  unitNamed,
} from '@shaoying/application'
import {
  Id,
  InstantText,
  Line,
  Named,
  OneOf,
  TypicalCaseListView,
  UnitCode,
  WhistleCountsView,
} from '@shaoying/contract'
import {
  epochSeconds,
  instantFrom,
  isCommunityLevel,
  isRefusal,
  isStreetLevel,
  reachesUnit,
  refuse,
  type Refusal,
  type WhistleCounts,
} from '@shaoying/domain'
import { Type } from 'typebox'
import type { ServerParts } from '../server-parts.ts'
import { readingFor } from './reading.ts'
import type { PersonCaller } from './caller.ts'
import { route, type Route, type RouteInput } from './route.ts'

const closed = { additionalProperties: false }
const Period = Type.Object({ fromAt: InstantText, untilAt: InstantText }, closed)
const UnitParams = Type.Object({ unitId: UnitCode }, closed)
const Ratio = Type.Union([
  Type.Object({ perHundred: Type.Number(), alert: Type.Union([OneOf(['low', 'high']), Type.Null()]) }, closed),
  Type.Null(),
])
const Both = { blown: WhistleCountsView, answered: WhistleCountsView }

const UnitFigures = Type.Object(
  { ...Both, before: Type.Object(Both, closed), orders: Type.Integer({ description: 'Orders it led' }), ratio: Ratio },
  closed,
)

type Input = RouteInput<{ unitId: string }, { fromAt: string; untilAt: string }, unknown, PersonCaller>

/** A unit's figures are for whoever reaches the unit by reading whistles; outside one's reach they would be half the truth. */
function periodOf(
  { caller, params, query, now }: Input,
  { city }: ServerParts,
): { readonly fromAt: string; readonly untilAt: string } | Refusal {
  const { on, rules } = city.registry.today(now)
  const unit = rules.directory.findUnit(params.unitId)
  if (!unit) return refuse('order.unit_unknown', { params: { unitId: params.unitId }, field: 'params/unitId' })
  const { actor } = caller.session
  return reachesUnit(actor, 'whistle.read', unit.id, on, rules.directory)
    ? { fromAt: instantFrom(epochSeconds(query.fromAt)), untilAt: instantFrom(epochSeconds(query.untilAt)) }
    : refuse('access.out_of_reach', {
        params: { permission: 'whistle.read', personId: actor.personId, unit: unit.name },
      })
}

const wireCounts = (counts: WhistleCounts) => ({ ...counts, byKind: { ...counts.byKind } })
const both = ({ blown, answered }: { readonly blown: WhistleCounts; readonly answered: WhistleCounts }) => ({
  blown: wireCounts(blown),
  answered: wireCounts(answered),
})
const figuresBody = ({ before, orders, ratio, ...now }: UnitWhistleFigures) => ({
  ...both(now),
  before: both(before),
  orders,
  ratio,
})

/** Reads about whistles that are no record: figures, the three lists, cases. Commands are among the records. */
export const whistleRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/units/{unitId}/whistle-figures',
    permission: 'whistle.read',
    audit: 'whistle.figures',
    tag: 'Whistles 吹哨报到',
    summary: 'How much a unit whistles and how well it answers, against the period before 吹哨报到统计',
    params: UnitParams,
    query: Period,
    answer: UnitFigures,
    handler: async (input, parts) => {
      const period = periodOf(input, parts)
      if (isRefusal(period)) return period
      return {
        body: figuresBody(
          await readUnitWhistleFigures(readingFor(input, ['whistle.read'], parts), input.params.unitId, period),
        ),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/whistle-figures',
    permission: 'whistle.read',
    audit: 'whistle.figuresOfAll',
    tag: 'Whistles 吹哨报到',
    summary: 'The same for every street or department within reach 各街乡、各部门吹哨报到统计',
    large: true,
    query: Type.Object(
      { ...Period.properties, of: OneOf(['streets', 'departments']), district: Type.Optional(UnitCode) },
      closed,
    ),
    answer: Type.Object({ items: Type.Array(Type.Object({ unit: Named, ...UnitFigures.properties }, closed)) }, closed),
    handler: async (input, parts) => {
      const { of, district, fromAt, untilAt } = input.query
      const { on, rules } = parts.city.registry.today(input.now)
      const { directory } = rules
      const { actor } = input.caller.session
      const wanted = directory.units.filter(
        (unit) =>
          (of === 'streets' ? isStreetLevel(unit) : unit.line !== null && !isCommunityLevel(unit)) &&
          (district === undefined || directory.districtOf(unit.id)?.id === district),
      )
      const unitIds = wanted.map(({ id }) => id).filter((id) => reachesUnit(actor, 'whistle.read', id, on, directory))
      const figures = await readWhistleFigures(readingFor(input, ['whistle.read'], parts), unitIds, {
        fromAt: instantFrom(epochSeconds(fromAt)),
        untilAt: instantFrom(epochSeconds(untilAt)),
      })
      return {
        body: { items: [...figures].map(([unitId, one]) => ({ unit: unitNamed(unitId, rules), ...figuresBody(one) })) },
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/units/{unitId}/whistle-requests',
    permission: 'whistle.read',
    audit: 'whistle.requests',
    tag: 'Whistles 吹哨报到',
    summary: 'Who asked the street to whistle, how often, and what came of it 请求吹哨情况',
    params: UnitParams,
    query: Period,
    answer: Type.Object(
      {
        people: Type.Array(
          Type.Object(
            {
              personId: Type.String(),
              name: Type.Union([Type.String(), Type.Null()]),
              unit: Named,
              requests: Type.Integer(),
              blown: Type.Integer(),
              declined: Type.Integer(),
              solved: Type.Integer(),
            },
            closed,
          ),
        ),
      },
      closed,
    ),
    handler: async (input, parts) => {
      const period = periodOf(input, parts)
      if (isRefusal(period)) return period
      return {
        body: {
          people: [
            ...(await readWhistleRequests(
              parts.city,
              readingFor(input, ['whistle.read'], parts),
              input.params.unitId,
              period,
            )),
          ],
        },
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/units/{unitId}/three-lists',
    permission: 'whistle.read',
    audit: 'whistle.threeLists',
    tag: 'Whistles 吹哨报到',
    summary: 'Duties, open problems, performance of those who came 三张清单',
    large: true,
    params: UnitParams,
    query: Period,
    answer: Type.Object(
      {
        duties: Type.Array(
          Type.Object(
            { id: Type.String(), area: Type.String(), duty: Type.String(), legalBasis: Type.String() },
            closed,
          ),
        ),
        problems: Type.Array(
          Type.Object(
            {
              whistleId: Id,
              title: Type.String(),
              situation: Type.String(),
              standard: Type.Union([Type.String(), Type.Null()]),
              waitingFor: Type.Array(UnitCode),
            },
            closed,
          ),
        ),
        performance: Type.Array(Type.Object({ unit: Named, counts: WhistleCountsView }, closed)),
      },
      closed,
    ),
    handler: async (input, parts) => {
      const period = periodOf(input, parts)
      if (isRefusal(period)) return period
      const reading = readingFor(input, ['whistle.read'], parts)
      const { duties, problems, performance } = await readThreeLists(reading, input.params.unitId, period)
      return {
        body: {
          duties: duties.map(({ id, area, duty, legalBasis }) => ({ id, area, duty, legalBasis })),
          problems: problems.map((problem) => ({ ...problem, waitingFor: [...problem.waitingFor] })),
          performance: performance.map(({ unitId, counts }) => ({
            unit: unitNamed(unitId, reading.rules),
            counts: wireCounts(counts),
          })),
        },
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/whistle-cases',
    permission: 'whistle.read',
    audit: 'whistle.cases',
    tag: 'Whistles 吹哨报到',
    summary: 'The library of typical cases, for all staff 典型案例库',
    query: Type.Object(
      {
        q: Type.Optional(Line(60, 'Words of title, lesson or keywords')),
        kind: Type.Optional(OneOf(['enforcement', 'key_work', 'emergency', 'daily', 'tackling'])),
      },
      closed,
    ),
    answer: TypicalCaseListView,
    large: true,
    handler: async ({ query: { q = null, kind = null }, now }, { city }) => ({
      body: await readTypicalCases(city, city.registry.today(now).rules, { words: q, kind }),
    }),
  }),
]
