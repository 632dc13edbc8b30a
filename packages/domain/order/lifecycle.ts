import type { Permission } from '../access/permission.ts'
import type { Condition } from './condition.ts'
import { attemptIsDue, canBeCalled, unitMayCall, wasNotSolved } from './conditions/callback.ts'
import { districtLeads } from './conditions/district-leads.ts'
import { dispatchersMayRule } from './conditions/dispatchers-may-rule.ts'
import { extensionIsPending, mayRequestExtension } from './conditions/extension.ts'
import { awaitsFirstReview, awaitsLedgerDecision, mayRequestLedger } from './conditions/ledger.ts'
import { mayInvite, someoneIsInvited } from './conditions/invitation.ts'
import { mayObject } from './conditions/may-object.ts'
import { isNotStalled, isStalled, owesEscalationAnswer } from './conditions/stuck.ts'
import { mayAcceptPart, mayDeclinePart, owesPart, partsAreOpen } from './conditions/own-part.ts'
import { isInstructed, isSupervised, reachesLead, wasTold } from './conditions/supervision.ts'
import { worksByMethod } from './conditions/work-method.ts'
import { openSituations, situationNames, type OrderSituationName } from './situation.ts'

/** One row of the lifecycle: who may turn which situation into which, on what condition, by which rule. */
export interface Transition {
  readonly command: string
  readonly from: readonly OrderSituationName[]
  /** `same` when the situation does not change. Several when the decision's content chooses. */
  readonly to: readonly (OrderSituationName | 'same')[]
  /** The right that is needed, with the ties it demands (access/permission.ts); or the clock, or an invited outside party. */
  readonly by: Permission | 'clock' | 'external'
  /** In a civil servant's words; what depends on the command's content is held by the code beside the command. */
  readonly condition: string
  readonly basis: string
  /** The part of the condition that is known before the command is written; buttons ask it too. */
  readonly when?: Condition
}

const beforeDispatch = ['registering', 'consulting', 'pending_dispatch'] as const
const withUnit = ['dispatched', 'objected', 'handling', 'replied', 'rework'] as const
const working = ['handling', 'rework'] as const
const atWork = [...working, 'ledgered'] as const
/** A helper's part is its own work: it goes on while the lead replies or waits, and may come late. */
const partsGoOn = [...withUnit, 'ledgered', 'await_callback', 'called_back'] as const
/** What leaders and supervisors asked stays owed when the order has ended. */
const owedBeyondEnd = [...partsGoOn, 'closed', 'withdrawn', 'merged', 'void'] as const
const openBeforeCallback = openSituations.filter((name) => name !== 'await_callback' && name !== 'called_back')

/**
 * The lifecycle of an order (domain.md §3.2). Read it as: in situation *from*, whoever has
 * the right *by* (and stands to the order as that right demands) may *command*, on *condition*; then it is in *to*. What is not written here cannot be done.
 */
