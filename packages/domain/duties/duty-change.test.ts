import { describe, expect, it } from 'vitest'
import { dutyCheck, type Matter } from '../intake/duty-check.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { posted, townRules } from '../testing/scene.ts'
import { RecordStage } from '../testing/record-stage.ts'
import {
  approveDutyChange,
  proposeDutyChange,
  rejectDutyChange,
  reviewDutyChange,
  withdrawDutyChange,
  type ProposeDutyChange,
} from './duty-change-commands.ts'
import { dutyRowsInForce, type DutyChange, type ProposedDuty } from './duty-change.ts'

const rules = townRules()
const monday = '2026-03-09T01:00:00Z'
const proposer = posted('east-works', 'unit_admin')
const centre = posted('east-centre', 'district_centre')
const municipal = posted('service', 'unit_leader')
const row = (more: Partial<ProposedDuty> = {}): ProposedDuty => ({
  id: 'community/09',
  unitKinds: ['community', 'village'],
  unitId: null,
  area: 'a',
  duty: '协助清理楼道',
  part: 'assist',
  legalBasis: 'SO 32',
  line: null,
  categories: ['0303'],
  ...more,
})
const proposal = (more: Partial<ProposeDutyChange> = {}): ProposeDutyChange => ({
  unitId: 'east-works',
  action: 'add',
  row: row(),
  why: '居民需要',
  ...more,
})

const stage = () => new RecordStage<DutyChange>(monday, rules)
function proposed(more: Partial<ProposeDutyChange> = {}): RecordStage<DutyChange> {
  const fresh = stage()
  fresh.do(proposer, proposeDutyChange, proposal(more))
  return fresh
}
function approved(more: Partial<ProposeDutyChange> = {}, effectiveOn = '2026-04-01'): DutyChange {
  const change = proposed(more)
  change.do(centre, reviewDutyChange, { supported: true, remarks: '' })
  change.do(municipal, approveDutyChange, { effectiveOn, document: '京编办〔2026〕8号' })
  return change.state!
}
const inForce = (changes: readonly DutyChange[], on: string) => dutyRowsInForce(rules.pack, changes, on)
const mayGive = (unitId: string, changes: readonly DutyChange[], on: string, matter: Partial<Matter> = {}) =>
  dutyCheck({ ...rules.pack, duties: inForce(changes, on) }, rules.directory.getUnit(unitId), {
    categoryId: '0303-01',
    origin: 'task',
    part: 'assist',
    ...matter,
  })

