import {
  actorOf,
  grantForUnit,
  isCommunityLevel,
  isRefusal,
  unitIdsOn,
  type Actor,
  type CityRules,
  type CivilDate,
  type Permission,
  type Person,
  type Unit,
} from '@shaoying/domain'
import { listPeopleByWorkPhone, type Database } from '@shaoying/store'

/** Somebody of the city whose office number a text message comes from, and what they may do with it for which unit. */
export interface Sender {
  readonly personId: string
  readonly name: string
  readonly actor: Actor
  readonly may: 'blow' | 'request'
  readonly unitId: string
}

/**
 * Who may blow, or ask for a whistle, from that number; null: nobody, so it is a resident's. Where several people share
 * an office's number and would act for different units, the number says too little, and nobody is believed.
 */
export async function senderOf(
  db: Database,
  cityId: string,
  phone: string,
  { rules, on }: { readonly rules: CityRules; readonly on: CivilDate },
): Promise<Sender | null> {
  const digits = phone.replace(/\D/gu, '')
  const people = (await listPeopleByWorkPhone(db, cityId, [digits, `86${digits}`])).map(({ recordId, state }) => ({
    personId: recordId,
    ...(state as Person),
  }))
  const senders = people.flatMap(({ personId, name, postings }) => {
    const actor = actorOf(personId, postings, rules.directory)
    return unitIdsOn(actor, on)
      .map((unitId) => rules.directory.getUnit(unitId))
      .flatMap((unit) =>
        rightAt(unit, actor, on, rules).map((may): Sender => ({ personId, name, actor, may, unitId: unit.id })),
      )
  })
  const strongest = senders.filter(({ may }) => may === 'blow' || !senders.some((other) => other.may === 'blow'))
  return new Set(strongest.map(({ unitId }) => unitId)).size === 1 ? strongest[0]! : null
}

function rightAt(unit: Unit, actor: Actor, on: CivilDate, { directory }: CityRules): readonly Sender['may'][] {
  const has = (permission: Permission) => !isRefusal(grantForUnit(actor, permission, unit.id, on, directory))
  if ((unit.kind === 'street' || unit.kind === 'township') && has('whistle.blow')) return ['blow']
  return (isCommunityLevel(unit) || unit.kind === 'section') && has('whistle.request') ? ['request'] : []
}
