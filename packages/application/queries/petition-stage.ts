import { situationTexts, type Language, type PetitionView } from '@shaoying/contract'
import type { OrderSituationName } from '@shaoying/domain'

type Stage = PetitionView['stage']

/** Where an order is, seen by whoever brought it. */
const stages: Readonly<Record<OrderSituationName, Stage>> = {
  registering: 'received',
  consulting: 'received',
  pending_dispatch: 'received',
  dispatched: 'with_unit',
  objected: 'with_unit',
  handling: 'with_unit',
  ledgered: 'with_unit',
  replied: 'with_unit',
  rework: 'with_unit',
  merged: 'with_unit',
  await_callback: 'asking_you',
  called_back: 'asking_you',
  answered: 'done',
  emergency_transferred: 'done',
  redirected: 'done',
  closed: 'done',
  archived: 'done',
  withdrawn: 'done',
  void: 'done',
}

const stageTexts = {
  received: { zh: '已收到，正在派单', en: 'received, on its way to a unit' },
  with_unit: { zh: '承办单位办理中', en: 'a unit is working on it' },
  asking_you: { zh: '等待您的评价', en: 'waiting for what you say' },
  done: { zh: '已办结', en: 'done' },
} as const

export function stageOf(situation: OrderSituationName): Stage {
  return stages[situation]
}

/** The stage in plain words; of what is done, how it ended. */
export function stageTextOf(situation: OrderSituationName, language: Language): string {
  const stage = stages[situation]
  return stage === 'done' ? situationTexts[situation][language] : stageTexts[stage][language]
}
