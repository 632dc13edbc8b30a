import { civilDateOf } from '../calendar/working-calendar.ts'
import { addSeconds } from '../kernel/instant.ts'
import * as assists from '../order/decide/answer-assist.ts'
import { assignOrder } from '../order/decide/assign-order.ts'
import { closeOrder, recordCallback, recordCallbackAttempt, sendBackForRework } from '../order/decide/call-back.ts'
import { adoptSubstituteProcedure, declareStalled } from '../order/decide/declare-stalled.ts'
import { concludeConsultation, consultUnits, dispatchOrder, submitForDispatch } from '../order/decide/dispatch-order.ts'
import { answerEscalation, escalateOrder, escalateToLeader } from '../order/decide/escalate-order.ts'
import { decideExtension, requestExtension } from '../order/decide/extend-deadline.ts'
import { recordContact, replyToOrder, reviewReply, signAsHead, signOrder } from '../order/decide/handle-order.ts'
import { amendAppeal, answerAtOnce, redirectOrder, transferEmergency } from '../order/decide/intake-outcome.ts'
import { resumeFromLedger, reviewLedger } from '../order/decide/leave-ledger.ts'
import { voidOrder, withdrawOrder } from '../order/decide/link-orders.ts'
import { objectToDispatch } from '../order/decide/object-to-dispatch.ts'
import { passOnInDistrict } from '../order/decide/pass-on-in-district.ts'
import { decideLedger, requestLedger, reviewLedgerRequest } from '../order/decide/put-on-ledger.ts'
import { releaseAssist, requestAssist } from '../order/decide/request-assist.ts'
import { decideObjection, recommendObjection } from '../order/decide/rule-on-objection.ts'
import type { DecisionContext, Doer } from '../order/doer.ts'
import type { OrderEvent } from '../order/evolve.ts'
import type { Decision } from '../kernel/decider.ts'
import { findClock } from '../order/order-clocks.ts'
import type { Order } from '../order/order.ts'
import { cast } from './cast.ts'
import type { Scene } from './scene.ts'

type Play = (order: Order, input: never, context: DecisionContext) => Decision<OrderEvent>

const { acceptAssist, answerAssist, declineAssist, explainAssistDelay } = assists

const plays = {
  amendAppeal,
  answerAtOnce,
  transferEmergency,
  redirectOrder,
  consultUnits,
  concludeConsultation,
  submitForDispatch,
  dispatchOrder,
  passOnInDistrict,
  objectToDispatch,
  recommendObjection,
  decideObjection,
  signOrder,
  signAsHead,
  recordContact,
  assignOrder,
  replyToOrder,
  reviewReply,
  requestAssist,
  releaseAssist,
  acceptAssist,
  declineAssist,
  answerAssist,
  explainAssistDelay,
  requestExtension,
  decideExtension,
  requestLedger,
  reviewLedgerRequest,
  decideLedger,
  reviewLedger,
  resumeFromLedger,
  escalateOrder,
  answerEscalation,
  escalateToLeader,
  declareStalled,
  adoptSubstituteProcedure,
  recordCallbackAttempt,
  recordCallback,
  sendBackForRework,
  closeOrder,
  withdrawOrder,
  voidOrder,
} satisfies Readonly<Record<string, Play>>

export type PlayedCommand = keyof typeof plays

export type PlayedRule = (order: Order, input: unknown, context: DecisionContext) => Decision<OrderEvent>

/** What a random life is played out of. */
export interface Repertoire {
  readonly commands: Readonly<Record<string, PlayedRule>>
  /** Who plays, fit and unfit. */
  readonly cast: readonly Doer[]
  /** Possible nearly always and ending the story or adding nothing to it: played now and then. */
  readonly dull: readonly string[]
  inputFor(command: string, how: number, scene: Scene): unknown
}

/** The commands a random life plays, each with its rule. */
export const playedCommands = plays as unknown as Readonly<Record<PlayedCommand, PlayedRule>>

const leads = ['elm', 'oak', 'ash', 'east-works', 'water', 'east']
const pick = <Choice>(choices: readonly Choice[], how: number): Choice => choices[how % choices.length]!

/** An input for the command that is mostly fit, in as many variants as `how` has values. */
function inputFor(command: PlayedCommand, how: number, scene: Scene): unknown {
  return { ...plain(how), ...particular(command, how, scene) }
}

function plain(how: number) {
  const unitId = pick(leads, how)
  return {
    reason: '理由',
    note: '备注',
    legalBasis: '条例 12',
    verdict: pick(['granted', 'refused', 'granted'], how),
    unitId,
    leadUnitId: unitId,
    toUnitId: unitId,
    question: '谁来办',
    outcome: '已商定',
    unitIds: [unitId],
    answer: '答复',
    articleIds: [],
    line: '110',
    told: '已转',
    treatment: 'legal_channel',
    changes: { emergency: how % 2 === 0 },
    ground: pick(['duty', 'jurisdiction'], how),
    task: '提供材料',
    result: '材料已送',
    stageReport: '进行中',
    toPetitioner: '已告知',
    toHotline: '',
    finding: 'true',
    claimedSolved: 'solved',
    name: '胡建国',
    position: '主任',
    analysis: '分析',
    measures: '措施',
    proposal: '建议',
    cause: 'no_owner',
    procedure: '代为申请',
    report: '进展',
    manner: 'phone',
    contacted: true,
    faults: ['unclear'],
    notContactedBecause: '未接',
    withoutPartsBecause: pick([undefined, '先行答复'], how),
  }
}

function particular(command: PlayedCommand, how: number, { order, now, rules }: Scene): object {
  const dueAt = findClock(order, 'handle')?.dueAt ?? now
  const day = (days: number) => civilDateOf(addSeconds(now, days * 86_400), rules.calendar)
  switch (command) {
    case 'recommendObjection':
    case 'decideObjection':
      return {
        verdict: pick(['redispatch', 'stays', 'redispatch'], how),
        designate: how % 5 === 0,
        assistUnitIds: how % 3 === 0 ? ['east-market'] : [],
      }
    case 'dispatchOrder':
      return { assistUnitIds: how % 2 === 0 ? ['east-works', 'water'] : [] }
    case 'assignOrder':
      return { unitId: pick(['elm-works', 'elm-north', 'oak-north'], how), part: pick(['main', 'assist'], how) }
    case 'recordContact':
      return { reached: how % 3 > 0 }
    case 'reviewReply':
      return { verdict: pick(['accepted', 'returned'], how) }
    case 'requestExtension':
      return { newDueAt: addSeconds(dueAt, pick([3600, 86_400, 30 * 86_400], how)) }
    case 'requestLedger':
      return {
        typeId: 'waiting-works',
        steps: [{ step: '立项', byOn: day(10) }],
        untilOn: day(pick([10, 40, 300, 500], how)),
      }
    case 'recordCallback':
      return {
        solved: pick(['solved', 'not_solved', 'partly_solved'], how),
        satisfaction: pick(['satisfied', 'dissatisfied'], how),
        newOpinion: pick([null, null, '还有问题'], how),
      }
    case 'recordCallbackAttempt':
      return { result: 'no_answer' }
    default:
      return {}
  }
}

/** The way of an order itself, from intake to close. */
export const mainRepertoire: Repertoire = {
  commands: playedCommands,
  cast,
  dull: ['withdrawOrder', 'voidOrder', 'amendAppeal', 'answerAtOnce', 'transferEmergency', 'redirectOrder'],
  inputFor: (command, how, scene) => inputFor(command as PlayedCommand, how, scene),
}
