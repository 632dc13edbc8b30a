import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { foldOf, type RecordKind } from '../record/record.ts'

/** What a text message became: an appeal, more words to one, a whistle or the beginning of one. */
export const textMessageOutcomes = ['appeal', 'supplement', 'whistle', 'whistle_draft', 'whistle_request'] as const
export type TextMessageOutcome = (typeof textMessageOutcomes)[number]

export interface TakenUp {
  readonly as: TextMessageOutcome
  /** The order, or the whistle. */
  readonly targetId: string
  /** The order's public number; null for a whistle. */
  readonly number: string | null
  /** Who of the city sent it, when its number is theirs. */
  readonly personId: string | null
  /** What kept a whistle from going out, as a sentence; null when nothing did. */
  readonly lack: string | null
}

/** A text message to the hotline (R038, R100): that it came and what became of it. Its words stand in the order or the whistle, its number in the vault alone. */
export interface TextMessage {
  readonly situation: 'received' | 'taken_up'
  /** Enough to recognise; null when there was no number. */
  readonly masked: string | null
  /** What the gateway calls it. */
  readonly gatewayMessageId: string
  readonly sentAt: Instant
  /** Of sender, words and day: the same once more is the same message. */
  readonly digest: string
  readonly takenUp: TakenUp | null
}

type Received = DomainEvent<'textMessageReceived', Omit<TextMessage, 'situation' | 'takenUp'>>
type Changed = DomainEvent<'textMessageTakenUp', TakenUp>
export type TextMessageEvent = Received | Changed

export const textMessageKind: RecordKind<TextMessage, TextMessageEvent> = {
  kind: 'text_message',
  fold: foldOf<TextMessage, Received, Changed>(
    { textMessageReceived: (received) => ({ ...received, situation: 'received', takenUp: null }) },
    { textMessageTakenUp: (_message, takenUp) => ({ situation: 'taken_up', takenUp }) },
  ),
  // Only the hotline's own people, who see the whole city, read them, as they do calls.
  columnsOf: ({ situation, masked, digest }) => ({
    situation,
    unitId: null,
    naturalKey: digest,
    title: masked ?? '',
    nextDueAt: null,
    seenByUnitIds: [],
  }),
}
