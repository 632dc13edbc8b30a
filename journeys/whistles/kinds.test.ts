import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WhistleView } from '@shaoying/contract'
import { here, WhistleStage } from '../whistle-stage.ts'

const street = '110102001'
const spot = { longitude: 116.37, latitude: 39.91 }
let stage: WhistleStage
beforeAll(async () => {
  stage = await WhistleStage.open('2026-03-02T14:00:00Z', '2026-05-31')
})
afterAll(() => stage.end())

const leader = () => stage.at(street, 'unit_leader', 'whistle_initiator')
async function blown(categoryId: string, more: object = {}): Promise<WhistleView> {
  const units = (await stage.proposed(leader(), { callerUnitId: street, categoryId })).map((unitId) => ({
    unitId,
    ask: '到场',
  }))
  return stage.whistle(
    await stage.give(leader(), 'blowAtOnce', {
      title: '现场吹哨',
      account: '居民集中反映',
      categoryId,
      callerUnitId: street,
      point: { name: '现场', position: spot },
      standard: '整治到位',
      units,
      ...more,
    }),
  )
}
const minutesTo = ({ legs, blownAt }: WhistleView) => (Date.parse(legs[0]!.arriveDueAt) - Date.parse(blownAt!)) / 60_000

describe('both namings of a whistle stand on every call (R083, R084, R085, R086)', () => {
  it.each([
    ['R084: group renting is a tackling whistle and joint enforcement', '0303-01', 'S18', 'enforcement', 'tackling'],
    ['R084: wall openings', '0103-06', 'S17', 'enforcement', 'tackling'],
    ['R084: an illegal building', '0103-02', 'S14', 'enforcement', 'tackling'],
    [
      'R085: a road that falls in is an emergency, and so is what people call it',
      '0501-02',
      'S07',
      'emergency',
      'emergency',
    ],
    [
      'R083: cars in the lane are a daily whistle, though the law calls it enforcement',
      '0502-01',
      'S25',
      'enforcement',
      'daily',
    ],
  ])('R086 %s', async (_rule, categoryId, situationId, kind, everydayKind) => {
    const { situations } = await stage.asks<{
      readonly situations: readonly { readonly id: string; readonly kind: string; readonly everydayKind: string }[]
    }>(leader(), '/api/v1/whistle-proposals', { callerUnitId: street, categoryId })
    expect(situations[0]).toMatchObject({ id: situationId, kind, everydayKind })
    const whistle = await blown(categoryId)
    expect(whistle).toMatchObject({ kind, everydayKind })
    expect(whistle.legs.map(({ part }) => part).slice(0, 2)).toEqual(['lead', 'assist'])
    expect(minutesTo(whistle) === 30).toBe(kind === 'emergency')
  })

  it('R073: the call says by which article of law the departments come', async () => {
    expect((await blown('0303-01')).call!.basis.map(({ text }) => text).join()).toContain('街道办事处条例 5')
  })
})

describe('lights and noise at night (R040)', () => {
  it('R040: departments are there within half an hour, and what is not dark within two hours is late', async () => {
    const whistle = await blown('0402-01', { standard: '停工、关灯' })
    expect((Date.parse(whistle.solveDueAt!) - Date.parse(whistle.blownAt!)) / 3_600_000).toBe(2)
    await stage.pass('2026-03-02T14:25:00Z')
    for (const { unit } of whistle.legs)
      await stage.give(
        stage.at(unit.id, 'report_in_officer'),
        'checkIn',
        here(unit.id, `c-${unit.id}`, stage.now, spot),
        whistle.id,
      )
    await stage.pass('2026-03-02T15:40:00Z')
    for (const { unit } of whistle.legs)
      await stage.give(
        stage.at(unit.id, 'report_in_officer'),
        'reportDone',
        { unitId: unit.id, result: '已停工关灯' },
        whistle.id,
      )
    await stage.give(
      leader(),
      'closeWhistle',
      { standardMetAt: stage.now, verification: '现场查看', summary: '灯已关', plans: [] },
      whistle.id,
    )
    expect((await stage.whistle(whistle.id)).outcome).toMatchObject({ solvedInTime: true, secondsOnScene: 75 * 60 })
    expect(stage.misfits).toEqual([])
  })
})
