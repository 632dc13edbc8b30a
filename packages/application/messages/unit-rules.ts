import { currentDispatch, findHotline, type ClockKind, type Role } from '@shaoying/domain'
import { toUnit, toUnits, type MessageDraft, type MessageParams, type OrderMessageContext } from './message-draft.ts'
import type { OrderMessageRules } from './petitioner-rules.ts'

const leaders: readonly Role[] = ['unit_leader', 'unit_admin', 'handler']
const rulers: readonly Role[] = ['dispatcher', 'arbiter']

/** Limits whose lateness is somebody else's than the lead unit's, and those that nobody needs to be told of. */
const answersFor: Readonly<Record<string, 'hotline' | 'helper' | 'nobody'>> = {
  objection_decision: 'hotline',
  assist: 'helper',
  escalation: 'helper',
  archive: 'nobody',
  invitation: 'nobody',
}

/** What units are told on their screens, fact by fact. They see the order itself behind row-level security. */
export const unitRules: OrderMessageRules = {
  orderRegistered: (_registered, context) => toOwnerOfLine(context, 'line_order_registered'),
  orderClosed: (_closed, context) => toOwnerOfLine(context, 'line_order_closed'),
  orderDispatched: ({ leadUnitId, copiedUnitIds, assistUnitIds, dueAt }) => [
    ...toUnits([leadUnitId], 'unit_dispatched', { dueAt }),
    ...toUnits(copiedUnitIds, 'unit_copied', { leadUnitId }),
    ...toUnits(assistUnitIds, 'unit_assist_asked', {}),
  ],
  unitsConsulted: ({ unitIds, question }) => toUnits(unitIds, 'unit_consulted', { question }),
  orderAssigned: ({ unitId, personId, note }) => [
    ...toUnit(unitId, 'unit_assigned', { note }, null),
    ...(personId === null ? [] : [{ to: 'person', personId, template: 'unit_assigned', params: { note } } as const]),
  ],
  assistRequested: ({ unitId }) => toUnits([unitId], 'unit_assist_asked', {}),
  assistDeclined: ({ unitId, reason }, context) => toLead(context, 'unit_assist_declined', { unitId, reason }),
  assistAnswered: ({ unitId }, context) => toLead(context, 'unit_assist_answered', { unitId }),
  assistOverdue: ({ unitId, dueAt }, context) => [
    ...toUnits([unitId], 'unit_assist_overdue', { dueAt }, leaders),
    ...toLead(context, 'unit_assist_overdue', { unitId, dueAt }),
  ],
  clockWarned: ({ clock, warning, dueAt }, context) =>
    ofClock(
      clock,
      'unit_warned',
      { dueAt },
      context,
      context.rules.pack.warnings.find(({ id }) => id === warning)?.toRoles as readonly Role[] | undefined,
    ),
  clockExpired: ({ clock, dueAt }, context) => ofClock(clock, 'unit_expired', { dueAt }, context, leaders),
  handlingLimitExpired: ({ dueAt }, context) => [
    ...ofClock('handle', 'unit_expired', { dueAt }, context, leaders),
    ...toUnits(currentDispatch(context.order)?.copiedUnitIds ?? [], 'unit_expired', { dueAt, clock: 'handle' }),
  ],
  dispatchObjected: ({ unitId }, context) => toHotline(context, 'hotline_objected', { unitId }, rulers),
  objectionRuled: ({ unitId, reason }, { order }) =>
    toUnit(order.objections.at(-1)?.unitId, 'unit_objection_ruled', { unitId, reason }),
  extensionRequested: ({ newDueAt }, context) =>
    toHotline(context, 'hotline_extension_asked', { newDueAt, unitId: leadOf(context) ?? '' }),
  extensionGranted: ({ dueAt }, context) => toLead(context, 'unit_extension_granted', { dueAt }),
  extensionRefused: ({ reason }, context) => toLead(context, 'unit_extension_refused', { reason }),
  ledgerRequested: (_asked, context) =>
    toUnits(currentDispatch(context.order)?.copiedUnitIds ?? [], 'hotline_ledger_asked', {}).map((draft) => ({
      ...draft,
      params: { unitId: leadOf(context) ?? '' },
    })),
  ledgerFirstReviewed: ({ granted }, context) =>
    granted ? toHotline(context, 'hotline_ledger_asked', { unitId: leadOf(context) ?? '' }) : [],
  ledgerGranted: ({ reviewOn }, context) => toLead(context, 'unit_ledger_granted', { reviewOn }),
  ledgerRefused: ({ reason }, context) => toLead(context, 'unit_ledger_refused', { reason }),
  replyReturned: ({ reason }, context) => toLead(context, 'unit_reply_returned', { reason }),
  sentBackForRework: ({ reason, dueAt }, context) => toLead(context, 'unit_rework', { reason, dueAt }),
  appealSupplemented: (_words, context) => toLead(context, 'unit_supplemented', {}),
  orderWithdrawn: ({ reason }, context) => toLead(context, 'unit_ended', { reason }),
  orderVoided: ({ reason }, context) => toLead(context, 'unit_ended', { reason }),
  orderInstructed: ({ position }, context) => toLead(context, 'unit_instructed', { position }, leaders),
  supervisionStepTaken: ({ toldUnitIds, level, dueAt }) =>
    toUnits(toldUnitIds, 'unit_supervised', { level, dueAt }, leaders),
  supervisionRoseByItself: ({ toldUnitIds, level, dueAt }) =>
    toUnits(toldUnitIds, 'unit_supervised', { level, dueAt }, leaders),
  orderEscalated: ({ toUnitId }) => toUnits([toUnitId], 'unit_escalated', {}),
  partyContributed: (_words, context) => toLead(context, 'unit_party_answered', {}),
}

