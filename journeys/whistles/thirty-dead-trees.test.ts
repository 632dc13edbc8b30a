import { afterAll, beforeAll, expect, it } from 'vitest'
import { here, WhistleStage } from '../whistle-stage.ts'

const community = '110117001009'
const bureau = '110117-landscaping'
const yard = { longitude: 117.1, latitude: 40.14 }
let stage: WhistleStage
beforeAll(async () => {
  stage = await WhistleStage.open('2018-10-15T01:00:00Z', '2018-12-31')
})
afterAll(() => stage.end())

it('Thirty dead trees, Binhe, Pinggu (R043 R039 R185 R044 R164): the community asks, the street calls, the bureau carries the procedure upward; approved in a week, tree by tree', async () => {
  const street = stage.directory.streetOf(community)!.id
  const secretary = stage.at(community, 'community_worker')
  const leader = stage.at(street, 'unit_leader', 'whistle_initiator')
  const officer = stage.at(bureau, 'report_in_officer')
  const asked = {
    unitId: community,
    title: '老旧小区三十棵枯树',
    account: '无物业、无产权单位，无法盖章申请',
    categoryId: '0701-01',
  }
  const id = await stage.give(secretary, 'requestWhistle', asked)
  expect(await stage.whistle(id)).toMatchObject({
    situation: 'requested',
    caller: { id: street },
    request: { unit: { id: community } },
    source: 'direct',
  })
  const blow = {
    point: { name: '滨河小区', position: yard },
    standard: '三十棵枯树获准处置',
    units: [
      { unitId: bureau, ask: '现场会商处置' },
      { unitId: '110117-housing', ask: '现场会商', reason: '老旧小区管理' },
    ],
  }
  expect(await stage.refused(secretary, 'blowWhistle', blow, id)).toBe('access.no_permission')
  await stage.give(leader, 'blowWhistle', blow, id)

  await stage.pass('2018-10-16T02:00:00Z')
  for (const unitId of [bureau, '110117-housing'])
    await stage.give(
      stage.at(unitId, 'report_in_officer'),
      'checkIn',
      here(unitId, `c-${unitId}`, '2018-10-16T02:00:00Z', yard),
      id,
    )
  await stage.give(
    leader,
    'recordMinutes',
    {
      heldAt: '2018-10-16T02:00:00Z',
      present: ['区园林绿化局', '区住建委', '滨河社区'],
      settled: '社区写信说明，区局代为报批',
      responsible: [{ unitId: bureau, what: '代为报批', byOn: '2018-10-22' }],
    },
    id,
  )
  // The letter is all the community has to write: no owner's seal.
  await stage.give(
    officer,
    'addEvidence',
    {
      unitId: bureau,
      attachmentId: '00000000-0000-7000-8000-000000000099',
      sort: 'document',
      object: '社区情况说明信',
    },
    id,
  )
  for (let tree = 1; tree <= 30; tree += 1)
    await stage.give(
      officer,
      'addEvidence',
      {
        unitId: bureau,
        attachmentId: `00000000-0000-7000-8000-${String(tree).padStart(12, '0')}`,
        sort: 'before',
        object: `${tree}号树`,
      },
      id,
    )
  for (const [index, to] of ['区园林绿化局行政许可科', '区政府', '市园林绿化局'].entries()) {
    await stage.give(officer, 'carryProcedure', { unitId: bureau, to, what: '枯树采伐、补植审批' }, id)
    expect(await stage.refused(officer, 'reportDone', { unitId: bureau, result: '已报' }, id)).toBe(
      'whistle.own_procedure_open',
    )
    await stage.pass(`2018-10-${17 + index}T08:00:00Z`)
    await stage.give(
      officer,
      'answerProcedure',
      { unitId: bureau, procedureId: String(index + 1), verdict: 'approved', text: '同意' },
      id,
    )
  }
  await stage.give(
    officer,
    'recordFigures',
    { unitId: bureau, figures: [{ kind: 'objects_put_right', amount: 30 }] },
    id,
  )
  for (const unitId of [bureau, '110117-housing'])
    await stage.give(stage.at(unitId, 'report_in_officer'), 'reportDone', { unitId, result: '审批完成' }, id)
  await stage.pass('2018-10-22T01:00:00Z')
  await stage.give(
    leader,
    'closeWhistle',
    { standardMetAt: '2018-10-19T08:00:00Z', verification: '批复文件', summary: '一周获批', plans: [] },
    id,
  )
  const closed = await stage.whistle(id)
  expect(closed.outcome!.standardMetAt < '2018-10-22T01:00:00Z').toBe(true)
  expect(closed.outcome!.solvedInTime).toBe(true)
  expect(closed.procedures.map(({ to, outcome }) => [to, outcome?.verdict])).toEqual([
    ['区园林绿化局行政许可科', 'approved'],
    ['区政府', 'approved'],
    ['市园林绿化局', 'approved'],
  ])
  const pictured = closed.evidence.filter(({ sort }) => sort === 'before').map(({ object }) => object)
  expect([new Set(pictured).size, pictured.length]).toEqual([30, 30])
  expect(closed.evidence.filter(({ sort }) => sort === 'document').map(({ object }) => object)).toEqual([
    '社区情况说明信',
  ])
  expect(closed.figures).toEqual([{ kind: 'objects_put_right', total: 30 }])
  // The secretary who asked reads how it went, in words; who was scored how is not theirs.
  const seen = await stage.whistle(id, secretary)
  expect([
    seen.audience,
    seen.outcome?.summary,
    seen.evidence.length,
    seen.tasks,
    seen.legs.map(({ score }) => score),
  ]).toEqual(['requester', '一周获批', 30, [], [null, null]])
  expect(stage.misfits).toEqual([])
})
