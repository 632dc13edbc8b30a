import {
  exactText,
  evaluateDepartment,
  isRefusal,
  unitValues,
  type AssessmentMethod,
  type Role,
  type UnitInput,
} from '@shaoying/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { timeOrderedId } from '../ids/time-ordered-id.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { windowFacts } from './window-facts.ts'

const works = '990101-city-management'
let town: Town
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T01:00:00Z')
})
afterAll(async () => {
  await town.end()
  await drop()
})

async function evaluated(streetId: string, period: string, points: number): Promise<void> {
  const role: Role = 'unit_leader'
  const actor = {
    personId: `leader@${streetId}`,
    roles: [],
    postings: [{ unitId: streetId, unitKind: 'street' as const, role, fromOn: '2026-01-01' }],
  }
  const [item] = town.rules.pack.whistleScoreItems
  const input = {
    streetId,
    unitId: works,
    period,
    deductions: points === 0 ? [] : [{ itemId: item!.id, points, reason: '到场迟缓', evidence: '台账' }],
    text: '总体',
  }
  const answer = await town.records.give({
    command: evaluateDepartment,
    recordId: timeOrderedId(),
    input,
    doer: { kind: 'person', actor },
    requestId: 'e',
  })
  if (isRefusal(answer)) throw new Error(`${answer.code} ${JSON.stringify(answer.params)}`)
}

it('R183: what streets evaluated enters the window in which they did, as a number that a method may use, and stands in the hash of its inputs', async () => {
  const of = async (fromAt: string, untilAt: string) =>
    windowFacts({ db: town.pool, cityId: town.cityId }, { id: 'w', fromAt, untilAt } as never)
  const march = ['2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z'] as const
  const before = await of(...march)
  expect(before.whistles.get(works)).toBeUndefined()
  await evaluated('990101001', '2026-Q1', 10)
  await evaluated('990101002', '2026-Q1', 0)
  const facts = await of(...march)
  expect(exactText(facts.whistles.get(works)!.evaluation!)).toBe('95/1')
  expect(facts.whistles.get(works)).toMatchObject({ score: null, summonses: 0 })
  expect(facts.lines.filter((line) => line.startsWith('evaluation '))).toHaveLength(2)
  expect((await of('2026-04-01T00:00:00Z', '2026-05-01T00:00:00Z')).whistles.get(works)).toBeUndefined()
  // A method that says so counts it; one that does not, not.
  const method = {
    measures: [
      { id: 'byStreets', formula: 'whistle.evaluation / 100' },
      { id: 'other', formula: 'whistle.score / 100' },
    ],
  } as unknown as AssessmentMethod
  const input = {
    unitId: works,
    whistle: facts.whistles.get(works)!,
    entries: new Map(),
    population: null,
  } as unknown as UnitInput
  const { measures } = unitValues(method, input, {} as never)
  expect([exactText(measures.get('byStreets')!), measures.get('other')]).toEqual(['19/20', null])
})
