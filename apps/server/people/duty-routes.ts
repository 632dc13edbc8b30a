import {
  basisInWords,
  DutyCheckInput,
  DutyCheckView,
  DutyListView,
  refusalSentence,
  UnitCode,
} from '@shaoying/contract'
import { dutyCheck, isRefusal, refuse, type DutyRow } from '@shaoying/domain'
import { Type } from 'typebox'
import { route, type Route } from '../routes/route.ts'

const tag = 'Duty lists 职责清单'
const closed = { additionalProperties: false }

/** Duty lists as they hold today, approved changes included. */
export const dutyRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/units/{unitId}/duties',
    permission: 'directory.read',
    audit: 'duty.list',
    tag,
    summary: 'Duties of a unit 单位职责清单 (R022, R110)',
    params: Type.Object({ unitId: UnitCode }, closed),
    answer: DutyListView,
    description: 'What it answers for, what it only helps with, and what may not be given to it.',
    large: true,
    handler: ({ params, now }, { city }) => {
      const {
        on,
        rules: { pack, directory },
      } = city.registry.today(now)
      const unit = directory.findUnit(params.unitId)
      if (!unit) return refuse('unit.not_found', { params: { unitId: params.unitId } })
      const rows = pack.duties.filter((row) =>
        row.unitId === null ? row.unitKinds.includes(unit.kind) : row.unitId === unit.id,
      )
      const ofPart = (part: DutyRow['part']) =>
        rows
          .filter((row) => row.part === part)
          .map(({ id, area, duty, legalBasis, line, categories, source }) => ({
            id,
            area,
            duty,
            legalBasis,
            line,
            categories: [...categories],
            source,
          }))
      const negative = pack.negativeDuties
        .filter(({ unitKinds }) => unitKinds.includes(unit.kind))
        .map(({ id, matter, reason, legalBasis }) => ({ id, matter, reason, legalBasis }))
      return {
        body: { on, unit: { id: unit.id, name: unit.name }, main: ofPart('main'), assist: ofPart('assist'), negative },
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/duty-checks',
    permission: 'directory.read',
    audit: 'duty.check',
    tag,
    summary: 'May this task be given to that unit 交办事项核对 (R068, R187)',
    rate: 'read',
    description:
      'Asked before a task is given. Changes nothing; names the row by which the task is allowed or refused.',
    body: DutyCheckInput,
    answer: DutyCheckView,
    example: { unitId: '990101001001', title: '协税护税', part: 'main' },
    handler: ({ body: { unitId, categoryId = null, title, dutyId, part }, now, language }, { city }) => {
      const { pack, directory } = city.registry.today(now).rules
      const unit = directory.findUnit(unitId)
      if (!unit) return refuse('unit.not_found', { params: { unitId }, field: '/unitId' })
      const answer = dutyCheck(pack, unit, {
        categoryId,
        title,
        dutyId,
        origin: 'task',
        part: part === 'main' ? 'lead' : 'assist',
      })
      if (!isRefusal(answer))
        return {
          body: {
            allowed: true,
            code: null,
            sentence: '',
            basis: answer.map((basis) => basisInWords(basis, language)),
          },
        }
      return {
        body: {
          allowed: false,
          code: answer.code,
          sentence: refusalSentence(answer, language, pack.settings.zoneOffsetMinutes),
          basis: answer.basis.map((basis) => basisInWords(basis, language)),
        },
      }
    },
  }),
]
