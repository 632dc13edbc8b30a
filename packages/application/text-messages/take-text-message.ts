import { createHash } from 'node:crypto'
import type { TextMessageInput } from '@shaoying/contract'
import {
  civilDateOf,
  epochSeconds,
  instantFrom,
  isRefusal,
  maskPersonalData,
  normalisePhone,
  receiveTextMessage,
  takeUpTextMessage,
  textMessageKind,
  type TakenUp,
  type TextMessage,
} from '@shaoying/domain'
import { findRecordByKey, loadRecords } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { timeOrderedId } from '../ids/time-ordered-id.ts'
import { appealByText } from './appeal-by-text.ts'
import { senderOf } from './sender-of.ts'
import { whistleByText } from './whistle-by-text.ts'

type Parts = Pick<
  City,
  'pool' | 'readers' | 'cityId' | 'registry' | 'vault' | 'time' | 'records' | 'door' | 'registration'
>

/** What stands for a message without words (a picture the gateway could not carry): nothing is turned away unsaid. */
const empty = '（空白短信）'

/**
 * Takes in a text message to the hotline. From the office number of somebody who may blow or ask for a whistle it becomes
 * that, from any other number an appeal. The same words from the same number on the same day are the same message, so
 * neither a gateway's repeat nor an answering machine makes a second one. Throws when nothing could be kept; then the
 * gateway sends it again.
 */
export async function takeTextMessage(
  parts: Parts,
  input: TextMessageInput,
  requestId: string,
): Promise<{ readonly textMessageId: string; readonly takenUp: TakenUp }> {
  const message = await received(parts, input, requestId)
  if (message.state.takenUp) return { textMessageId: message.textMessageId, takenUp: message.state.takenUp }
  const { textMessageId } = message
  const text = input.text.trim() === '' ? empty : input.text.trim()
  const phone = normalisePhone(input.from)
  const sender =
    phone === null ? null : await senderOf(parts.pool, parts.cityId, phone, parts.registry.today(parts.time.now()))
  const takenUp =
    sender && phone !== null
      ? await whistleByText(parts, { textMessageId, text, phone, sender, requestId })
      : await appealByText(parts, { textMessageId, text, phone, requestId })
  const noted = await parts.records.give({
    command: takeUpTextMessage,
    recordId: textMessageId,
    input: takenUp,
    doer: gateway,
    requestId,
  })
  if (isRefusal(noted)) throw new Error(`what became of a text message could not be noted: ${noted.code}`)
  return { textMessageId, takenUp: noted.state.takenUp ?? takenUp }
}

const gateway = { kind: 'system', id: 'text-messages' } as const

/** The message as a record: a new one, or the one that it repeats. */
async function received(
  { pool, cityId, records, vault, registry, time }: Parts,
  { messageId, from, text, sentAt }: TextMessageInput,
  requestId: string,
): Promise<{ readonly textMessageId: string; readonly state: TextMessage }> {
  const phone = normalisePhone(from)
  const at = sentAt === undefined ? time.now() : instantFrom(epochSeconds(sentAt))
  const who = phone === null ? `unreadable/${messageId}` : vault.petitionerIdOf(cityId, phone)
  const digest = createHash('sha256')
    .update([who, civilDateOf(at, registry.today(time.now()).rules.calendar), text.trim()].join('\n'))
    .digest('hex')
  const known = await findRecordByKey(pool, { cityId, recordKind: textMessageKind.kind, naturalKey: digest })
  if (known === null) {
    const input = {
      masked: phone === null ? null : maskPersonalData({ phone }).phone!,
      gatewayMessageId: messageId,
      sentAt: at,
      digest,
    }
    const taken = await records.give({
      command: receiveTextMessage,
      recordId: timeOrderedId(),
      input,
      doer: gateway,
      requestId,
    })
    if (!isRefusal(taken)) return { textMessageId: taken.recordId, state: taken.state }
    if (taken.code !== 'record.key_taken') throw new Error(`a text message could not be taken: ${taken.code}`)
  }
  const textMessageId =
    known ?? (await findRecordByKey(pool, { cityId, recordKind: textMessageKind.kind, naturalKey: digest }))!
  return {
    textMessageId,
    state: (await loadRecords(pool, cityId, textMessageKind.kind, [textMessageId])).get(textMessageId)!
      .state as TextMessage,
  }
}
