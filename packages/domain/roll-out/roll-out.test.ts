import { describe, expect, it } from 'vitest'
import { directoryOf } from '../directory/directory.ts'
import { posted, townRules } from '../testing/scene.ts'
import { RecordStage } from '../testing/record-stage.ts'
import { evaluatePilot, extendPilot, startPilot, stopPilot, type StartPilot } from './roll-out-commands.ts'
import { rollOutStatus, unitsWithPilotFlags, type RollOut } from './roll-out.ts'

const rules = townRules()
const administrator = posted('hotline', 'administrator')
const analyst = posted('hotline', 'analyst')
const pilot = (more: Partial<StartPilot> = {}): StartPilot => ({
  flag: 'whistle',
  title: '吹哨报到',
  aim: '街乡有权召集部门',
  unitKinds: ['street', 'township'],
  unitIds: ['elm'],
  fromOn: '2026-03-09',
  ...more,
})
const report = { findings: '问题解决更快', figures: [{ name: '平均办理时长', measure: '小时', before: 96, after: 40 }] }

function started(): RecordStage<RollOut> {
  const stage = new RecordStage<RollOut>('2026-03-09T01:00:00Z', rules)
  stage.do(administrator, startPilot, pilot())
  return stage
}
const flagged = (rollOut: RollOut, on: string) => directoryOf(unitsWithPilotFlags(rules.pack.units, [rollOut], on))

describe('first tried, then evaluated, then extended (R062)', () => {
  it('extends only on an evaluation that says so, and becomes general with the last unit', () => {
    const stage = started()
    expect(stage.refused(administrator, extendPilot, { unitIds: ['oak'], fromOn: '2026-04-01' })).toMatchObject({
      code: 'roll_out.not_evaluated',
      allowed: ['evaluatePilot'],
    })
    stage.do(analyst, evaluatePilot, { verdict: 'adjust', findings: '指定地点不清', figures: [] })
    expect(stage.refused(administrator, extendPilot, { unitIds: ['oak'], fromOn: '2026-04-01' })).toMatchObject({
      code: 'roll_out.not_evaluated',
      params: { verdict: 'adjust' },
    })
    expect(stage.refused(analyst, evaluatePilot, { verdict: 'extend', findings: '好', figures: [] }).code).toBe(
      'roll_out.figures_needed',
    )
    stage.do(analyst, evaluatePilot, { verdict: 'extend', ...report })
    stage.do(administrator, extendPilot, { unitIds: ['oak'], fromOn: '2026-04-01' })
    expect(stage.state!.situation).toBe('extending')
    expect(stage.refused(administrator, extendPilot, { unitIds: ['oak'], fromOn: '2026-05-01' }).code).toBe(
      'roll_out.joined_already',
    )
    stage.do(administrator, extendPilot, { unitIds: ['ash'], fromOn: '2026-05-01' })
    expect(stage.state!.situation).toBe('general')
    expect(stage.state!.evaluations.map(({ verdict }) => verdict)).toEqual(['adjust', 'extend'])
  })

  it('a pilot is a part of the units it is meant for; who runs it does not evaluate it', () => {
    const stage = new RecordStage<RollOut>('2026-03-09T01:00:00Z', rules)
    expect(stage.refused(administrator, startPilot, pilot({ unitIds: ['elm', 'oak', 'ash'] })).code).toBe(
      'roll_out.not_a_part',
    )
    expect(stage.refused(administrator, startPilot, pilot({ unitIds: ['elm', 'elm-north'] }))).toMatchObject({
      code: 'roll_out.unit_not_eligible',
      params: { unit: 'elm-north' },
    })
    expect(started().refused(administrator, evaluatePilot, { verdict: 'extend', ...report }).code).toBe(
      'access.no_permission',
    )
  })

  it('a stopped one is over', () => {
    const stage = started()
    stage.do(administrator, stopPilot, { why: '效果不好' })
    expect(stage.refused(analyst, evaluatePilot, { verdict: 'extend', ...report }).code).toBe('roll_out.over')
    expect(flagged(stage.state!, '2026-03-09').getUnit('elm').pilotFlags).toEqual([])
  })
})

it('the units carry the flag from their day on, and the status counts them by district (R078)', () => {
  const { state } = started()
  expect(flagged(state!, '2026-03-08').getUnit('elm').pilotFlags).toEqual([])
  expect(flagged(state!, '2026-03-09').getUnit('elm').pilotFlags).toEqual(['whistle'])
  expect(rollOutStatus(state!, flagged(state!, '2026-03-09'))).toEqual({
    joined: 1,
    eligible: 3,
    districts: [
      { districtId: 'east', name: 'east', joined: 1, eligible: 2 },
      { districtId: 'west', name: 'west', joined: 0, eligible: 1 },
    ],
  })
})
