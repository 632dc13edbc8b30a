import type { RegisterOrderInput } from '@shaoying/contract'
import {
  catalogueOf,
  civilDateOf,
  findHotline,
  formatOrderNumber,
  normalisePhone,
  refuse,
  registerOrder,
  type Appeal,
  type Channel,
  type CityPack,
  type Doer,
  type JoinedOrder,
  type PersonalData,
  type Refusal,
  type RegisterOrder,
} from '@shaoying/domain'
import type { RequestKeyInput } from '@shaoying/store'
import { timeOrderedId } from '../ids/time-ordered-id.ts'
import type { TimeSource } from '../ports/clock.ts'
import type { CityRulesRegistry } from '../rules/city-rules-registry.ts'
import type { OrderAnswer, OrderCommand } from '../run-command/command-order.ts'
import type { NumberBlocks } from '../run-command/number-blocks.ts'
import type { OrderDoor } from '../run-command/order-door.ts'
import type { Vault } from '../vault/vault.ts'
import { instantOf, placeFrom } from './appeal-input.ts'
import { wordsDigest } from './order-command-row.ts'

export interface RegistrationRequest {
  readonly input: RegisterOrderInput
  readonly doer: Doer
  /** Used when the input names none: how this request came in. */
  readonly channel: Channel
  readonly requestId: string
  /** The petitioner took this order for the same matter. */
  readonly joins?: JoinedOrder
  readonly requestKey?: Omit<RequestKeyInput, 'answer'>
}

const command: OrderCommand<RegisterOrder> = {
  name: 'registerOrder',
  decide: (_order, input, context) => registerOrder(input, context),
}

/** Takes appeals in: personal data to the vault, words to their table, the rest through the door. */
export class Registration {
  readonly #door: OrderDoor
  readonly #rules: CityRulesRegistry
  readonly #vault: Vault
  readonly #time: TimeSource
  readonly #cityId: string
  readonly #numbers: NumberBlocks

  constructor(parts: {
    readonly door: OrderDoor
    readonly rules: CityRulesRegistry
    readonly vault: Vault
    readonly time: TimeSource
    readonly cityId: string
    readonly numbers: NumberBlocks
  }) {
    this.#door = parts.door
    this.#rules = parts.rules
    this.#vault = parts.vault
    this.#time = parts.time
    this.#cityId = parts.cityId
    this.#numbers = parts.numbers
  }

  /** Registers one appeal. The answer carries the order; refusals: `petitioner.phone_unreadable` and those of the rule. */
  async register({
    input,
    doer,
    channel,
    requestId,
    joins,
    requestKey,
  }: RegistrationRequest): Promise<OrderAnswer | Refusal> {
    const now = this.#time.now()
    const rules = this.#rules.inForceOn(now.slice(0, 10))
    const today = civilDateOf(now, rules.calendar)
    const personal = personalDataOf(input.petitioner)
    if ('refused' in personal) return personal
    const orderId = timeOrderedId()
    const petitionerId =
      input.petitioner.sort === 'anonymous' || !personal.phone
        ? null
        : this.#vault.petitionerIdOf(this.#cityId, personal.phone)
    const vaultId = Object.keys(personal).length > 0 ? timeOrderedId() : null
    const wordsId = timeOrderedId()
    const digest = wordsDigest(input.title, input.words)
    const size =
      input.size ??
      (input.categoryId ? catalogueOf(rules.pack).findEntry(input.categoryId)?.sizeClassDefault : undefined) ??
      'small'
    const appeal: Appeal = {
      kind: input.kind,
      channel: input.channel ?? channelOf(input.hotlineId, rules.pack) ?? channel,
      ...(input.hotlineId === undefined ? {} : { hotlineId: input.hotlineId }),
      petitioner: {
        sort: input.petitioner.sort,
        id: petitionerId,
        vaultId,
        contactSecret: input.petitioner.contactSecret ?? false,
      },
      wordsId,
      wordsDigest: digest,
      place: placeFrom(input.place),
      categoryId: input.categoryId ?? null,
      emergency: input.emergency ?? false,
      size,
      confidential: input.confidential ?? false,
      reportedUnitIds: input.reportedUnitIds ?? [],
      reportedPersonIds: input.reportedPersonIds ?? [],
      tags: input.tags ?? [],
      ...(joins ? { joins } : {}),
      receivedAt: input.receivedAt === undefined ? now : instantOf(input.receivedAt),
    }
    const number = formatOrderNumber(rules.pack.settings.orderNumberFormat, today, await this.#numbers.next(today, now))
    return this.#door.create(
      {
        command,
        orderId,
        input: { number, appeal },
        doer,
        requestId,
        ...(requestKey ? { requestKey } : {}),
        words: [{ wordsId, part: 'appeal', title: input.title, body: input.words, digest }],
        vault: vaultId === null ? [] : [this.#vault.seal(vaultId, petitionerId, personal)],
      },
      rules,
      input.title,
    )
  }
}

/** A line of another city, or one merged into the hotline, is a channel of its own. */
function channelOf(hotlineId: string | undefined, pack: CityPack): Channel | undefined {
  const row = hotlineId === undefined ? undefined : findHotline(pack, hotlineId)
  return row && (row.merging === 'partner' ? 'partner_city' : 'merged_hotline')
}

function personalDataOf(petitioner: RegisterOrderInput['petitioner']): PersonalData | Refusal {
  const { sort: _sort, contactSecret: _secret, phone, callbackPhone, ...rest } = petitioner
  const numbers: { phone?: string; callbackPhone?: string } = {}
  for (const [field, text] of [
    ['phone', phone],
    ['callbackPhone', callbackPhone],
  ] as const) {
    if (text === undefined) continue
    const number = normalisePhone(text)
    if (number === null)
      return refuse('petitioner.phone_unreadable', { params: { given: text }, field: `/petitioner/${field}` })
    numbers[field] = number
  }
  return { ...rest, ...numbers }
}
