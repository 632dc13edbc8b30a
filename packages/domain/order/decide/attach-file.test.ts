import { describe, expect, it } from 'vitest'
import { dispatched, elmAdmin, elmHandler, inHandling, registered } from '../../testing/order-scenes.ts'
import { posted } from '../../testing/scene.ts'
import type { Doer } from '../doer.ts'
import { givesReporterAway, standingAttachments, type AttachmentPurpose } from '../facets/attachments.ts'
import { attachFile, withdrawAttachment, type AttachFile } from './attach-file.ts'

const taker = posted('hotline', 'call_taker')
const oak = posted('oak', 'handler')
const resident: Doer = { kind: 'petitioner', actor: { personId: 'resident', roles: ['petitioner'], postings: [] } }
const stranger: Doer = { kind: 'petitioner', actor: { personId: 'somebody', roles: ['petitioner'], postings: [] } }

const file = (attachmentId: string, purpose: AttachmentPurpose = 'appeal'): AttachFile => ({
  attachmentId,
  sort: 'picture',
  mediaType: 'image/jpeg',
  bytes: 1000,
  sha256: 'ab'.repeat(32),
  purpose,
  most: 3,
})

describe('files of an order', () => {
  it('R124: the petitioner adds pictures and recordings to their own appeal, the call-taker adds them for a caller; nobody else does', () => {
    const scene = registered().when(resident, attachFile, file('a')).when(taker, attachFile, file('b'))
    expect(scene.order.attachments).toMatchObject([
      { attachmentId: 'a', byId: 'resident', unitId: null },
      { attachmentId: 'b', unitId: 'hotline' },
    ])
    expect(scene.refused(stranger, attachFile, file('c'))).toMatchObject({ code: 'access.no_tie' })
    expect(dispatched().refused(elmHandler, attachFile, file('c'))).toMatchObject({ code: 'access.no_permission' })
  })

  it('evidence comes from the units that handle the order, never from the petitioner', () => {
    expect(inHandling().when(elmHandler, attachFile, file('a', 'evidence')).order.attachments).toMatchObject([
      { purpose: 'evidence', unitId: 'elm' },
    ])
    expect(inHandling().refused(resident, attachFile, file('a', 'evidence'))).toMatchObject({
      code: 'access.no_permission',
    })
    expect(inHandling().refused(oak, attachFile, file('a', 'evidence'))).toMatchObject({ code: 'access.no_tie' })
    expect(registered().refused(elmHandler, attachFile, file('a', 'evidence'))).toMatchObject({ code: 'access.no_tie' })
  })

  it('an order holds so many files and no more; one taken back makes room, the same one twice counts once', () => {
    const full = ['a', 'b', 'c'].reduce((scene, id) => scene.when(resident, attachFile, file(id)), registered())
    expect(full.refused(resident, attachFile, file('d'))).toMatchObject({
      code: 'attachment.too_many',
      params: { most: 3 },
    })
    expect(full.when(resident, attachFile, file('c')).order.attachments).toHaveLength(3)
    const withdrawn = full.when(resident, withdrawAttachment, { attachmentId: 'b', reason: '传错了' })
    expect(
      standingAttachments(withdrawn.when(resident, attachFile, file('d')).order).map(
        ({ attachmentId }) => attachmentId,
      ),
    ).toEqual(['a', 'c', 'd'])
    expect(withdrawn.order.attachments).toHaveLength(3)
  })

  it('one takes back what oneself or one’s unit brought, and nothing of others', () => {
    const scene = inHandling().when(resident, attachFile, file('a')).when(elmHandler, attachFile, file('b', 'evidence'))
    expect(scene.refused(elmAdmin, withdrawAttachment, { attachmentId: 'a', reason: 'x' })).toMatchObject({
      code: 'attachment.not_yours',
    })
    expect(scene.refused(resident, withdrawAttachment, { attachmentId: 'b', reason: 'x' })).toMatchObject({
      code: 'attachment.not_yours',
    })
    const taken = scene.when(elmAdmin, withdrawAttachment, { attachmentId: 'b', reason: '拍错了地方' })
    expect(taken.order.attachments[1]!.withdrawnAt).toBe(taken.now)
    expect(taken.refused(elmAdmin, withdrawAttachment, { attachmentId: 'b', reason: 'x' })).toMatchObject({
      code: 'attachment.not_found',
    })
  })

  it('R126: a voice or a face gives a reporter away, a picture of the matter does not', () => {
    expect(givesReporterAway({ sort: 'audio', purpose: 'appeal' })).toBe(true)
    expect(givesReporterAway({ sort: 'picture', purpose: 'appeal' })).toBe(false)
    expect(givesReporterAway({ sort: 'video', purpose: 'evidence' })).toBe(false)
  })
})
