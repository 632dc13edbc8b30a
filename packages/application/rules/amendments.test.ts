import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  approveDutyChange,
  dutyCheck,
  isRefusal,
  proposeDutyChange,
  reviewDutyChange,
  startPilot,
  whistleScope,
  type Doer,
  type DomainEvent,
  type ProposedDuty,
  type RecordCommand,
  type Role,
} from '@shaoying/domain'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { accepted } from '../testing/town-identity.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { CityRulesRegistry } from './city-rules-registry.ts'
import { readAmendments } from './read-amendments.ts'

const now = '2026-03-02T01:00:00Z'
const community = '990101001001'
let town: Town
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, now)
})
afterAll(async () => {
  await town.end()
  await drop()
})

function posted(unitId: string, role: Role): Doer {
  const { kind } = town.rules.directory.getUnit(unitId)
  return {
    kind: 'person',
    actor: {
      personId: `${role}@${unitId}`,
      roles: [],
      postings: [{ unitId, unitKind: kind, role, fromOn: '2026-01-01' }],
    },
  }
}
const give = async <State, Input, E extends DomainEvent>(
  command: RecordCommand<State, Input, E>,
  recordId: string,
  input: Input,
  doer: Doer,
) => accepted(await town.records.give({ command, recordId, input, doer, requestId: 'r1' }))

const row: ProposedDuty = {
  id: 'community/20',
  unitKinds: ['community', 'village'],
  unitId: null,
  area: '交通',
  duty: '协助劝导非机动车停放',
  part: 'assist',
  legalBasis: '街道办事处条例 32',
  line: null,
  categories: ['0502'],
}
const mayTake = (registry: CityRulesRegistry, on: string) => {
  const { pack, directory } = registry.inForceOn(on)
  return dutyCheck(pack, directory.getUnit(community), { categoryId: '0502-01', origin: 'task', part: 'assist' })
}

describe('what the running city decides stands above its pack', () => {
  it('an approved duty is on the list from its day on, and a task beyond the list is refused until then (R022, R068)', async () => {
    expect(mayTake(town.registry, '2026-03-31')).toMatchObject({
      code: 'duty.not_on_list',
      params: { unit: '桥东社区' },
    })
    const id = randomUUID()
    await give(
      proposeDutyChange,
      id,
      { unitId: '990101-city-management', action: 'add', row, why: '居民反映停放乱' },
      posted('990101-city-management', 'unit_admin'),
    )
    await give(reviewDutyChange, id, { supported: true, remarks: '' }, town.doer('district_centre'))
    await give(
      approveDutyChange,
      id,
      { effectiveOn: '2026-04-01', document: '云编办〔2026〕1号' },
      posted('990000-services', 'unit_leader'),
    )
    await town.registry.refresh()
    expect(isRefusal(mayTake(town.registry, '2026-03-31'))).toBe(true)
    expect(mayTake(town.registry, '2026-04-01')).toEqual([expect.objectContaining({ reference: 'duty/community/20' })])
    town.registry.today('2026-04-01T01:00:00Z')
    expect((await town.registry.get(town.rules.pack.version.id)).pack.duties.map(({ id: rowId }) => rowId)).toContain(
      'community/20',
    )
  })

  it('a unit of a pilot takes part from its day on; the pack’s own units stay (R062, R078)', async () => {
    const township = '990101003'
    const scopeOn = (on: string) => {
      const { pack, directory } = town.registry.inForceOn(on)
      return whistleScope(pack, directory.getUnit(township), '0101-01')
    }
    expect(scopeOn('2026-04-01')).toMatchObject({ code: 'whistle.not_switched_on' })
    await give(
      startPilot,
      randomUUID(),
      {
        flag: 'whistle',
        title: '吹哨报到扩面',
        aim: '乡镇同样有权召集',
        unitKinds: ['street', 'township'],
        unitIds: [township],
        fromOn: '2026-04-01',
      },
      town.doer('administrator'),
    )
    await town.registry.refresh()
    expect(isRefusal(scopeOn('2026-03-31'))).toBe(true)
    expect(scopeOn('2026-04-01')).not.toMatchObject({ code: 'whistle.not_switched_on' })
    expect(town.registry.inForceOn('2026-04-01').directory.getUnit('990101001').pilotFlags).toContain('whistle')
  })

  it('another server takes it over by itself, without a restart; rules that nothing changed stay the same object', async () => {
    const other = new CityRulesRegistry({
      list: async () => [{ packVersionId: town.rules.pack.version.id, effectiveOn: '2026-01-01' }],
      content: async () => town.rules.pack,
      amendments: () => readAmendments(town.pool, town.cityId),
    })
    await other.refresh()
    expect(isRefusal(mayTake(other, '2026-04-01'))).toBe(false)
    expect(other.inForceOn('2026-01-01').pack).toBe(other.inForceOn('2026-01-01').pack)
    expect(other.inForceOn('2026-01-01').directory).toBe(other.inForceOn('2026-03-31').directory)
  })
})
