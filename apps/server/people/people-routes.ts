import { calledAs, findReadRecord, personView, readPeople, shiftView, viewContextOf } from '@shaoying/application'
import {
  CentreStaffingView,
  FrontLineShareView,
  Id,
  OnCallView,
  OneOf,
  PersonView,
  ResourceTotalsView,
  UnitCode,
} from '@shaoying/contract'
import {
  addSeconds,
  callOrder,
  centreStaffing,
  enforcementCentreKind,
  frontLineShare,
  gapsBetween,
  isRefusal,
  postingSortNames,
  refuse,
  resourceSorts,
  resourceTotals,
  rosterKind,
  shiftsAt,
  streetResourceKind,
  type EnforcementCentre,
  type PostingSort,
  type ResourceSort,
  type Roster,
  type StreetResource,
} from '@shaoying/domain'
import { listRecordsQuery, readAs } from '@shaoying/store'
import { Type } from 'typebox'
import { route, type Route } from '../routes/route.ts'
import { defaultLimit } from '../routes/shapes.ts'
import { recordReading } from './record-routes.ts'

const closed = { additionalProperties: false }
const sorts = postingSortNames as readonly [PostingSort, ...PostingSort[]]
const weekSeconds = 7 * 86_400
/** More than any city has of one kind in one street, or of serving staff: such questions are answered whole. */
const all = 100_000

