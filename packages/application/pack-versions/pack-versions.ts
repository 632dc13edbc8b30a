import type { Language, PackChangesView, PackCheckView, PackVersionListView } from '@shaoying/contract'
import {
  isRefusal,
  loadPackVersion,
  personKind,
  refuse,
  type CityPack,
  type CivilDate,
  type Refusal,
} from '@shaoying/domain'
import { findPackContent, listPackVersions, loadRecords } from '@shaoying/store'
import { v7 as timeOrderedId } from 'uuid'
import type { City } from '../city/open-city.ts'
import type { RecordDoer } from '../run-command/record-door.ts'
import { checkPack } from '../city-pack/check-pack.ts'
import { comparePacks } from '../city-pack/compare-packs.ts'
import { loadPack } from '../city-pack/load-pack.ts'
import type { PackFiles } from '../city-pack/pack-files.ts'

type Parts = Pick<City, 'pool' | 'cityId' | 'registry' | 'time' | 'records'>

/** A check shows this many faults and the count of all. */
const mostFaults = 500

/** The versions of the city's pack, the one in force marked; newest first. */
export async function readPackVersions({ pool, cityId, registry, time }: Parts): Promise<PackVersionListView> {
  const rows = await listPackVersions(pool, cityId)
  const { id } = registry.today(time.now()).rules.pack.version
  const people = await loadRecords(
    pool,
    cityId,
    personKind.kind,
    rows.map(({ loaded_by: by }) => by).filter((by) => /^[0-9a-f-]{36}$/u.test(by)),
  )
  const items = rows.map(
    (
      { pack_version_id: packVersionId, effective_on: effectiveOn, loaded_at: loadedAt, loaded_by: loadedBy },
      index,
    ) => ({
      packVersionId,
      effectiveOn,
      loadedAt,
      loadedBy,
      loadedByName: (people.get(loadedBy)?.state as { readonly name?: string } | undefined)?.name ?? null,
      isInForce: packVersionId === id,
      previousId: rows[index - 1]?.pack_version_id ?? null,
    }),
  )
  return { items: items.toReversed() }
}

/** What a version changed, against another or the one before it. Refuses with `pack.version_unknown`. */
export async function readPackChanges(
  { pool, cityId }: Parts,
  packVersionId: string,
  against: string | null,
): Promise<PackChangesView | Refusal> {
  const rows = await listPackVersions(pool, cityId)
  const place = rows.findIndex((row) => row.pack_version_id === packVersionId)
  const beforeId = against ?? rows[place - 1]?.pack_version_id ?? null
  const [after, before] = await Promise.all([
    findPackContent(pool, cityId, packVersionId),
    beforeId === null ? null : findPackContent(pool, cityId, beforeId),
  ])
  if (after === undefined) return refuse('pack.version_unknown', { params: { packVersionId } })
  if (before === undefined) return refuse('pack.version_unknown', { params: { packVersionId: beforeId! } })
  return {
    beforeId,
    afterId: packVersionId,
    lists: before === null ? [] : copied(comparePacks(before as CityPack, after as CityPack)),
  }
}

/** Checks the files of a pack; without a fault it says what would change against the rules in force. Changes nothing. */
export async function checkPackFiles(
  { pool, cityId, registry, time }: Parts,
  files: PackFiles,
  effectiveOn: CivilDate | undefined,
  language: Language,
): Promise<PackCheckView> {
  const { pack, faults } = checkPack(files, effectiveOn)
  const told = faults
    .slice(0, mostFaults)
    .map(({ file, row, column, message }) => ({ file, row, column, text: message[language] }))
  if (!pack) return { packVersionId: null, faultCount: faults.length, faults: told, isKnown: false, changes: null }
  const inForce = registry.today(time.now()).rules.pack.version.id
  const before = (await findPackContent(pool, cityId, inForce)) as CityPack
  const known = (await listPackVersions(pool, cityId)).some(({ pack_version_id: id }) => id === pack.version.id)
  return {
    packVersionId: pack.version.id,
    faultCount: 0,
    faults: [],
    isKnown: known,
    changes: { beforeId: inForce, afterId: pack.version.id, lists: copied(comparePacks(before, pack)) },
  }
}

/**
 * Loads a pack from a day on: the fact through the records' door first, then the version under it; what a crash leaves
 * between the two, the same call makes good. Refuses with `pack.faulty`, `pack.of_another_city`, `pack.in_past`.
 */
export async function loadPackFiles(
  city: Parts,
  files: PackFiles,
  { effectiveOn, why }: { readonly effectiveOn: CivilDate; readonly why: string },
  { doer, requestId }: { readonly doer: RecordDoer; readonly requestId: string },
): Promise<{ readonly packVersionId: string; readonly isNew: boolean } | Refusal> {
  const { pack, faults } = checkPack(files, effectiveOn)
  if (!pack) return refuse('pack.faulty', { params: { count: faults.length } })
  const packVersionId = pack.version.id
  if ((await findPackContent(city.pool, city.cityId, packVersionId)) !== undefined)
    return { packVersionId, isNew: false }
  const told = await city.records.give({
    command: loadPackVersion,
    recordId: timeOrderedId(),
    input: { packVersionId, ofCityId: pack.settings.cityId, effectiveOn, why },
    doer,
    requestId,
  })
  if (isRefusal(told) && told.code !== 'record.key_taken') return told
  const isNew = await loadPack(city.pool, pack, {
    effectiveOn,
    at: city.time.now(),
    by: doer.kind === 'person' ? doer.actor.personId : doer.kind,
  })
  await city.registry.refresh()
  return { packVersionId, isNew }
}

function copied(lists: ReturnType<typeof comparePacks>): PackChangesView['lists'] {
  return lists.map(({ added, removed, changed, ...list }) => ({
    ...list,
    added: [...added],
    removed: [...removed],
    changed: changed.map(({ columns, ...row }) => ({ ...row, columns: [...columns] })),
  }))
}
