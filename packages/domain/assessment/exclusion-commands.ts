import { refuse, type Refusal } from '../kernel/refusal.ts'
import { currentDispatch } from '../order/facets/dispatch.ts'
import type { Order } from '../order/order.ts'
import type { RecordCommand, RecordContext } from '../record/record.ts'
import { exclusionKind, type Exclusion, type ExclusionGrounds, type ExclusionRecordEvent } from './exclusion.ts'
import { attributedAt, methodOn, windowAt, type WindowPeriod } from './window-period.ts'

type Command<Input> = RecordCommand<Exclusion, Input, ExclusionRecordEvent>

export interface ApplyForExclusion extends ExclusionGrounds {
  readonly orderId: string
  readonly typeId: string
  /** As it stands now. */
  readonly order: Order
}

const regulation = [{ source: 'law', reference: 'Reg 32', key: 'exclusion.rule' }] as const
const leadOf = (order: Order): string => currentDispatch(order)?.leadUnitId ?? ''

/**
 * The unit asks that an order be left out of its assessment, while the window takes applications. Refuses with
 * `exclusion.not_dispatched`, `exclusion.type_unknown`, `exclusion.evidence_missing`, `exclusion.file_unknown`,
 * `exclusion.applied_already`, `exclusion.interest`, `exclusion.not_yet`, `exclusion.too_late`, `exclusion.no_method`.
 */
export const applyForExclusion: Command<ApplyForExclusion> = {
  name: 'applyForExclusion',
  kind: exclusionKind,
  does: 'begin',
  permission: 'exclusion.request',
  unitOf: (_none, { order }) => leadOf(order) || null,
  decide(_none, { orderId, typeId, reason, attachmentIds, documents, order }, context) {
    const {
      rules: { pack, directory },
    } = context
    const unitId = leadOf(order)
    if (unitId === '') return refuse('exclusion.not_dispatched')
    const type = pack.exclusionTypes.find(({ id, purpose }) => id === typeId && purpose !== 'ledger')
    if (!type) return refuse('exclusion.type_unknown', { params: { typeId }, field: '/typeId' })
    if (order.exclusion !== null && order.exclusion.standing !== 'withdrawn')
      return refuse('exclusion.applied_already', { params: { at: order.exclusion.at } })
    const period = exclusionWindow(order, context)
    const refusal =
      unproven({ reason, attachmentIds, documents }, order, type.evidence) ??
      interested(order.interestedPersonIds, context)
    if (refusal) return refusal
    if ('refused' in period) return period
    if (context.at >= period.applyBefore)
      return refuse('exclusion.too_late', {
        params: { until: period.applyBefore, windowId: period.id },
        basis: regulation,
      })
    return [
      {
        kind: 'exclusionApplied',
        payload: {
          orderId,
          orderNumber: order.number,
          unitId,
          districtId: directory.districtOf(unitId)?.id ?? null,
          typeId,
          purpose: type.purpose,
          reason,
          attachmentIds,
          documents,
          windowId: period.id,
          appealBefore: period.appealBefore,
          interestedPersonIds: order.interestedPersonIds,
        },
      },
    ]
  },
}

/** The window an order belongs to, by the method in force. Refuses with `exclusion.no_method`, `exclusion.not_yet`. */
export function exclusionWindow(
  order: Order,
  { on, rules: { pack, calendar } }: Pick<RecordContext, 'on' | 'rules'>,
): WindowPeriod | Refusal {
  const method = methodOn(pack.assessmentMethods, on)
  if (!method) return refuse('exclusion.no_method')
  const belongsAt = attributedAt({ createdAt: order.createdAt, closedAt: order.closing?.at ?? null }, method)
  return belongsAt === null
    ? refuse('exclusion.not_yet')
    : windowAt(belongsAt, pack.assessmentMethods, calendar)!.period
}

function unproven({ attachmentIds, documents }: ExclusionGrounds, order: Order, wanted: string): Refusal | null {
  if (attachmentIds.length + documents.length === 0)
    return refuse('exclusion.evidence_missing', { params: { wanted }, field: '/documents', basis: regulation })
  const stranger = attachmentIds.find(
    (id) => !order.attachments.some(({ attachmentId, withdrawnAt }) => attachmentId === id && withdrawnAt === null),
  )
  return stranger === undefined
    ? null
    : refuse('exclusion.file_unknown', { params: { attachmentId: stranger }, field: '/attachmentIds' })
}