function leadOf({ order }: OrderMessageContext): string | undefined {
  return currentDispatch(order)?.leadUnitId
}

function toLead(
  context: OrderMessageContext,
  template: Parameters<typeof toUnit>[1],
  params: MessageParams,
  roles?: readonly Role[],
): readonly MessageDraft[] {
  return toUnit(leadOf(context), template, params, roles)
}

/** The bodies that decide: the hotline agency and the municipal service department [Reg 5, 12]. */
function toHotline(
  { rules }: OrderMessageContext,
  template: Parameters<typeof toUnit>[1],
  params: MessageParams,
  roles: readonly Role[] = ['dispatcher'],
): readonly MessageDraft[] {
  const bodies = rules.directory.units.filter(
    ({ kind }) => kind === 'hotline_agency' || kind === 'municipal_service_dept',
  )
  return bodies.flatMap(({ id }) => toUnit(id, template, params, roles))
}

/** To whoever answers for the limit; of `assist:<unit>` and the like the part before the colon says which limit it is. */
function ofClock(
  clock: ClockKind,
  template: 'unit_warned' | 'unit_expired',
  params: MessageParams,
  context: OrderMessageContext,
  roles?: readonly Role[],
): readonly MessageDraft[] {
  const [limit = '', unitId = ''] = clock.split(':')
  const named = { ...params, clock: limit }
  const who = answersFor[limit] ?? 'lead'
  if (who === 'nobody') return []
  if (who === 'hotline') return toHotline(context, template, named, rulers)
  return who === 'helper' ? toUnit(unitId, template, named, roles) : toLead(context, template, named, roles)
}

/** Whose line people dialled hears of its orders from beginning to end, whoever handles them (R160); of confidential reports nobody does. */
function toOwnerOfLine(
  { order, rules }: OrderMessageContext,
  template: 'line_order_registered' | 'line_order_closed',
): readonly MessageDraft[] {
  const { hotlineId, confidential } = order.appeal
  const line = hotlineId === undefined || confidential ? undefined : findHotline(rules.pack, hotlineId)
  return line ? toUnit(line.unitId, template, { line: line.number }, ['unit_admin', 'handler']) : []
}
