import {
  grantForUnit,
  isRefusal,
  refuse,
  whistleKind,
  type Actor,
  type CivilDate,
  type Refusal,
  type Whistle,
} from '@shaoying/domain'
import { revealGuestContact } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { timeOrderedId } from '../ids/time-ordered-id.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import { findReadRecord } from '../records/read-records.ts'

type Parts = Pick<City, 'pool' | 'cityId' | 'vault' | 'time'>

export interface GuestContactQuestion {
  readonly whistleId: string
  readonly unitId: string
  readonly actor: Actor
  readonly reason: string
  readonly requestId: string
}

/** How a guest's office is reached, for a street that commands, with a reason and on record. Codes: `record.not_found`, `whistle.not_summoned`, `access.no_permission`, `access.out_of_reach`, `vault.nothing_stored`. */
export async function readGuestContact(
  parts: Parts,
  reading: ReadParts & { readonly on: CivilDate },
  { whistleId, unitId, actor, reason, requestId }: GuestContactQuestion,
): Promise<string | Refusal> {
  const found = await findReadRecord({ kind: whistleKind as never }, reading, whistleId)
  if (isRefusal(found)) return found
  const { legs, commanders } = found.state as Whistle
  const guest = legs.find((leg) => leg.unitId === unitId)?.guest
  if (!guest) return refuse('whistle.not_summoned', { params: { unitId }, field: '/unitId' })
  const grants = commanders.map((commander) =>
    grantForUnit(actor, 'whistle.confirm', commander.unitId, reading.on, reading.rules.directory),
  )
  const granted = grants.find((grant) => !isRefusal(grant)) ?? grants[0]!
  if (isRefusal(granted)) return granted
  if (guest.contactId === undefined) return guest.contact ?? refuse('vault.nothing_stored')
  const sealed = await revealGuestContact(parts.pool, {
    cityId: parts.cityId,
    contactId: guest.contactId,
    whistleId,
    lookId: timeOrderedId(),
    at: parts.time.now(),
    personId: actor.personId,
    unitId: granted.unitId,
    reason,
    requestId,
  })
  return sealed
    ? parts.vault.openText(guest.contactId, {
        keyId: sealed.key_id,
        nonce: sealed.nonce,
        ciphertext: sealed.ciphertext,
      })
    : refuse('vault.nothing_stored')
}
