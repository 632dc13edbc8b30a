import { limitSeconds, type Instant, type Leg } from '@shaoying/domain'
import type { Database } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { peopleToRing } from '../whistles/whom-to-call.ts'
import type { MessageDraft } from './message-draft.ts'
import type { WhistleMessageContext } from './whistle-rules.ts'

/**
 * Who is rung up now for a unit's summons, by a short message to their office phone and on their screens: with the
 * summons itself those on duty; with each step of the on-call order those whose turn has come since the step before;
 * with the last step whoever is left (R031, R081).
 */
export async function rung(
  db: Database,
  { cityId }: Pick<City, 'cityId'>,
  leg: Leg,
  step: number,
  at: Instant,
  context: WhistleMessageContext,
): Promise<readonly MessageDraft[]> {
  const { onCall, onCallTimes } = context.rules.pack.rules.whistle
  const everyMinutes = limitSeconds(onCall) / 60
  const until = step === onCallTimes ? Infinity : step * everyMinutes
  const people = (await peopleToRing(db, cityId, leg, at)).filter(
    ({ afterMinutes }) => afterMinutes <= until && (step === 0 || afterMinutes > (step - 1) * everyMinutes),
  )
  const params = {
    unitId: leg.unitId,
    title: context.whistle.matter.title,
    point: context.whistle.call?.point.name ?? '',
    arriveDueAt: leg.arriveDueAt,
    whistleId: context.whistleId,
  }
  return people.flatMap(({ personId }): readonly MessageDraft[] => [
    { to: 'person', personId, template: 'whistle_ring', params },
    { to: 'phone', personId, template: 'whistle_ring', params },
  ])
}