describe('a duty enters a list only by an approved change (R022)', () => {
  it('proposed, reviewed, approved by the city; asked of nobody before its day', () => {
    const change = approved()
    expect(change).toMatchObject({
      situation: 'approved',
      effectiveOn: '2026-04-01',
      decision: '京编办〔2026〕8号',
      reviews: [{ supported: true, by: 'district_centre@east-centre' }],
    })
    expect(mayGive('elm-north', [change], '2026-03-31')).toMatchObject({ code: 'duty.not_on_list' })
    expect(mayGive('elm-north', [change], '2026-04-01')).toEqual([
      expect.objectContaining({ reference: 'duty/community/09', key: 'duty.listed' }),
    ])
  })

  it('a task beyond a community’s list is refused, and the refusal names the row whose matter it is (R068)', () => {
    expect(mayGive('elm-north', [], '2026-03-09')).toMatchObject({
      code: 'duty.not_on_list',
      params: { unit: 'elm-north', row: 'department/01', duty: 'department/01' },
      allowed: ['proposeDutyChange'],
    })
  })

  it('nothing is approved unreviewed, backdated, by the unit that proposes, or below the city', () => {
    const change = proposed()
    expect(change.refused(municipal, approveDutyChange, { effectiveOn: '2026-04-01', document: 'x' })).toMatchObject({
      code: 'duty_change.not_reviewed',
      allowed: ['reviewDutyChange', 'rejectDutyChange'],
    })
    expect(
      change.refused(posted('west-centre', 'district_centre'), reviewDutyChange, { supported: true, remarks: '' }).code,
    ).toBe('access.out_of_reach')
    change.do(centre, reviewDutyChange, { supported: false, remarks: '社区负担重' })
    expect(change.refused(municipal, approveDutyChange, { effectiveOn: '2026-04-01', document: 'x' }).code).toBe(
      'duty_change.not_reviewed',
    )
    change.do(centre, reviewDutyChange, { supported: true, remarks: '已协商' })
    expect(change.refused(municipal, approveDutyChange, { effectiveOn: '2026-03-08', document: 'x' })).toMatchObject({
      code: 'duty_change.backdated',
      params: { today: '2026-03-09' },
    })
    expect(
      change.refused(posted('east-works', 'unit_leader'), approveDutyChange, {
        effectiveOn: '2026-04-01',
        document: 'x',
      }).code,
    ).toBe('access.out_of_reach')
    const own = stage()
    own.do(posted('service', 'unit_admin'), proposeDutyChange, proposal({ unitId: 'service' }))
    expect(own.refused(posted('service', 'arbiter'), reviewDutyChange, { supported: true, remarks: '' }).code).toBe(
      'duty_change.own_proposal',
    )
  })

  it('is rejected with a reason or withdrawn by its unit, and then decided for good', () => {
    const rejected = proposed()
    rejected.do(municipal, rejectDutyChange, { why: '无法律依据' })
    expect(rejected.refused(municipal, approveDutyChange, { effectiveOn: '2026-04-01', document: 'x' })).toMatchObject({
      code: 'duty_change.decided',
      params: { situation: 'rejected' },
    })
    const withdrawn = proposed()
    withdrawn.do(proposer, withdrawDutyChange, { why: '另行协商' })
    expect(inForce([rejected.state!, withdrawn.state!], '2026-12-31')).toBe(rules.pack.duties)
  })

  it('names a legal basis and somebody it binds, and a row that is there or not as the change needs', () => {
    const refused = (more: Partial<ProposeDutyChange>) =>
      stage().refused(proposer, proposeDutyChange, proposal(more)).code
    expect(refused({ row: row({ legalBasis: ' ' }) })).toBe('duty_change.basis_needed')
    expect(refused({ row: row({ unitKinds: [] }) })).toBe('duty_change.binds_nobody')
    expect(refused({ row: row({ unitId: 'nowhere', unitKinds: [] }) })).toBe('duty_change.unit_unknown')
    expect(refused({ row: row({ id: 'street/03' }) })).toBe('duty_change.row_exists')
    expect(refused({ action: 'remove' })).toBe('duty_change.row_unknown')
  })
})

it('what a list forbids does not come back by a change (R187)', () => {
  const refusal = stage().refused(proposer, proposeDutyChange, proposal({ row: row({ duty: '为居民开证明' }) }))
  expect(refusal).toMatchObject({
    code: 'duty_change.on_negative_list',
    params: { row: 'N03', matter: 'certificates' },
  })
  const forStreet = stage().do(
    proposer,
    proposeDutyChange,
    proposal({ row: row({ unitKinds: ['street'], duty: '为居民开证明' }) }),
  )
  expect(forStreet).toHaveLength(1)
  expect(mayGive('elm-north', [], '2026-03-09', { categoryId: null, title: '请社区开证明' })).toMatchObject({
    code: 'duty.on_negative_list',
    params: { row: 'N03' },
  })
})

it('a change that makes a helper answerable is marked, and until it holds the helper only helps (R110)', () => {
  const drift = { action: 'replace' as const, row: row({ id: 'community/05', part: 'main', categories: ['0101'] }) }
  expect(proposed(drift).state!.turnsHelpIntoDuty).toBe(true)
  expect(
    proposed({ action: 'replace', row: row({ id: 'community/05', categories: ['0101'] }) }).state!.turnsHelpIntoDuty,
  ).toBe(false)
  const lead = { categoryId: '0101-01', part: 'lead' as const }
  expect(mayGive('elm-north', [approved(drift)], '2026-03-31', lead)).toMatchObject({
    code: 'duty.assist_only',
    params: { row: 'community/05' },
  })
  expect(isRefusal(mayGive('elm-north', [approved(drift)], '2026-04-01', lead))).toBe(false)
})

it('several changes of one row hold in the order of their days; a removed row is gone', () => {
  const removed = approved({ action: 'remove', row: row({ id: 'community/01' }) }, '2026-05-01')
  const reworded = approved(
    { action: 'replace', row: row({ id: 'community/01', part: 'main', duty: '组织清洁日', categories: ['0102'] }) },
    '2026-04-01',
  )
  const duty = (on: string) => inForce([removed, reworded], on).find(({ id }) => id === 'community/01')
  expect([duty('2026-03-31')?.duty, duty('2026-04-01')?.duty, duty('2026-05-01')]).toEqual([
    'community/01',
    '组织清洁日',
    undefined,
  ])
  expect(duty('2026-04-01')?.source).toBe('duty_change')
})
