import type { RecordCommand } from '../record/record.ts'
import { textMessageKind, type TakenUp, type TextMessage, type TextMessageEvent } from './text-message.ts'

type Command<Input> = RecordCommand<TextMessage, Input, TextMessageEvent>

/** A message comes in. Given by the system alone. */
export const receiveTextMessage: Command<Extract<TextMessageEvent, { kind: 'textMessageReceived' }>['payload']> = {
  name: 'receiveTextMessage',
  kind: textMessageKind,
  does: 'begin',
  permission: 'clock',
  decide: (_none, received) => [{ kind: 'textMessageReceived', payload: received }],
}

/** What became of it, once. */
export const takeUpTextMessage: Command<TakenUp> = {
  name: 'takeUpTextMessage',
  kind: textMessageKind,
  does: 'change',
  permission: 'clock',
  decide: (message, takenUp) =>
    message!.situation === 'taken_up' ? [] : [{ kind: 'textMessageTakenUp', payload: takenUp }],
}
