import { describe, expect, it } from 'vitest'
import { permissionsOf, unitIdsOn } from '../access/actor.ts'
import { posted, townRules } from '../testing/scene.ts'
import { RecordStage } from '../testing/record-stage.ts'
import {
  amendPerson,
  endPosting,
  postPerson,
  recordDeparture,
  recordReturn,
  registerPerson,
  type PostPerson,
} from './person-commands.ts'
import type { Person } from './person.ts'
import { actorOf, postingSortNames, postingSorts } from './posting.ts'
import type { WantedPosting } from './posting-check.ts'
import { askStreetOpinion, giveStreetOpinion, type OpinionVerdict, type StaffOpinion } from './staff-opinion.ts'

const assumed = 'test'
const base = townRules()
const post = (id: string, unitKinds: readonly string[], roles: readonly string[]) => ({
  id,
  name: id,
  nameEn: id,
  unitKinds,
  roles,
  source: assumed,
})
const rules = {
  ...base,
  pack: {
    ...base.pack,
    posts: [
      post('desk', ['street', 'district_department'], ['unit_admin']),
      post('hand', ['street', 'district_department', 'dispatched_office'], ['handler']),
      post('secretary', ['street'], ['unit_leader', 'whistle_initiator']),
      post('neighbour', ['community'], ['community_worker']),
    ] as typeof base.pack.posts,
  },
}
const monday = '2026-03-09T01:00:00Z'
const elmAdmin = posted('elm', 'unit_admin')
const worksAdmin = posted('east-works', 'unit_admin')
const district = posted('east', 'unit_admin')
const elmLeader = posted('elm', 'unit_leader')

const wanted = (more: Partial<WantedPosting> = {}): WantedPosting => ({
  unitId: 'elm',
  postId: 'hand',
  sort: 'regular',
  fromOn: '2026-03-09',
  why: '编制内调配',
  ...more,
})
const posting = (more: Partial<PostPerson> = {}): PostPerson => ({ ...wanted(), personId: 'li', asked: null, ...more })

function li(first: WantedPosting | null = wanted()): RecordStage<Person> {
  const stage = new RecordStage<Person>(monday, rules)
  stage.do(district, registerPerson, { login: 'li.ming', name: '李明', ...(first ? { posting: first } : {}) })
  return stage
}

function opinion(verdict: OpinionVerdict | null, about: StaffOpinion['about'] = 'posting'): StaffOpinion {
  const stage = new RecordStage<StaffOpinion>(monday, rules)
  stage.do(worksAdmin, askStreetOpinion, {
    personId: 'li',
    about,
    unitId: 'east-works',
    streetId: 'elm',
    question: '拟派李明常驻',
  })
  if (verdict)
    stage.do(elmLeader, giveStreetOpinion, { verdict, remarks: verdict === 'agree' ? '' : '任务重，请再派一人' })
  return stage.state!
}