/** Questions about people beyond reading one record. */
export const peopleRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/people',
    permission: 'directory.read',
    audit: 'person.list',
    tag: 'People 人员',
    summary: 'Find people 查找人员',
    description: 'By login.',
    large: true,
    query: Type.Object(
      {
        q: Type.Optional(
          Type.String({ minLength: 1, maxLength: 60, description: 'Part of a name, or the beginning of a login' }),
        ),
        unit: Type.Optional({ ...UnitCode, description: 'Who serves or served there' }),
        sort: Type.Optional(OneOf(sorts, 'In what manner')),
        situation: Type.Optional(OneOf(['serving', 'left'])),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
        cursor: Type.Optional(
          Type.String({ minLength: 1, maxLength: 60, description: '`nextCursor` of the page before' }),
        ),
      },
      closed,
    ),
    answer: Type.Object(
      { items: Type.Array(PersonView), nextCursor: Type.Union([Type.String(), Type.Null()]) },
      closed,
    ),
    handler: async (input, parts) => {
      const {
        q: text = null,
        unit: unitId = null,
        sort = null,
        situation = null,
        limit = defaultLimit,
        cursor = null,
      } = input.query
      const reading = recordReading(input, ['directory.read'], parts)
      const found = await readPeople(reading, { text, unitId, sort, situation }, cursor, limit + 1)
      const context = viewContextOf(reading)
      return {
        body: {
          items: found.slice(0, limit).map((person) => personView(person, context)),
          nextCursor: found.length > limit ? found[limit - 1]!.login : null,
        },
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/indicators/front-line-share',
    permission: ['analysis.read', 'directory.post'],
    audit: 'indicator.front_line',
    tag: 'Indicators 指标',
    summary: 'Share of the force at the front 一线力量占比 (R032)',
    query: Type.Object(
      {
        line: Type.Optional(
          Type.String({ minLength: 1, maxLength: 64, description: 'Only the staff of units on this line' }),
        ),
        within: Type.Optional({ ...UnitCode, description: 'Only a territory' }),
      },
      closed,
    ),
    answer: FrontLineShareView,
    handler: async (input, parts) => {
      const reading = recordReading(input, ['analysis.read', 'directory.post'], parts)
      const { line, within } = input.query
      const people = await readPeople(
        reading,
        { text: null, unitId: null, sort: null, situation: 'serving' },
        null,
        all,
      )
      const share = frontLineShare(
        people.map(({ state }) => state),
        reading.on,
        reading.rules.directory,
        { ...(line === undefined ? {} : { line }), ...(within === undefined ? {} : { withinId: within }) },
      )
      return { body: { ...share, on: reading.on } }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/rosters/{rosterId}/on-call',
    permission: 'directory.read',
    audit: 'roster.on_call',
    tag: 'Rosters 值班',
    summary: 'Who is on call now 现在谁值班',
    params: Type.Object({ rosterId: Id }, closed),
    answer: OnCallView,
    handler: async (input, parts) => {
      const reading = recordReading(input, ['directory.read'], parts)
      const found = await findReadRecord({ kind: rosterKind as never }, reading, input.params.rosterId)
      if (isRefusal(found)) return found
      const roster = found.state as Roster
      const [now, order] = [input.now, callOrder(roster, input.now)]
      const onDuty = shiftsAt(roster, now)
      const context = viewContextOf(reading)
      const people = await context.people([...onDuty, ...order].map(({ personId }) => personId))
      const body = {
        at: now,
        onDuty: onDuty.map((shift) => shiftView(shift, people, context)),
        callOrder: order.map((step) => ({ ...step, ...calledAs(step.personId, people) })),
        gaps: [...gapsBetween(roster, now, addSeconds(now, weekSeconds))],
      }
      return { body }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/enforcement-centres/{centreId}/staffing',
    permission: 'directory.read',
    audit: 'enforcement_centre.staffing',
    tag: 'Enforcement centres 综合执法中心',
    summary: 'Who is resident, who is on call, who is missing 人员到位情况 (R081)',
    params: Type.Object({ centreId: Id }, closed),
    answer: CentreStaffingView,
    handler: async (input, parts) => {
      const reading = recordReading(input, ['directory.read'], parts)
      const found = await findReadRecord({ kind: enforcementCentreKind as never }, reading, input.params.centreId)
      if (isRefusal(found)) return found
      const centre = found.state as EnforcementCentre
      const people = await readPeople(
        reading,
        { text: null, unitId: centre.unitId, sort: null, situation: 'serving' },
        null,
        all,
      )
      const { rules, on } = reading
      const lines = centreStaffing(
        centre,
        people.map(({ recordId, state }) => ({ personId: recordId, person: state })),
        on,
        rules.directory,
      )
      const named = (id: string | null) => (id === null ? null : { id, name: rules.directory.findUnit(id)?.name ?? id })
      return {
        body: {
          on,
          lines: lines.map((row) => ({
            ...row,
            lineName: rules.pack.lines.find(({ id }) => id === row.line)?.name ?? row.line,
            people: row.people.map(({ fromUnitId, ...person }) => ({ ...person, fromUnit: named(fromUnitId) })),
          })),
        },
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/units/{unitId}/resources',
    permission: 'directory.read',
    audit: 'street_resource.totals',
    tag: 'Grassroots resources 基层资源',
    summary: 'What was moved down to a unit and below 下沉资源汇总 (R074, R184)',
    params: Type.Object({ unitId: UnitCode }, closed),
    answer: ResourceTotalsView,
    handler: async (input, parts) => {
      const reading = recordReading(input, ['directory.read'], parts)
      const {
        on,
        rules: { directory },
        language,
        scope,
      } = reading
      const unit = directory.findUnit(input.params.unitId)
      if (!unit) return refuse('unit.not_found', { params: { unitId: input.params.unitId } })
      const query = listRecordsQuery({
        cityId: scope.cityId,
        recordKind: streetResourceKind.kind,
        unitId: null,
        situation: 'in_force',
        beforeAt: null,
        beforeId: null,
        most: all,
      })
      const [rows] = await readAs(reading.readers, scope, query)
      const totals = resourceTotals(
        rows.map(({ state }) => state as StreetResource),
        (unitId) => directory.isWithin(unitId, unit.id),
        on,
      )
      const items = Object.entries(totals).map(([sort, total]) => {
        const { name, nameEn, measure } = resourceSorts[sort as ResourceSort]
        return { sort: sort as ResourceSort, sortText: language === 'zh' ? name : nameEn, measure, ...total }
      })
      return { body: { on, unit: { id: unit.id, name: unit.name }, totals: items } }
    },
  }),
]
