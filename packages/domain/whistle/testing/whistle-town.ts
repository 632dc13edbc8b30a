import type { WhistleScoreItem, WhistleSituation } from '../../directory/pack-lists.ts'
import { addSeconds, type Instant } from '../../kernel/instant.ts'
import type { CityRules } from '../../order/doer.ts'
import { directoryOf } from '../../directory/directory.ts'
import { townRules } from '../../testing/scene.ts'
import { RecordStage } from '../../testing/record-stage.ts'
import type { BlowAtOnce } from '../commands/blow-whistle.ts'
import type { CheckInInput } from '../commands/report-in.ts'
import type { Whistle } from '../whistle.ts'

const minutes = (amount: number) => ({ amount, unit: 'minute', time: 'natural' }) as const
const hours = (amount: number) => ({ amount, unit: 'hour', time: 'natural' }) as const

const situation = (
  id: string,
  kind: WhistleSituation['kind'],
  lines: readonly string[],
  categories: readonly string[],
): WhistleSituation => ({
  id,
  name: id,
  nameEn: id,
  kind,
  everydayKind: kind === 'emergency' ? 'emergency' : 'tackling',
  lines,
  condition: '',
  sign: minutes(10),
  arrive: minutes(30),
  solve: hours(8),
  categories,
  legalBasis: 'SO 5',
  source: 'test',
})
const item = (id: string, points: number): WhistleScoreItem => ({ id, name: id, nameEn: id, points, source: 'test' })

/** The test town with whistling switched on, three situations and four score items. */
export function whistleRules(): CityRules {
  const rules = townRules()
  const units = rules.pack.units.map((unit) =>
    unit.kind === 'street' || unit.kind === 'township' ? { ...unit, pilotFlags: ['whistle'] } : unit,
  )
  const pack = {
    ...rules.pack,
    units,
    situations: [
      situation('dig', 'enforcement', ['works', 'police'], ['0301']),
      situation('river', 'enforcement', ['water_supply'], ['0201']),
      situation('wood', 'key_work', ['market'], ['0303']),
    ],
    whistleScoreItems: [item('response', 20), item('arrival', 30), item('co-operation', 20), item('result', 30)],
  }
  return { ...rules, pack, directory: directoryOf(units) }
}

export const startAt: Instant = '2026-03-02T01:00:00Z'
export const minutesLater = (count: number): Instant => addSeconds(startAt, count * 60)

/** A place in the test town, and one about a kilometre away. */
export const here = { longitude: 116.4, latitude: 39.9 }
export const faraway = { longitude: 116.412, latitude: 39.9 }

export const digging: BlowAtOnce = {
  callerUnitId: 'elm',
  title: '夜间盗采',
  account: '河滩有人夜挖',
  categoryId: '0301-01',
  point: { name: '西河滩', position: here },
  standard: '停挖、人车离场',
  orders: [],
  units: [
    { unitId: 'east-works', ask: '查处' },
    { unitId: 'elm-police', ask: '控制人员' },
  ],
}

export function presence(
  unitId: string,
  checkInId: string,
  at: Instant,
  more: Partial<CheckInInput> = {},
): CheckInInput {
  return { unitId, checkInId, position: here, accuracyMetres: 10, takenAt: at, sentAt: at, offline: false, ...more }
}

const stageRules = whistleRules()

export function whistleStage(): RecordStage<Whistle> {
  return new RecordStage<Whistle>(startAt, stageRules)
}
