import { addSeconds } from '../kernel/instant.ts'
import { adoptWorkMethod, completeStep } from '../order/decide/adopt-work-method.ts'
import { reviewCallback } from '../order/decide/call-back.ts'
import { recordDistrictCheck, recordSelfCheck } from '../order/decide/check-call.ts'
import { answerInstruction, instructOrder } from '../order/decide/instruct-order.ts'
import { closeInvitation, contribute, inviteParty } from '../order/decide/invite-party.ts'
import {
  listDocument,
  listEvidenceObjects,
  recordEvidence,
  strikeEvidenceObject,
} from '../order/decide/record-evidence.ts'
import {
  answerSupervision,
  concludeSupervision,
  listForSupervision,
  summonUnit,
  superviseOrder,
  urgeOrder,
} from '../order/decide/supervise-order.ts'
import type { Doer } from '../order/doer.ts'
import { cast } from './cast.ts'
import { mainRepertoire, type PlayedRule, type Repertoire } from './played-commands.ts'
import { posted, type Scene } from './scene.ts'

const plays = {
  instructOrder,
  answerInstruction,
  urgeOrder,
  superviseOrder,
  listForSupervision,
  summonUnit,
  answerSupervision,
  concludeSupervision,
  inviteParty,
  contribute,
  closeInvitation,
  listEvidenceObjects,
  recordEvidence,
  strikeEvidenceObject,
  listDocument,
  adoptWorkMethod,
  completeStep,
  reviewCallback,
  recordSelfCheck,
  recordDistrictCheck,
}
export const supervisionCommandNames = Object.keys(plays)

const guest = (number: number): Doer => ({ kind: 'external', invitationId: `order-1.${number}` })
const above: readonly Doer[] = [
  posted('city', 'unit_leader'),
  posted('east', 'unit_leader'),
  posted('east', 'supervisor'),
  posted('elm', 'unit_leader'),
  posted('hotline', 'supervisor'),
]
const pick = <Choice>(choices: readonly Choice[], how: number): Choice => choices[how % choices.length]!

function supervisionInput(how: number, { now }: Scene): object {
  const later = (hours: number) => addSeconds(now, hours * 3600)
  const object = pick(['1号灯', '2号灯', '3号灯'], how)
  return {
    reason: '理由',
    demand: '要求',
    position: '主任',
    text: '文字',
    number: (how % 6) + 1,
    toldPerson: '街道主任',
    talk: { at: later(24), place: '会议室' },
    wantedBy: pick([undefined, later(2), later(72), now], how),
    skippedBecause: pick([undefined, '影响恶劣'], how),
    toldUnitIds: pick([undefined, ['east-works'], ['oak']], Math.floor(how / 2)),
    name: '物业',
    sort: 'property_company',
    asked: '请清运',
    id: `order-1.${(how % 3) + 1}`,
    names: [object],
    object,
    piece: 'before',
    note: '所见',
    title: '通知单',
    methodId: 'six-step',
    step: (how % 7) + 1,
    verdict: pick(['nothing_more_now', 'more_can_be_done'], how),
    finding: '已到现场',
    manner: 'phone',
    answers: pick([undefined, { contacted: true, solved: 'solved', satisfaction: 'satisfied' }], how),
  }
}

/** An order's life with everything that goes on beside its way: instructions, supervision, outside parties, evidence, check calls. */
export const wholeRepertoire: Repertoire = {
  commands: { ...mainRepertoire.commands, ...(plays as unknown as Readonly<Record<string, PlayedRule>>) },
  cast: [...cast, ...above, guest(1), guest(2)],
  dull: mainRepertoire.dull,
  inputFor: (command, how, scene) =>
    command in plays ? supervisionInput(how, scene) : mainRepertoire.inputFor(command, how, scene),
}
