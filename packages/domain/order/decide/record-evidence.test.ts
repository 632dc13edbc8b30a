import { describe, expect, it } from 'vitest'
import { dispatched, elmAdmin, elmHandler, inHandling } from '../../testing/order-scenes.ts'
import { posted, type Scene } from '../../testing/scene.ts'
import type { AttachmentFacts } from '../facets/attachments.ts'
import { missingEvidence } from '../missing-evidence.ts'
import { attachFile, withdrawAttachment } from './attach-file.ts'
import { replyToOrder, type ReplyToOrder } from './handle-order.ts'
import { listDocument, listEvidenceObjects, recordEvidence, strikeEvidenceObject } from './record-evidence.ts'

const picture = (attachmentId: string, purpose: AttachmentFacts['purpose'] = 'evidence') =>
  ({ attachmentId, purpose, sort: 'picture', mediaType: 'image/jpeg', bytes: 10, sha256: 'a', most: 20 }) as const
const reply: ReplyToOrder = {
  toPetitioner: '路灯已修好',
  toHotline: '',
  finding: 'true',
  claimedSolved: 'solved',
  legalBasis: '',
  notContactedBecause: '电话三次无人接听',
}
/** `attachFile` under the name of its row in the lifecycle, as the door gives it. */
const attachEvidence: typeof attachFile = (order, input, context) => attachFile(order, input, context)

/** Street lamps: the town's template demands a picture before and after of each. */
function lamps(...names: readonly string[]): Scene {
  const scene = ['p1', 'p2', 'p3', 'p4'].reduce(
    (before, id) => before.when(elmHandler, attachEvidence, picture(id)),
    inHandling({}, { categoryId: '0205-01' }),
  )
  return names.length === 0 ? scene : scene.when(elmHandler, listEvidenceObjects, { names })
}
const show = (scene: Scene, object: string, shows: 'before' | 'after', id: string) =>
  scene.when(elmHandler, recordEvidence, { object, piece: shows, shows, attachmentIds: [id] })
const missing = ({ order, rules }: Scene) =>
  missingEvidence(order, rules.pack).map(({ object, piece }) => `${object}/${piece}`)

