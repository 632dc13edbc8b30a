import { describe, expect, it } from 'vitest'
import { posted, townRules } from '../testing/scene.ts'
import { RecordStage } from '../testing/record-stage.ts'
import {
  centreStaffing,
  closeCentre,
  makeCentreComprehensive,
  openCentre,
  restaffCentre,
  type EnforcementCentre,
  type KnownPerson,
} from './enforcement-centre.ts'
import { frontLineShare } from './front-line-share.ts'
import type { Person } from './person.ts'
import type { PersonPosting, PostingSort } from './posting.ts'

const base = townRules()
const line = (id: string) => ({ id, name: id }) as unknown as (typeof base.pack.lines)[number]
const rules = { ...base, pack: { ...base.pack, lines: ['works', 'market', 'police'].map(line) } }
const { directory } = rules
const today = '2026-03-09'
const elmLeader = posted('elm', 'unit_leader')
const needs = {
  residents: [
    { line: 'works', least: 1, most: 2 },
    { line: 'market', least: 1, most: 2 },
  ],
  onCallLines: ['police'],
}
const opening = {
  unitId: 'elm',
  name: '榆树街道综合执法中心',
  address: '榆树街1号',
  openedOn: today,
  legalBasis: '区编办〔2026〕3号',
  ...needs,
}

const held = (
  unitId: string,
  sort: PostingSort = 'regular',
  fromUnitId: string | null = null,
  toOn: string | null = null,
): PersonPosting => ({
  id: '1',
  unitId,
  postId: 'hand',
  roles: ['handler'],
  sort,
  fromUnitId,
  fromOn: '2026-01-01',
  toOn,
  why: '',
  opinionId: null,
})
const person = (name: string, ...postings: readonly PersonPosting[]): Person => ({
  situation: 'serving',
  account: 'none',
  login: name,
  name,
  nameEn: null,
  workPhone: '010-1',
  postings,
})

describe('a street’s enforcement centre', () => {
  it('opens as a joint centre, becomes a comprehensive one on the act that says so, and closes (R070)', () => {
    const stage = new RecordStage<EnforcementCentre>('2026-03-09T01:00:00Z', rules)
    stage.do(elmLeader, openCentre, opening)
    expect(stage.state).toMatchObject({ situation: 'joint', comprehensiveOn: null })
    stage.do(elmLeader, makeCentreComprehensive, { on: '2026-07-01', legalBasis: '市政府决定' })
    expect(stage.state).toMatchObject({
      situation: 'comprehensive',
      comprehensiveOn: '2026-07-01',
      legalBasis: '市政府决定',
    })
    expect(stage.refused(elmLeader, makeCentreComprehensive, { on: '2026-07-01', legalBasis: '' }).code).toBe(
      'centre.is_comprehensive',
    )
    stage.do(elmLeader, closeCentre, { why: '合并' })
    expect(stage.refused(elmLeader, restaffCentre, needs).code).toBe('centre.closed')
  })

  it('belongs to a street, is set by whoever commands enforcement there, and knows only lines of the city', () => {
    const stage = new RecordStage<EnforcementCentre>('2026-03-09T01:00:00Z', rules)
    expect(stage.refused(posted('elm', 'unit_admin'), openCentre, opening).code).toBe('access.no_permission')
    expect(stage.refused(posted('ash', 'unit_leader'), openCentre, opening).code).toBe('access.out_of_reach')
    expect(stage.refused(elmLeader, openCentre, { ...opening, unitId: 'elm-works' }).code).toBe('centre.not_a_street')
    expect(stage.refused(elmLeader, openCentre, { ...opening, onCallLines: ['magic'] })).toMatchObject({
      code: 'centre.line_unknown',
      params: { line: 'magic' },
    })
    expect(
      stage.refused(elmLeader, openCentre, { ...opening, residents: [{ line: 'works', least: 2, most: 1 }] }).field,
    ).toBe('/residents/0/most')
  })

  it('shows line by line who is resident, who is named on call, and how many are missing (R031, R081)', () => {
    const stage = new RecordStage<EnforcementCentre>('2026-03-09T01:00:00Z', rules)
    stage.do(elmLeader, openCentre, opening)
    const people: readonly KnownPerson[] = [
      { personId: 'a', person: person('甲', held('elm', 'stationed', 'east-works')) },
      { personId: 'b', person: person('乙', held('elm', 'on_call', 'elm-police')) },
      { personId: 'c', person: person('丙', held('elm', 'stationed', 'east-market', '2026-02-28')) },
      { personId: 'd', person: person('丁', held('oak', 'stationed', 'east-market')) },
    ]
    expect(centreStaffing(stage.state!, people, today, directory)).toEqual([
      {
        line: 'works',
        sort: 'stationed',
        least: 1,
        most: 2,
        missing: 0,
        people: [{ personId: 'a', name: '甲', workPhone: '010-1', fromUnitId: 'east-works' }],
      },
      { line: 'market', sort: 'stationed', least: 1, most: 2, missing: 1, people: [] },
      {
        line: 'police',
        sort: 'on_call',
        least: 1,
        most: null,
        missing: 0,
        people: [{ personId: 'b', name: '乙', workPhone: '010-1', fromUnitId: 'elm-police' }],
      },
    ])
  })
})

describe('share of the force at the front (R032)', () => {
  const force: readonly Person[] = [
    person('office', held('east-works')),
    person('stationed', held('east-works'), held('elm', 'stationed', 'east-works')),
    person('returned', held('east-works'), held('elm', 'stationed', 'east-works', '2026-02-28')),
    person('street', held('elm')),
    person('dispatched', held('elm-police')),
    person('west', held('ash')),
    person('auxiliary', held('elm', 'auxiliary')),
    { ...person('left', held('elm')), situation: 'left' },
  ]
  it('counts each serving person once, where they work that day; auxiliaries are not of the force', () => {
    expect(frontLineShare(force, today, directory)).toEqual({ frontLine: 4, total: 6, share: 4 / 6 })
    expect(frontLineShare(force, today, directory, { withinId: 'east' })).toMatchObject({ frontLine: 3, total: 5 })
    expect(frontLineShare(force, '2026-02-01', directory, { line: 'works' })).toMatchObject({ frontLine: 2, total: 3 })
    expect(frontLineShare([], today, directory)).toEqual({ frontLine: 0, total: 0, share: null })
  })
})
