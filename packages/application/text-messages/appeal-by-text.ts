import { isRefusal, type Doer, type TakenUp } from '@shaoying/domain'
import { listOrdersOfPetitionerQuery, readAs, type ReaderScope } from '@shaoying/store'
import { createHash } from 'node:crypto'
import type { City } from '../city/open-city.ts'
import { orderCommands } from '../commands/order-commands.ts'
import { doorInput } from '../commands/order-command-row.ts'

export interface TextToAppeal {
  readonly textMessageId: string
  readonly text: string
  /** Null when it cannot be read; then nobody can be answered, and the words still count. */
  readonly phone: string | null
  readonly requestId: string
}

type Parts = Pick<City, 'cityId' | 'readers' | 'vault' | 'door' | 'registration'>

/** A message that names one of the sender's own running orders is more about it; any other is an appeal. Throws when it cannot be kept. */
export async function appealByText(parts: Parts, message: TextToAppeal): Promise<TakenUp> {
  return (await supplementByText(parts, message)) ?? registerByText(parts, message)
}

async function registerByText(
  { cityId, vault, registration }: Parts,
  { textMessageId, text, phone, requestId }: TextToAppeal,
): Promise<TakenUp> {
  const doer: Doer = {
    kind: 'petitioner',
    actor: {
      personId: phone === null ? 'anonymous' : vault.petitionerIdOf(cityId, phone),
      roles: ['petitioner'],
      postings: [],
    },
  }
  const input = {
    kind: 'help_request' as const,
    title: [...text.replace(/\s+/gu, ' ')].slice(0, 40).join(''),
    words: text,
    petitioner: phone === null ? { sort: 'anonymous' as const } : { sort: 'person' as const, phone },
  }
  const answer = await registration.register({
    input,
    doer,
    channel: 'sms',
    requestId,
    requestKey: keyOf(textMessageId),
  })
  if (isRefusal(answer)) throw new Error(`a text message could not be registered: ${answer.code}`)
  return { as: 'appeal', targetId: answer.orderId, number: answer.order.number, personId: null, lack: null }
}

/** Null when it names none of theirs, or one that is over: what is said then is a new matter. */
async function supplementByText(
  { cityId, readers, vault, door }: Parts,
  { textMessageId, text, phone, requestId }: TextToAppeal,
): Promise<TakenUp | null> {
  if (phone === null) return null
  const petitionerId = vault.petitionerIdOf(cityId, phone)
  const [orders] = await readAs(readers, lookup(cityId), listOrdersOfPetitionerQuery({ cityId, petitionerId }))
  const named = orders.find(({ order_number: number }) => text.toUpperCase().includes(number.toUpperCase()))
  if (!named) return null
  const row = orderCommands.find(({ name }) => name === 'supplementAppeal')!
  const actor = { personId: petitionerId, roles: ['petitioner' as const], postings: [] }
  const answer = await door.give({
    command: row.command,
    orderId: named.order_id,
    doer: { kind: 'petitioner', actor },
    requestId,
    requestKey: keyOf(textMessageId),
    ...doorInput(row, { words: text }),
  })
  return isRefusal(answer)
    ? null
    : { as: 'supplement', targetId: named.order_id, number: named.order_number, personId: null, lack: null }
}

/** One message is acted on once, also when its first try died half-way. */
function keyOf(textMessageId: string): { readonly key: string; readonly requestHash: string } {
  return { key: `text-message/${textMessageId}`, requestHash: createHash('sha256').update(textMessageId).digest('hex') }
}

/** Finds the sender's own orders; what is found goes back to nobody. */
function lookup(cityId: string): ReaderScope {
  return {
    cityId,
    reach: 'city',
    unitIds: [],
    districtIds: [],
    supervisedDistrictIds: [],
    servedUnitIds: [],
    personId: 'text-messages',
    orderId: null,
  }
}
