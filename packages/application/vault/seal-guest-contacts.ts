import { maskPersonalData, normalisePhone, type SummonedUnit } from '@shaoying/domain'
import { keepGuestContact, type Pool } from '@shaoying/store'
import { timeOrderedId } from '../ids/time-ordered-id.ts'
import type { TimeSource } from '../ports/clock.ts'
import type { Vault } from './vault.ts'

interface Parts {
  readonly pool: Pool
  readonly cityId: string
  readonly vault: Vault
  readonly time: TimeSource
}

/** Seals how guests are reached before the whistle begins or goes on: its trace gets the mask and the handle. */
export async function withSealedContacts(
  units: readonly SummonedUnit[],
  whistleId: string,
  { pool, cityId, vault, time }: Parts,
): Promise<readonly SummonedUnit[]> {
  return Promise.all(
    units.map(async (unit): Promise<SummonedUnit> => {
      const contact = unit.guest?.contact
      if (!unit.guest || contact === undefined) return unit
      const contactId = timeOrderedId()
      await keepGuestContact(pool, {
        cityId,
        contactId,
        whistleId,
        at: time.now(),
        ...vault.sealText(contactId, contact),
      })
      return { ...unit, guest: { ...unit.guest, contact: maskOf(contact), contactId } }
    }),
  )
}

function maskOf(contact: string): string {
  const masked =
    normalisePhone(contact) === null
      ? maskPersonalData({ name: contact }).name
      : maskPersonalData({ phone: contact }).phone
  return masked ?? ''
}