function interested(personIds: readonly string[], { by }: RecordContext): Refusal | null {
  return personIds.includes(by.id)
    ? refuse('exclusion.interest', { basis: [{ source: 'law', reference: 'JN 32; XF 28', key: 'exclusion.withdraw' }] })
    : null
}

/** Nobody with an interest, nobody of the unit itself, and nobody twice in one case. */
function barred(exclusion: Exclusion, context: RecordContext): Refusal | null {
  const { by } = context
  const before = [
    exclusion.appliedBy,
    exclusion.check?.byPersonId,
    exclusion.decision?.byPersonId,
    exclusion.appeal?.byPersonId,
  ]
  if (by.unitId === exclusion.unitId) return refuse('exclusion.own_unit')
  return (
    interested(exclusion.interestedPersonIds, context) ?? (before.includes(by.id) ? refuse('exclusion.own_case') : null)
  )
}

function standsAt(exclusion: Exclusion, ...situations: readonly Exclusion['situation'][]): Refusal | null {
  return situations.includes(exclusion.situation)
    ? null
    : refuse('exclusion.not_now', { params: { situation: exclusion.situation } })
}

interface Verdict {
  readonly granted: boolean
  readonly reason: string
}

const ofUnit = (exclusion: Exclusion | null): string => exclusion!.unitId

/** The district that urges the unit checks first (区级初审). Refuses with `exclusion.not_now`, `exclusion.own_unit`, `exclusion.interest`, `exclusion.own_case`. */
export const checkExclusion: Command<Verdict> = {
  name: 'checkExclusion',
  kind: exclusionKind,
  does: 'change',
  permission: 'exclusion.review',
  unitOf: ofUnit,
  decide: (exclusion, verdict, context) =>
    standsAt(exclusion!, 'applied') ?? barred(exclusion!, context) ?? [{ kind: 'exclusionChecked', payload: verdict }],
}

/** The centre decides, after the district's check where the unit has one. Refuses as `checkExclusion` does and with `exclusion.check_missing`. */
export const decideExclusion: Command<Verdict> = {
  name: 'decideExclusion',
  kind: exclusionKind,
  does: 'change',
  permission: 'exclusion.decide',
  unitOf: ofUnit,
  decide(exclusion, verdict, context) {
    const refusal = standsAt(exclusion!, 'applied', 'checked') ?? barred(exclusion!, context)
    if (refusal) return refusal
    if (exclusion!.districtId !== null && exclusion!.check === null)
      return refuse('exclusion.check_missing', { allowed: ['checkExclusion'] })
    return [{ kind: 'exclusionDecided', payload: verdict }]
  },
}

/** One appeal, in time. Refuses with `exclusion.not_now`, `exclusion.appealed_already`, `exclusion.too_late`, `exclusion.interest`. */
export const appealExclusion: Command<ExclusionGrounds> = {
  name: 'appealExclusion',
  kind: exclusionKind,
  does: 'change',
  permission: 'assessment.appeal',
  unitOf: ofUnit,
  decide(exclusion, grounds, context) {
    if (exclusion!.appeal !== null)
      return refuse('exclusion.appealed_already', { params: { at: exclusion!.appeal.at } })
    const refusal = standsAt(exclusion!, 'refused') ?? interested(exclusion!.interestedPersonIds, context)
    if (refusal) return refusal
    const { appealBefore, windowId } = exclusion!
    return context.at >= appealBefore
      ? refuse('exclusion.too_late', { params: { until: appealBefore, windowId }, basis: regulation })
      : [{ kind: 'exclusionAppealed', payload: grounds }]
  },
}

/** The last word, by somebody who gave none before. Refuses as `checkExclusion` does. */
export const decideExclusionAppeal: Command<Verdict> = {
  name: 'decideExclusionAppeal',
  kind: exclusionKind,
  does: 'change',
  permission: 'assessment.decide_appeal',
  unitOf: ofUnit,
  decide: (exclusion, verdict, context) =>
    standsAt(exclusion!, 'appealed') ??
    barred(exclusion!, context) ?? [{ kind: 'exclusionAppealDecided', payload: verdict }],
}

/** The unit takes it back before it is decided. Refuses with `exclusion.not_now`. */
export const withdrawExclusion: Command<{ readonly reason: string }> = {
  name: 'withdrawExclusion',
  kind: exclusionKind,
  does: 'change',
  permission: 'exclusion.request',
  unitOf: ofUnit,
  decide: (exclusion, { reason }) =>
    standsAt(exclusion!, 'applied', 'checked') ?? [{ kind: 'exclusionWithdrawn', payload: { reason } }],
}
