import { actorOf, personKind, unitIdsOn, type NamedPerson, type Person } from '@shaoying/domain'
import { loadRecords } from '@shaoying/store'
import type { LookUp } from './order-command-row.ts'

/** Where somebody serves today, as the directory has it; `unitIds` null when it has nobody of that id. */
export async function personServing(personId: string, { pool, cityId, registry, time }: LookUp): Promise<NamedPerson> {
  const person = (await loadRecords(pool, cityId, personKind.kind, [personId])).get(personId)?.state as
    | Person
    | undefined
  const { rules, on } = registry.today(time.now())
  return { personId, unitIds: person ? unitIdsOn(actorOf(personId, person.postings, rules.directory), on) : null }
}