describe('people and their postings', () => {
  it('a person is registered with login and first posting, and acts with the roles of the post', () => {
    const { state } = li()
    expect(state).toMatchObject({
      situation: 'serving',
      login: 'li.ming',
      postings: [{ id: '1', unitId: 'elm', roles: ['handler'], toOn: null }],
    })
    const actor = actorOf('li', state!.postings, rules.directory)
    expect(permissionsOf(actor, '2026-03-09').has('order.reply')).toBe(true)
    expect(permissionsOf(actor, '2026-03-08').has('order.reply')).toBe(false)
  })

  it('a post belongs to kinds of unit, a login has its form, days run forward', () => {
    const stage = new RecordStage<Person>(monday, rules)
    expect(stage.refused(elmAdmin, registerPerson, { login: 'Li Ming', name: '李明' })).toMatchObject({
      code: 'person.login_form',
      field: '/login',
    })
    const refusedPosting = (more: Partial<WantedPosting>) =>
      stage.refused(posted('hotline', 'administrator'), registerPerson, {
        login: 'li',
        name: '李明',
        posting: wanted(more),
      })
    expect(refusedPosting({ postId: 'neighbour' })).toMatchObject({
      code: 'person.post_not_of_unit',
      field: '/posting/postId',
      params: { posts: 'desk, hand, secretary' },
    })
    expect(refusedPosting({ unitId: 'nowhere' })).toMatchObject({
      code: 'person.unit_unknown',
      field: '/posting/unitId',
    })
    expect(refusedPosting({ toOn: '2026-03-01' })).toMatchObject({
      code: 'person.ends_before_it_begins',
      field: '/posting/toOn',
    })
  })

  it('a cadre is sent down to a street for a time and takes the street’s rights only for that time (R019)', () => {
    const stage = li(wanted({ unitId: 'east-works', postId: 'hand' }))
    stage.do(
      district,
      postPerson,
      posting({
        postId: 'desk',
        sort: 'sent_down',
        fromUnitId: 'east-works',
        fromOn: '2026-04-01',
        toOn: '2026-09-30',
        why: '干部下沉',
      }),
    )
    const actor = actorOf('li', stage.state!.postings, rules.directory)
    expect([unitIdsOn(actor, '2026-03-31'), unitIdsOn(actor, '2026-04-01'), unitIdsOn(actor, '2026-10-01')]).toEqual([
      ['east-works'],
      ['east-works', 'elm'],
      ['east-works'],
    ])
    expect(stage.refused(district, postPerson, posting({ postId: 'desk', fromOn: '2026-09-30' }))).toMatchObject({
      code: 'person.posted_already',
    })
  })

  it('commissioners and assistants are posted by their street to a community, and nowhere else (R030)', () => {
    const stage = li()
    const commissioner = posting({
      unitId: 'elm-north',
      postId: 'neighbour',
      sort: 'commissioner',
      fromUnitId: 'elm',
      why: '社区专员',
    })
    expect(stage.refused(elmAdmin, postPerson, { ...commissioner, unitId: 'elm', postId: 'desk' })).toMatchObject({
      code: 'person.sort_not_for_unit',
    })
    expect(stage.refused(elmAdmin, postPerson, { ...commissioner, fromUnitId: 'east-works' })).toMatchObject({
      code: 'person.sender_needed',
    })
    stage.do(elmAdmin, postPerson, commissioner)
    expect(stage.state!.postings.at(-1)).toMatchObject({
      unitId: 'elm-north',
      sort: 'commissioner',
      fromUnitId: 'elm',
      roles: ['community_worker'],
    })
  })

  it('nobody posts themselves, nobody outside their reach, and no unit its own head', () => {
    const stage = li()
    expect(stage.refused(elmAdmin, postPerson, posting({ personId: 'unit_admin@elm', postId: 'desk' }))).toMatchObject({
      code: 'person.own_posting',
    })
    expect(stage.refused(posted('ash', 'unit_admin'), postPerson, posting({ postId: 'desk' }))).toMatchObject({
      code: 'access.out_of_reach',
    })
    expect(stage.refused(posted('elm', 'handler'), postPerson, posting({ postId: 'desk' }))).toMatchObject({
      code: 'access.no_permission',
    })
    expect(stage.refused(elmAdmin, postPerson, posting({ postId: 'secretary' }))).toMatchObject({
      code: 'person.head_from_above',
    })
    stage.do(district, postPerson, posting({ postId: 'secretary' }))
    expect(stage.state!.postings.at(-1)!.roles).toEqual(['unit_leader', 'whistle_initiator'])
  })

  it('a posting ends on a day; leaving ends all, and whoever comes back is posted anew', () => {
    const stage = li()
    stage.do(elmAdmin, amendPerson, { workPhone: '010-1234' })
    expect(stage.state).toMatchObject({ name: '李明', workPhone: '010-1234' })
    stage.do(elmAdmin, endPosting, { postingId: '1', on: '2026-03-31', why: '轮岗' })
    expect(stage.refused(elmAdmin, endPosting, { postingId: '7', on: '2026-03-31', why: '' })).toMatchObject({
      code: 'person.posting_unknown',
    })
    expect(stage.refused(elmAdmin, recordDeparture, { on: '2026-05-01', why: '退休' })).toMatchObject({
      code: 'person.departure_ahead',
    })
    stage.do(elmAdmin, recordDeparture, { on: '2026-03-09', why: '退休' })
    expect(stage.state).toMatchObject({ situation: 'left', postings: [{ toOn: '2026-03-09' }] })
    expect(stage.at('2026-03-10T01:00:00Z').refused(elmAdmin, postPerson, posting())).toMatchObject({
      code: 'person.has_left',
    })
    stage.do(elmAdmin, recordReturn, { why: '返聘' })
    expect(permissionsOf(actorOf('li', stage.state!.postings, rules.directory), '2026-03-10').size).toBe(0)
  })

  it.each(postingSortNames)('the sort %s names the requirement it rests on', (sort) => {
    expect(postingSorts[sort].basis).toMatch(/R\d{3}/)
  })
})

