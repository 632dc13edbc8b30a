import { describe, expect, it } from 'vitest'
import { RecordStage } from '../testing/record-stage.ts'
import { posted, townRules } from '../testing/scene.ts'
import {
  answerMisconduct,
  correctMisconduct,
  decideMisconduct,
  decideTolerance,
  recordMisconduct,
  type DecideMisconduct,
  type RecordMisconduct,
} from './misconduct-commands.ts'
import { misconductKind, misdeedNames, misdeeds, type Misconduct } from './misconduct.ts'

const rules = townRules()
const supervisor = posted('hotline', 'supervisor')
const inspector = posted('city-works', 'inspector')
const districtLeader = posted('east', 'unit_leader')
const elmAdmin = posted('elm', 'unit_admin')
const late: RecordMisconduct = {
  misdeed: 'undone_or_late',
  unitId: 'elm',
  personIds: ['handler@elm'],
  orderIds: [],
  happenedOn: '2026-03-06',
  description: '三次催办未办，未说明理由',
}
const corrected: DecideMisconduct = {
  result: 'correction',
  didHarm: false,
  reasoning: '逾期属实',
  correction: { what: '限期办结并建立台账', byOn: '2026-03-20' },
}
const sanction = { sanction: '警告', authority: '区监委', document: '监〔2026〕5号' }

function recorded(more: Partial<RecordMisconduct> = {}): RecordStage<Misconduct> {
  const stage = new RecordStage<Misconduct>('2026-03-09T01:00:00Z', rules)
  stage.do(supervisor, recordMisconduct, { ...late, ...more })
  return stage
}
function heard(more: Partial<RecordMisconduct> = {}): RecordStage<Misconduct> {
  const stage = recorded(more)
  stage.do(elmAdmin, answerMisconduct, { text: '人员调整，疏于交接' })
  return stage
}

