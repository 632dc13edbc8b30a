import type { Clock } from '../../deadline/clock.ts'
import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'

/**
 * A matter the unit cannot solve by itself, laid before a government or industry department, which analyses and
 * proposes [Reg 20]. Its clock is `escalation:<unit>`.
 */
export interface Escalation {
  readonly at: Instant
  readonly byPersonId: string
  readonly toUnitId: string
  readonly analysis: string
  readonly proposal: string
  readonly answer: {
    readonly at: Instant
    readonly byPersonId: string
    readonly analysis: string
    readonly measures: string
  } | null
}

/** A leader handles the order in person (提级办理): name and position stand on it. */
export interface LeaderHandling {
  readonly at: Instant
  readonly byPersonId: string
  readonly name: string
  readonly position: string
  readonly reason: string
}

export interface EscalationFacet {
  readonly escalations: readonly Escalation[]
  /** Oldest first; the last one holds. */
  readonly leaders: readonly LeaderHandling[]
}

export const noEscalation: EscalationFacet = { escalations: [], leaders: [] }

/** The question that unit has not answered yet, or null. */
export function openEscalationTo({ escalations }: EscalationFacet, unitId: string): Escalation | null {
  return escalations.find(({ toUnitId, answer }) => toUnitId === unitId && answer === null) ?? null
}

/** A unit has one question of an order before it at a time. */
export function escalationClockKind(unitId: string): string {
  return `escalation:${unitId}`
}

export type EscalationEvent =
  | DomainEvent<
      'orderEscalated',
      Pick<Escalation, 'toUnitId' | 'analysis' | 'proposal'> & { readonly clocks: readonly Clock[] }
    >
  | DomainEvent<
      'escalationAnswered',
      {
        readonly unitId: string
        readonly analysis: string
        readonly measures: string
        readonly clocks: readonly Clock[]
      }
    >
  | DomainEvent<'leaderTookUp', Pick<LeaderHandling, 'name' | 'position' | 'reason'>>

export const evolveEscalation: Evolvers<EscalationFacet, EscalationEvent> = {
  orderEscalated: (order, { clocks: _, ...escalated }, { at, actor }) => ({
    escalations: [...order.escalations, { ...escalated, at, byPersonId: actor.id, answer: null }],
  }),
  escalationAnswered: (order, { unitId, clocks: _, ...answer }, { at, actor }) => ({
    escalations: order.escalations.map((escalation) =>
      escalation.toUnitId === unitId && escalation.answer === null
        ? { ...escalation, answer: { ...answer, at, byPersonId: actor.id } }
        : escalation,
    ),
  }),
  leaderTookUp: (order, leader, { at, actor }) => ({
    leaders: [...order.leaders, { ...leader, at, byPersonId: actor.id }],
  }),
}
