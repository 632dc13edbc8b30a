import type { Clock } from '../../deadline/clock.ts'
import type { DomainEvent } from '../../kernel/event.ts'
import type { Basis } from '../../kernel/basis.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { SizeClass } from '../../directory/catalogue.ts'
import type { Appeal } from '../appeal.ts'
import type { Evolvers } from '../evolvers.ts'
import type { Treatment } from '../situation.ts'

/** What may be corrected before dispatch; each correction keeps the old value in the trace. */
export interface AppealAmendment {
  readonly kind?: Appeal['kind']
  readonly categoryId?: string
  readonly place?: Appeal['place']
  readonly size?: SizeClass
  readonly emergency?: boolean
  readonly tags?: readonly string[]
}

/** The category was corrected after registration; kept because a late change is worth a look (assessment). */
export interface CategoryChange {
  readonly at: Instant
  readonly byPersonId: string
  readonly fromId: string | null
  readonly toId: string
}

export interface IntakeFacet {
  readonly categoryChanges: readonly CategoryChange[]
}

export const noIntake: IntakeFacet = { categoryChanges: [] }

export type IntakeEvent =
  | DomainEvent<'packMigrated', { readonly from: string; readonly to: string; readonly clocks: readonly Clock[] }>
  | DomainEvent<'orderRegistered', { readonly number: string; readonly packVersionId: string; readonly appeal: Appeal }>
  | DomainEvent<'appealAmended', { readonly changes: AppealAmendment; readonly reason: string }>
  | DomainEvent<'answeredAtOnce', { readonly answer: string; readonly articleIds: readonly string[] }>
  | DomainEvent<'emergencyTransferred', { readonly line: string; readonly told: string }>
  | DomainEvent<
      'orderRedirected',
      {
        readonly treatment: Treatment
        /** Where the resident was sent instead: a court, an information office, a company's own line. */
        readonly channel: string
        readonly reason: string
        readonly basis: readonly Basis[]
      }
    >

export const evolveIntake: Evolvers<IntakeFacet, IntakeEvent> = {
  packMigrated: (_order, { to }) => ({ packVersionId: to }),
  orderRegistered: (_order, { number, packVersionId, appeal }, { streamId, at, actor }) => ({
    id: streamId,
    number,
    packVersionId,
    appeal,
    createdAt: at,
    registeredBy: actor.kind === 'person' ? actor.id : null,
    situation: { name: 'registering' },
  }),
  appealAmended: (order, { changes }, { at, actor }) => ({
    appeal: { ...order.appeal, ...changes },
    categoryChanges:
      changes.categoryId === undefined || changes.categoryId === order.appeal.categoryId
        ? order.categoryChanges
        : [
            ...order.categoryChanges,
            { at, byPersonId: actor.id, fromId: order.appeal.categoryId, toId: changes.categoryId },
          ],
  }),
  answeredAtOnce: (_order, _, { at }) => ({ situation: { name: 'answered', at } }),
  emergencyTransferred: (_order, { line }, { at }) => ({ situation: { name: 'emergency_transferred', line, at } }),
  orderRedirected: (_order, { treatment }, { at }) => ({ situation: { name: 'redirected', treatment, at } }),
}