describe('the street is asked first (R025)', () => {
  const stationing = (more: Partial<PostPerson> = {}): PostPerson =>
    posting({ sort: 'stationed', fromUnitId: 'east-works', opinionId: 'o1', ...more })
  const given = (verdict: OpinionVerdict) => ({ opinion: opinion(verdict) })

  it('nobody is stationed with a street, or posted to an office dispatched to it, before the street was asked', () => {
    const stage = li(null)
    expect(stage.refused(district, postPerson, stationing())).toMatchObject({
      code: 'person.street_not_asked',
      allowed: ['askStreetOpinion'],
    })
    expect(stage.refused(district, postPerson, posting({ unitId: 'elm-police', postId: 'hand' }))).toMatchObject({
      code: 'person.street_not_asked',
      params: { street: 'elm' },
    })
    stage.do(district, postPerson, stationing({ asked: given('agree') }))
    expect(stage.state!.postings).toMatchObject([{ sort: 'stationed', opinionId: 'o1', fromUnitId: 'east-works' }])
  })

  it('an opinion on another person, matter or street does not count', () => {
    const stage = li(null)
    expect(
      stage.refused(district, postPerson, stationing({ asked: { opinion: opinion('agree', 'assessment') } })).code,
    ).toBe('person.street_not_asked')
    expect(stage.refused(district, postPerson, stationing({ personId: 'wang', asked: given('agree') })).code).toBe(
      'person.street_not_asked',
    )
    expect(
      stage.refused(district, postPerson, stationing({ unitId: 'oak', postId: 'hand', asked: given('agree') })),
    ).toMatchObject({ code: 'person.post_not_of_unit' })
  })

  it('while the street may still answer nothing is decided; its silence ends the waiting', () => {
    const stage = li(null)
    const asked = { opinion: opinion(null) }
    // One working day from Monday 09:00.
    expect(asked.opinion.dueAt).toBe('2026-03-10T01:00:00Z')
    expect(stage.refused(district, postPerson, stationing({ asked }))).toMatchObject({
      code: 'person.street_may_answer',
      params: { dueAt: '2026-03-10T01:00:00Z' },
    })
    stage.at('2026-03-10T01:00:00Z').do(district, postPerson, stationing({ asked }))
  })

  it('against the street’s will only with the reason written down', () => {
    const stage = li(null)
    expect(stage.refused(district, postPerson, stationing({ asked: given('disagree') }))).toMatchObject({
      code: 'person.street_disagrees',
      params: { remarks: '任务重，请再派一人' },
    })
    const [fact] = stage.do(district, postPerson, stationing({ asked: given('disagree'), despite: '全区统一部署' }))
    expect(fact).toMatchObject({ kind: 'personPosted', payload: { despite: '全区统一部署' } })
  })

  it('only that street’s leader answers, once, and says why when not simply agreeing', () => {
    const stage = new RecordStage<StaffOpinion>(monday, rules)
    expect(
      stage.refused(worksAdmin, askStreetOpinion, {
        personId: 'li',
        about: 'posting',
        unitId: 'east-works',
        streetId: 'east',
        question: 'x',
      }).code,
    ).toBe('opinion.not_a_street')
    stage.do(worksAdmin, askStreetOpinion, {
      personId: 'li',
      about: 'posting',
      unitId: 'east-works',
      streetId: 'elm',
      question: 'x',
    })
    expect(stage.refused(posted('ash', 'unit_leader'), giveStreetOpinion, { verdict: 'agree', remarks: '' }).code).toBe(
      'access.out_of_reach',
    )
    expect(stage.refused(elmAdmin, giveStreetOpinion, { verdict: 'agree', remarks: '' }).code).toBe(
      'access.no_permission',
    )
    expect(stage.refused(elmLeader, giveStreetOpinion, { verdict: 'disagree', remarks: ' ' }).code).toBe(
      'opinion.remarks_needed',
    )
    stage.do(elmLeader, giveStreetOpinion, { verdict: 'agree', remarks: '' })
    expect(stage.refused(elmLeader, giveStreetOpinion, { verdict: 'disagree', remarks: 'no' }).code).toBe(
      'opinion.given_already',
    )
  })
})