describe('evidence, object by object (R044)', () => {
  it('R044: lamp by lamp, what is still to be shown is named', () => {
    const two = lamps('1号灯', '2号灯')
    expect(missing(two)).toEqual(['1号灯/before', '1号灯/after', '2号灯/before', '2号灯/after'])
    const oneDone = show(show(two, '1号灯', 'before', 'p1'), '1号灯', 'after', 'p2')
    expect(missing(oneDone)).toEqual(['2号灯/before', '2号灯/after'])
    expect(oneDone.order.evidence[0]?.pieces).toMatchObject([
      { shows: 'before', attachmentIds: ['p1'], byPersonId: 'handler@elm', unitId: 'elm', round: 1 },
      { shows: 'after' },
    ])
  })

  it('R044: a unit that says it is solved is told which object lacks which piece', () => {
    const oneDone = show(show(lamps('1号灯', '2号灯'), '1号灯', 'before', 'p1'), '1号灯', 'after', 'p2')
    expect(oneDone.refused(elmHandler, replyToOrder, reply)).toMatchObject({
      code: 'reply.evidence_missing',
      params: { object: '2号灯', piece: 'before', count: 2, missing: '2号灯: before; 2号灯: after' },
      basis: [{ reference: 'evidence-templates/each-lamp' }],
      allowed: ['recordEvidence', 'strikeEvidenceObject'],
    })
    const done = show(show(oneDone, '2号灯', 'before', 'p3'), '2号灯', 'after', 'p4')
    expect(done.when(elmHandler, replyToOrder, reply).order.replies[0]).toMatchObject({ withoutEvidence: null })
  })

  it('where no object was named at all, one is asked for', () => {
    expect(lamps().refused(elmHandler, replyToOrder, reply)).toMatchObject({
      code: 'reply.evidence_missing',
      params: { object: '', count: 2 },
    })
  })

  it('a template that demands without exception takes no reason; another takes one and keeps it; a third only asks', () => {
    expect(
      lamps('1号灯').refused(elmHandler, replyToOrder, { ...reply, withoutEvidenceBecause: '相机坏了' }),
    ).toMatchObject({ code: 'reply.evidence_missing', basis: [{ key: 'reply.evidence_required' }] })
    const heat = inHandling({}, { categoryId: '0203-01' })
    expect(heat.refused(elmHandler, replyToOrder, reply)).toMatchObject({
      code: 'reply.evidence_missing',
      params: { missing: 'temperature' },
      basis: [{ key: 'reply.evidence_or_reason' }],
    })
    expect(
      heat.when(elmHandler, replyToOrder, { ...reply, withoutEvidenceBecause: '住户不便入户' }).order.replies[0]
        ?.withoutEvidence,
    ).toEqual({ missing: [{ object: null, piece: 'temperature' }], because: '住户不便入户' })
    const measured = heat.when(elmHandler, recordEvidence, { piece: 'temperature', note: '21℃，10:30' })
    expect(missing(measured)).toEqual(['null/before'])
    expect(measured.when(elmHandler, replyToOrder, reply).order.situation.name).toBe('replied')
  })

  it('nothing is demanded of a unit that does not say it is solved, or found nothing there', () => {
    for (const says of [
      { claimedSolved: 'not_solved' },
      { claimedSolved: 'partly_solved' },
      { finding: 'false' },
    ] as const) {
      expect(lamps('1号灯').when(elmHandler, replyToOrder, { ...reply, ...says }).order.situation.name).toBe('replied')
    }
  })

  it('what was taken back or struck shows nothing any more, and a struck object is demanded no more', () => {
    const shown = show(show(lamps('1号灯', '2号灯'), '1号灯', 'before', 'p1'), '1号灯', 'after', 'p2')
    expect(missing(shown.when(elmHandler, withdrawAttachment, { attachmentId: 'p2', reason: '拍错了' }))).toContain(
      '1号灯/after',
    )
    const struck = shown.when(elmHandler, strikeEvidenceObject, { object: '2号灯', reason: '属于相邻小区' })
    expect(missing(struck)).toEqual([])
    expect(struck.order.evidence[1]).toMatchObject({ name: '2号灯', struckBecause: '属于相邻小区' })
    expect(struck.refused(elmHandler, recordEvidence, { object: '2号灯', piece: 'after', note: '已修' })).toMatchObject(
      { code: 'evidence.object_struck' },
    )
    expect(struck.refused(elmHandler, strikeEvidenceObject, { object: '2号灯', reason: 'x' })).toMatchObject({
      code: 'evidence.object_unknown',
    })
  })

  it('evidence is a file of this order’s handling or a note; anything else is refused', () => {
    const scene = lamps('1号灯').when(
      posted('hotline', 'call_taker'),
      function attachToAppeal(order, input: ReturnType<typeof picture>, context) {
        return attachFile(order, input, context)
      },
      picture('voice', 'appeal'),
    )
    expect(scene.refused(elmHandler, recordEvidence, { object: '1号灯', piece: 'before' })).toMatchObject({
      code: 'evidence.empty',
    })
    for (const id of ['nowhere', 'voice'])
      expect(scene.refused(elmHandler, recordEvidence, { piece: 'before', attachmentIds: [id] })).toMatchObject({
        code: 'evidence.attachment_unknown',
      })
  })

  it('naming an object again changes nothing; one first named with its picture is on the list from then on', () => {
    const scene = lamps('1号灯')
    expect(scene.when(elmHandler, listEvidenceObjects, { names: ['1号灯', ' 1号灯 '] }).since(scene)).toEqual([])
    expect(show(scene, '9号灯', 'before', 'p1').order.evidence.map(({ name }) => name)).toEqual(['1号灯', '9号灯'])
  })

  it('R044: the list of documents keeps what belongs to the case, each with its number and file', () => {
    const { order } = lamps().when(elmAdmin, listDocument, {
      title: '施工通知单',
      reference: '桥街施〔2026〕3号',
      attachmentIds: ['p1'],
    })
    expect(order.documents).toMatchObject([
      { title: '施工通知单', reference: '桥街施〔2026〕3号', attachmentIds: ['p1'], byPersonId: 'unit_admin@elm' },
    ])
    expect(lamps().refused(elmAdmin, listDocument, { title: 'x', attachmentIds: ['nowhere'] })).toMatchObject({
      code: 'evidence.attachment_unknown',
    })
  })

  it('only whoever handles it may show evidence, from the signature on', () => {
    expect(lamps().refused(posted('oak', 'handler'), recordEvidence, { piece: 'before', note: 'x' })).toMatchObject({
      code: 'access.no_tie',
    })
    expect(
      lamps().refused(posted('hotline', 'call_taker'), recordEvidence, { piece: 'before', note: 'x' }),
    ).toMatchObject({ code: 'access.no_permission' })
    expect(dispatched().when(elmHandler, listEvidenceObjects, { names: ['x'] }).order.evidence).toHaveLength(1)
  })
})
