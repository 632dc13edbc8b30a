import { permissionsOf, type Actor, type CivilDate, type Permission } from '@shaoying/domain'
import type { Session } from '../ports/session.ts'

/** Staff who signed in, with what they may do today in all their roles together. */
export interface PersonCaller {
  readonly kind: 'person'
  readonly session: Session
  readonly permissions: ReadonlySet<Permission>
}

/** A resident who proved with number and code that an order is theirs; stands for that one order only. */
export interface PetitionerCaller {
  readonly kind: 'petitioner'
  readonly orderId: string
  readonly number: string
  readonly actor: Actor
}

export interface NobodyCaller {
  readonly kind: 'nobody'
}

export type Caller = PersonCaller | PetitionerCaller | NobodyCaller

export function personCaller(session: Session, on: CivilDate): PersonCaller {
  return { kind: 'person', session, permissions: permissionsOf(session.actor, on) }
}

/** The petitioner of the order that a token stands for. */
export function petitionerCaller({
  orderId,
  number,
  personId,
}: {
  readonly orderId: string
  readonly number: string
  readonly personId: string
}): PetitionerCaller {
  return { kind: 'petitioner', orderId, number, actor: { personId, roles: ['petitioner'], postings: [] } }
}

/** How logs, limits and request keys name the caller; null for nobody. Never personal data: handles only. */
export function callerId(caller: Caller): string | null {
  if (caller.kind === 'nobody') return null
  return caller.kind === 'person' ? caller.session.actor.personId : caller.actor.personId
}