describe('misconduct and its result (Reg 35, R148)', () => {
  it('R148: recorded, the unit heard, decided by the unit above, corrected: each word with who and when', () => {
    const stage = heard()
    stage.do(districtLeader, decideMisconduct, corrected)
    stage.do(elmAdmin, correctMisconduct, { text: '已办结，台账已建' })
    expect(stage.state).toMatchObject({
      situation: 'corrected',
      ...late,
      recordedBy: 'supervisor@hotline',
      statements: [{ byPersonId: 'unit_admin@elm', unitId: 'elm' }],
      decision: { ...corrected, byPersonId: 'unit_leader@east', discipline: null, unheardBecause: null },
      correction: { text: '已办结，台账已建' },
    })
  })

  it('R148: all six misdeeds of the regulation can be recorded, each with its clause', () => {
    expect(misdeedNames.map((name) => misdeeds[name].basis)).toEqual(
      [1, 2, 3, 4, 5, 6].map((clause) => `Reg 35(${clause})`),
    )
    for (const misdeed of misdeedNames) expect(recorded({ misdeed }).state?.misdeed).toBe(misdeed)
  })

  it('discipline follows only where it did harm, and names sanction, authority and document', () => {
    const disciplined: DecideMisconduct = {
      ...corrected,
      result: 'correction_and_discipline',
      didHarm: true,
      discipline: sanction,
    }
    expect(heard().refused(inspector, decideMisconduct, { ...disciplined, didHarm: false })).toMatchObject({
      code: 'misconduct.discipline_needs_harm',
      basis: [{ reference: 'Reg 35(2)' }],
    })
    expect(heard().refused(inspector, decideMisconduct, { ...disciplined, discipline: undefined })).toMatchObject({
      code: 'misconduct.discipline_missing',
    })
    const stage = heard()
    stage.do(inspector, decideMisconduct, disciplined)
    expect(stage.state?.decision).toMatchObject({ didHarm: true, discipline: sanction })
  })

  it('what is proven is put right by a day to come; what is not proven asks for nothing', () => {
    expect(heard().refused(inspector, decideMisconduct, { ...corrected, correction: undefined })).toMatchObject({
      code: 'misconduct.correction_missing',
    })
    expect(
      heard().refused(inspector, decideMisconduct, { ...corrected, correction: { what: 'x', byOn: '2026-03-08' } }),
    ).toMatchObject({ code: 'misconduct.correction_in_past' })
    const stage = heard()
    stage.do(inspector, decideMisconduct, { ...corrected, result: 'not_proven', discipline: sanction })
    expect(stage.state?.decision).toMatchObject({ result: 'not_proven', correction: null, discipline: null })
    expect(stage.refused(elmAdmin, correctMisconduct, { text: 'x' })).toMatchObject({
      code: 'misconduct.nothing_to_correct',
    })
  })

  it('nobody is judged unheard without a reason, which is kept', () => {
    expect(recorded().refused(inspector, decideMisconduct, corrected)).toMatchObject({ code: 'misconduct.not_heard' })
    const stage = recorded()
    stage.do(inspector, decideMisconduct, { ...corrected, unheardBecause: '限期十日未说明' })
    expect(stage.state?.decision?.unheardBecause).toBe('限期十日未说明')
    expect(stage.refused(elmAdmin, answerMisconduct, { text: '迟到的说明' })).toMatchObject({
      code: 'misconduct.decided',
    })
    expect(stage.refused(inspector, decideMisconduct, corrected)).toMatchObject({ code: 'misconduct.decided' })
  })

  it('nobody decides what they recorded or what is about themselves', () => {
    const own = new RecordStage<Misconduct>('2026-03-09T01:00:00Z', rules)
    own.do(inspector, recordMisconduct, late)
    expect(own.refused(inspector, decideMisconduct, { ...corrected, unheardBecause: 'x' })).toMatchObject({
      code: 'misconduct.own_record',
    })
    expect(
      heard({ personIds: ['unit_leader@east'] }).refused(districtLeader, decideMisconduct, corrected),
    ).toMatchObject({ code: 'misconduct.own_case' })
    expect(
      heard({ personIds: ['unit_leader@east'] }).refused(districtLeader, decideTolerance, { granted: true, text: 'x' }),
    ).toMatchObject({ code: 'misconduct.own_case' })
  })

  it('only from above: not the unit’s own leader, not another district; inspection of the city reaches everywhere', () => {
    expect(heard().refused(posted('elm', 'unit_leader'), decideMisconduct, corrected)).toMatchObject({
      code: 'access.out_of_reach',
    })
    expect(heard().refused(posted('elm', 'unit_leader'), decideTolerance, { granted: true, text: 'x' })).toMatchObject({
      code: 'access.out_of_reach',
    })
    expect(heard().refused(posted('west', 'unit_leader'), decideMisconduct, corrected)).toMatchObject({
      code: 'access.out_of_reach',
    })
    expect(heard().refused(posted('west-centre', 'inspector'), decideMisconduct, corrected)).toMatchObject({
      code: 'access.out_of_reach',
    })
    expect(
      new RecordStage<Misconduct>('2026-03-09T01:00:00Z', rules).refused(
        posted('west-centre', 'inspector'),
        recordMisconduct,
        late,
      ),
    ).toMatchObject({ code: 'access.out_of_reach' })
    expect(
      heard({ unitId: 'elm' }).refused(posted('oak', 'unit_admin'), answerMisconduct, { text: 'x' }),
    ).toMatchObject({ code: 'access.out_of_reach' })
    expect(heard().do(posted('east-centre', 'inspector'), decideMisconduct, corrected)).toHaveLength(1)
  })

  it('the unit must exist and the day not lie ahead', () => {
    const stage = new RecordStage<Misconduct>('2026-03-09T01:00:00Z', rules)
    expect(stage.refused(supervisor, recordMisconduct, { ...late, unitId: 'mars' })).toMatchObject({
      code: 'misconduct.unit_unknown',
    })
    expect(stage.refused(supervisor, recordMisconduct, { ...late, happenedOn: '2026-03-10' })).toMatchObject({
      code: 'misconduct.in_future',
    })
  })

  it('is read by the unit, those above it and the city’s bodies, not by other units', () => {
    expect(misconductKind.columnsOf(recorded().state!, rules)).toMatchObject({
      situation: 'recorded',
      unitId: 'elm',
      seenByUnitIds: ['elm', 'east', 'city'],
    })
  })
})

describe('error tolerance (Reg 36)', () => {
  it('a leader above the unit may say that an error made in good faith is not held against anybody; it stays on record', () => {
    const stage = heard()
    stage.do(districtLeader, decideTolerance, { granted: true, text: '先行先试，未谋私利' })
    expect(stage.state).toMatchObject({
      situation: 'tolerated',
      tolerance: { granted: true, byPersonId: 'unit_leader@east' },
      decision: null,
    })
    expect(stage.refused(inspector, decideMisconduct, corrected)).toMatchObject({ code: 'misconduct.decided' })
    expect(stage.refused(districtLeader, decideTolerance, { granted: false, text: 'x' })).toMatchObject({
      code: 'misconduct.tolerance_decided',
    })
  })

  it('also after the decision, whose correction is then owed no more; refused, everything stays as it was', () => {
    const stage = heard()
    stage.do(inspector, decideMisconduct, corrected)
    stage.do(districtLeader, decideTolerance, { granted: true, text: '改革探索' })
    expect(stage.refused(elmAdmin, correctMisconduct, { text: 'x' })).toMatchObject({
      code: 'misconduct.nothing_to_correct',
    })
    expect(stage.state?.decision?.result).toBe('correction')
    const refused = heard()
    refused.do(districtLeader, decideTolerance, { granted: false, text: '明知故犯' })
    expect(refused.state?.situation).toBe('recorded')
  })
})