// biome-ignore format: a table, one row a line
export const lifecycle: readonly Transition[] = [
  // 登记与受理 registration
  { command: 'amendAppeal', from: [...beforeDispatch, 'objected'], to: ['same'], by: 'order.amend', condition: 'a reason is given', basis: 'Reg 10' },
  { command: 'answerAtOnce', from: ['registering'], to: ['answered'], by: 'order.answer', condition: 'consultation or praise', basis: 'Reg 11' },
  { command: 'transferEmergency', from: [...beforeDispatch], to: ['emergency_transferred'], by: 'order.transfer_emergency', condition: 'a line of 110/119/120/122', basis: 'Reg 11(1)' },
  { command: 'redirectOrder', from: [...beforeDispatch], to: ['redirected'], by: 'order.redirect', condition: 'one of the special treatments, with told channel and reason', basis: 'Reg 11' },
  // 派单 dispatch
  { command: 'consultUnits', from: ['registering', 'pending_dispatch'], to: ['consulting'], by: 'order.dispatch', condition: 'a question and at least one unit', basis: 'Reg 12' },
  { command: 'concludeConsultation', from: ['consulting'], to: ['pending_dispatch'], by: 'order.dispatch', condition: 'an outcome', basis: 'Reg 12' },
  { command: 'submitForDispatch', from: ['registering'], to: ['pending_dispatch'], by: 'order.register', condition: '', basis: 'Reg 11' },
  { command: 'dispatchOrder', from: ['registering', 'pending_dispatch'], to: ['dispatched'], by: 'order.dispatch', condition: 'category known, a lead unit that is not the reported one', basis: 'Reg 11, 12, 13' },
  { command: 'passOnInDistrict', from: ['dispatched', 'handling'], to: ['dispatched'], by: 'order.redispatch_district', condition: 'dispatched to the district itself; to a street or department inside it; the limit runs on', basis: 'Reg 12(2)', when: districtLeads },
  // 派单异议 objection
  { command: 'objectToDispatch', from: ['dispatched', 'handling'], to: ['objected'], by: 'objection.raise', condition: 'duty or jurisdiction only, with its basis; within the city’s limit from dispatch; not after a designation', basis: 'Reg 12, 14; WF 22', when: mayObject },
  { command: 'recommendObjection', from: ['objected'], to: ['same'], by: 'objection.decide', condition: 'the hotline agency’s opinion, with a reason', basis: 'Reg 12' },
  { command: 'decideObjection', from: ['objected'], to: ['dispatched', 'handling', 'await_callback'], by: 'objection.arbitrate', condition: 'reason and basis; the last hand-over allowed is a designation; when it stays, the limit was never stopped', basis: 'Reg 12, 14; WF 22' },
  { command: 'decideObjection', from: ['objected'], to: ['dispatched', 'handling', 'await_callback'], by: 'objection.decide', condition: 'only where the city lets its dispatchers rule', basis: 'Reg 12', when: dispatchersMayRule },
  // 签收与办理 handling
  { command: 'signOrder', from: ['dispatched'], to: ['handling'], by: 'order.sign', condition: '', basis: 'Reg 14' },
  { command: 'signAsHead', from: ['handling'], to: ['same'], by: 'order.sign_as_head', condition: 'once', basis: 'R155' },
  { command: 'recordContact', from: ['dispatched', 'objected', ...working, 'replied'], to: ['same'], by: 'order.contact', condition: '', basis: 'Reg 15(1)' },
  { command: 'recordMeeting', from: [...working, 'replied'], to: ['same'], by: 'order.contact', condition: 'not in the future', basis: 'Reg 15(1)' },
  { command: 'assignOrder', from: [...working], to: ['same'], by: 'order.assign', condition: 'a section, community or person of the unit; a community only within its list, and never as main handler where it only assists', basis: 'Reg 14, 17; SO 32' },
  { command: 'replyToOrder', from: [...working], to: ['replied'], by: 'order.reply', condition: 'petitioner contacted or reasons given; head signed where the pack asks; what is said about parts still open; evidence where the pack demands it', basis: 'Reg 14, 15(3); R044' },
  { command: 'reviewReply', from: ['replied'], to: ['replied', 'rework'], by: 'reply.review', condition: 'once a reply; a return names the faults', basis: 'JN 27' },
  // 协办 assists: they answer to the lead, the first receiver
  { command: 'requestAssist', from: [...working], to: ['same'], by: 'assist.request', condition: 'what, and by when, not later than the lead’s own deadline; a community only within its list', basis: 'Reg 14, 17' },
  { command: 'releaseAssist', from: [...working], to: ['same'], by: 'assist.request', condition: 'a part still open; a reason', basis: 'Reg 14', when: partsAreOpen },
  { command: 'acceptAssist', from: [...partsGoOn], to: ['same'], by: 'assist.sign', condition: 'asked', basis: 'Reg 14', when: mayAcceptPart },
  { command: 'declineAssist', from: [...partsGoOn], to: ['same'], by: 'order.assist', condition: 'duty or jurisdiction only, with its basis; before the part is due', basis: 'Reg 14', when: mayDeclinePart },
  { command: 'answerAssist', from: [...partsGoOn], to: ['same'], by: 'order.assist', condition: 'to the lead; a late one only with reason and stage report', basis: 'Reg 14', when: owesPart },
  { command: 'explainAssistDelay', from: [...partsGoOn], to: ['same'], by: 'order.assist', condition: 'reason and stage report', basis: 'Reg 14', when: owesPart },
  // 证据、工作法 evidence and step methods
  { command: 'listEvidenceObjects', from: [...partsGoOn], to: ['same'], by: 'order.handle', condition: 'names of the objects', basis: 'R044' },
  { command: 'recordEvidence', from: [...partsGoOn], to: ['same'], by: 'order.handle', condition: 'a file of this order or a note', basis: 'R044, R102' },
  { command: 'strikeEvidenceObject', from: [...partsGoOn], to: ['same'], by: 'order.handle', condition: 'an object named before; a reason', basis: 'R044' },
  { command: 'listDocument', from: [...partsGoOn], to: ['same'], by: 'order.handle', condition: 'a title', basis: 'R044' },
  { command: 'adoptWorkMethod', from: [...working], to: ['same'], by: 'order.assign', condition: 'one of the city’s step methods; never obligatory', basis: 'R054' },
  { command: 'completeStep', from: [...working, 'replied'], to: ['same'], by: 'order.handle', condition: 'a step not done yet', basis: 'R054', when: worksByMethod },
  // 外部参与 outside parties, by link, without an account
  { command: 'inviteParty', from: [...working], to: ['same'], by: 'party.invite', condition: 'what is asked; never of a confidential report', basis: 'Reg 6; R009, R150', when: mayInvite },
  { command: 'contribute', from: [...withUnit, 'ledgered'], to: ['same'], by: 'external', condition: 'its own invitation, while it is open', basis: 'Reg 6; R009, R150' },
  { command: 'closeInvitation', from: [...withUnit, 'ledgered'], to: ['same'], by: 'party.invite', condition: 'an invitation still open; a reason', basis: 'R009, R150', when: someoneIsInvited },
  // 延期 extension
  { command: 'requestExtension', from: [...working], to: ['same'], by: 'extension.request', condition: 'before expiry, the reason told to the petitioner; within the city’s share of the limit and its number', basis: 'Reg 15(2)', when: mayRequestExtension },
  { command: 'decideExtension', from: [...working], to: ['same'], by: 'extension.decide', condition: 'a request is waiting; granted only before expiry', basis: 'Reg 15(2)', when: extensionIsPending },
  // 挂账 ledger
  { command: 'requestLedger', from: [...working], to: ['same'], by: 'ledger.request', condition: 'a reason of the city’s list, a plan with steps and dates, the explanation given to the petitioner; once per order, at most the city’s longest stay', basis: 'Reg 15(2)', when: mayRequestLedger },
  { command: 'reviewLedgerRequest', from: [...working], to: ['same'], by: 'ledger.review', condition: 'a request is waiting', basis: 'Reg 15(2)', when: awaitsFirstReview },
  { command: 'decideLedger', from: [...working], to: ['same', 'ledgered'], by: 'ledger.decide', condition: 'reviewed first by the district that urges; granted only before expiry', basis: 'Reg 15(2)', when: awaitsLedgerDecision },
  { command: 'reviewLedger', from: ['ledgered'], to: ['same'], by: 'ledger.request', condition: 'a report on each review date', basis: 'Reg 15(2)' },
  { command: 'resumeFromLedger', from: ['ledgered'], to: ['handling'], by: 'ledger.request', condition: 'a reason; the clock goes on with what was left', basis: 'Reg 15(2)' },
  { command: 'resumeFromLedger', from: ['ledgered'], to: ['handling'], by: 'ledger.decide', condition: 'a reason; the clock goes on with what was left', basis: 'Reg 15(2)' },
  // 提级与受阻 escalation, stalled matters
  { command: 'escalateOrder', from: [...atWork], to: ['same'], by: 'order.escalate', condition: 'analysis and proposal; to a government or an industry department; the unit stays the lead', basis: 'Reg 20' },
  { command: 'answerEscalation', from: [...withUnit, 'ledgered'], to: ['same'], by: 'escalation.answer', condition: 'the unit that was asked', basis: 'Reg 20', when: owesEscalationAnswer },
  { command: 'escalateToLeader', from: [...atWork], to: ['same'], by: 'order.escalate', condition: 'the leader’s name and position', basis: 'Reg 20' },
  { command: 'declareStalled', from: [...atWork], to: ['same'], by: 'order.escalate', condition: 'a cause; not stalled already', basis: 'R042', when: isNotStalled },
  { command: 'adoptSubstituteProcedure', from: [...atWork], to: ['same'], by: 'order.escalate', condition: 'declared stalled', basis: 'R042', when: isStalled },
  // 批示、督办 instructions and the ladder of supervision
  { command: 'instructOrder', from: [...partsGoOn], to: ['same'], by: 'order.instruct', condition: 'in which office, what, and by when', basis: 'Reg 5; R154, R155' },
  { command: 'answerInstruction', from: [...owedBeyondEnd], to: ['same', 'archived'], by: 'order.reply', condition: 'an instruction on this order; the last answer owed lets a closed order into the archive', basis: 'Reg 5; R163', when: isInstructed },
  { command: 'urgeOrder', from: [...withUnit, 'ledgered'], to: ['same'], by: 'supervision.urge', condition: 'whom, what, by when', basis: 'Reg 5, 12' },
  { command: 'superviseOrder', from: [...partsGoOn], to: ['same'], by: 'supervision.supervise', condition: 'after an urge, or a reason', basis: 'Reg 5' },
  { command: 'listForSupervision', from: [...partsGoOn], to: ['same'], by: 'supervision.list', condition: 'after supervision, or a reason', basis: 'JN 28' },
  { command: 'summonUnit', from: [...partsGoOn, 'closed'], to: ['same'], by: 'supervision.summon', condition: 'by somebody above the unit; who comes, when, where; after listed supervision, or a reason', basis: 'WF 26', when: reachesLead },
  { command: 'answerSupervision', from: [...owedBeyondEnd], to: ['same', 'archived'], by: 'order.reply', condition: 'told under the dispatch in force', basis: 'Reg 5; R163', when: wasTold },
  { command: 'answerSupervision', from: [...owedBeyondEnd], to: ['same', 'archived'], by: 'order.assist', condition: 'told under the dispatch in force', basis: 'Reg 5, 14; R163', when: wasTold },
  { command: 'concludeSupervision', from: [...owedBeyondEnd], to: ['same', 'archived'], by: 'supervision.supervise', condition: 'what came of it', basis: 'Reg 5; R163, R182', when: isSupervised },
  // 到期、回访、办结 expiry, callback, close
  { command: 'fireClock', from: [...withUnit, 'ledgered', 'await_callback', 'called_back', 'closed'], to: ['same', 'handling', 'await_callback', 'called_back', 'closed', 'archived'], by: 'clock', condition: 'a moment of a clock has come', basis: 'Reg 13, 23' },
  { command: 'recordCallbackAttempt', from: ['await_callback'], to: ['same', 'closed'], by: 'callback.record', condition: 'in another hour than the attempts before; the last one closes as unreachable', basis: 'Reg 23; domain 3.2', when: attemptIsDue },
  { command: 'recordCallback', from: ['await_callback'], to: ['called_back', 'closed'], by: 'callback.record', condition: 'three answers', basis: 'Reg 23' },
  { command: 'recordCallback', from: ['await_callback'], to: ['called_back', 'closed'], by: 'petition.follow', condition: 'by link or with code and number', basis: 'Reg 8, 23' },
  { command: 'sendBackForRework', from: ['called_back'], to: ['rework'], by: 'callback.decide', condition: 'not solved or not satisfied, first round', basis: 'Reg 23' },
  { command: 'closeOrder', from: ['called_back'], to: ['closed'], by: 'callback.decide', condition: 'a reason; unsolved after the first handling only on a second look that found nothing more to do', basis: 'Reg 23' },
  { command: 'reviewCallback', from: ['called_back'], to: ['same'], by: 'callback.decide', condition: 'the petitioner says it is not solved', basis: 'Reg 23', when: wasNotSolved },
  { command: 'recordSelfCheck', from: ['replied', 'await_callback', 'called_back'], to: ['same'], by: 'callback.self_check', condition: 'never official; not of a confidential report or a petitioner whose contact is secret', basis: 'domain 5; JN 16', when: unitMayCall },
  { command: 'recordDistrictCheck', from: ['replied', 'await_callback', 'called_back'], to: ['same'], by: 'callback.district_check', condition: 'never official; not of a confidential report', basis: 'domain 5', when: canBeCalled },
  // 补充、重复、并单、撤回 supplement, repeat, merge, withdraw
  { command: 'supplementAppeal', from: openSituations, to: ['same'], by: 'petition.follow', condition: '', basis: 'Reg 8' },
  { command: 'supplementAppeal', from: openSituations, to: ['same'], by: 'order.amend', condition: 'taken down for the petitioner', basis: 'Reg 8, 10' },
  { command: 'tellProgress', from: [...openSituations, 'merged', 'closed', 'archived', 'redirected', 'answered'], to: ['same'], by: 'order.answer', condition: 'same matter, no new fact', basis: 'Reg 11(3)' },
  { command: 'linkOrder', from: [...openSituations, 'merged', 'closed', 'archived', 'redirected', 'answered'], to: ['same'], by: 'order.amend', condition: 'another order', basis: 'Reg 11(3)' },
  { command: 'mergeOrder', from: [...beforeDispatch, 'dispatched'], to: ['merged'], by: 'order.merge', condition: 'same matter as an open order; no children of its own', basis: 'Reg 11(3)' },
  { command: 'openMergedCallback', from: ['merged'], to: ['await_callback'], by: 'clock', condition: 'the order it was merged into comes to its callback', basis: 'Reg 8, 23' },
  { command: 'withdrawOrder', from: openBeforeCallback, to: ['withdrawn'], by: 'petition.follow', condition: 'before the callback; a reason', basis: 'Reg 8' },
  { command: 'withdrawOrder', from: openBeforeCallback, to: ['withdrawn'], by: 'order.withdraw', condition: 'at the petitioner’s wish, before the callback; a reason', basis: 'Reg 8' },
  { command: 'voidOrder', from: openSituations, to: ['void'], by: 'order.void', condition: 'should never have been an order; a reason', basis: 'domain 3.2' },
  { command: 'packOrder', from: [...withUnit], to: ['same'], by: 'order.package', condition: 'same lead unit', basis: 'R172' },
  { command: 'unpackOrder', from: [...withUnit], to: ['same'], by: 'order.package', condition: 'a reason', basis: 'R172' },
  // 附件 attachments
  { command: 'attachToAppeal', from: openSituations, to: ['same'], by: 'petition.follow', condition: 'a picture, recording, film or document within the limits', basis: 'Reg 8' },
  { command: 'attachToAppeal', from: openSituations, to: ['same'], by: 'order.amend', condition: 'what the petitioner brought, or the recording of the call', basis: 'Reg 8, 10' },
  { command: 'attachEvidence', from: [...partsGoOn], to: ['same'], by: 'order.handle', condition: 'evidence, basis of an objection, or with the reply', basis: 'Reg 15(3); R044' },
  { command: 'attachCallbackRecord', from: ['await_callback', 'called_back', 'closed'], to: ['same'], by: 'callback.record', condition: 'the recording of the callback', basis: 'Reg 23' },
  { command: 'withdrawAttachment', from: openSituations, to: ['same'], by: 'petition.follow', condition: 'one’s own; a reason', basis: 'Reg 8' },
  { command: 'withdrawAttachment', from: openSituations, to: ['same'], by: 'order.amend', condition: 'brought by oneself or one’s unit; a reason', basis: 'Reg 10' },
  { command: 'withdrawAttachment', from: [...partsGoOn], to: ['same'], by: 'order.handle', condition: 'brought by oneself or one’s unit; a reason', basis: 'Reg 15(3)' },
  // 城市包 city pack
  { command: 'migrateOrder', from: openSituations, to: ['same'], by: 'clock', condition: 'by the operator’s command: another version of the pack', basis: 'Reg 13' },
  // 吹哨 whistles: the whistle's own trace tells more
  { command: 'tieWhistle', from: [...openSituations, 'merged', 'closed', 'archived'], to: ['same'], by: 'clock', condition: 'a whistle was blown for it', basis: 'Reg 16' },
  { command: 'endWhistle', from: [...openSituations, 'merged', 'closed', 'archived', 'withdrawn', 'void'], to: ['same'], by: 'clock', condition: 'that whistle ended', basis: 'Reg 16' },
  // 剔除 exclusion: the application's own trace tells more
  { command: 'flagExclusion', from: [...situationNames], to: ['same'], by: 'clock', condition: 'an application to exclude it was made, decided or appealed', basis: 'Reg 32' },
  // 隐私 privacy
  { command: 'erasePersonalData', from: ['answered', 'emergency_transferred', 'redirected', 'closed', 'archived', 'merged', 'withdrawn', 'void'], to: ['same'], by: 'clock', condition: 'retention passed', basis: 'PIPL 47' },
  { command: 'erasePersonalData', from: ['answered', 'emergency_transferred', 'redirected', 'closed', 'archived', 'merged', 'withdrawn', 'void'], to: ['same'], by: 'petition.follow', condition: 'the petitioner asks', basis: 'PIPL 47' },
  { command: 'declareInterest', from: openSituations, to: ['same'], by: 'order.read', condition: 'one’s own interest; withdraws from the order for good', basis: 'JN 32; XF 28' },
]
