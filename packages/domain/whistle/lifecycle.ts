import type { Permission } from '../access/permission.ts'
import type { LegStandingName, WhistleStageName } from './situation.ts'

/**
 * Whose step it is. `caller`: the commanding street (of a reverse whistle: the department that asks). `unit`: the
 * unit that was summoned. `above`: whoever reaches the caller, such as its district. `clock`: time itself.
 */
export type WhistleSide = 'caller' | 'unit' | 'above' | 'partner' | 'clock'

/** One row: who may do what while the whistle, and the unit's part of it, stands where. */
export interface WhistleStep {
  readonly command: string
  /** `new`: there is no whistle yet. */
  readonly from: readonly (WhistleStageName | 'new')[]
  readonly to: readonly (WhistleStageName | 'same')[]
  readonly side: WhistleSide
  readonly by: Permission | 'clock'
  /** The department's right in place of `by`, when it is the one who called (R077). */
  readonly byDepartment?: Permission
  /** Where the unit's part must stand; left out when the step is not about one unit. */
  readonly leg?: readonly LegStandingName[]
  readonly legTo?: readonly (LegStandingName | 'same')[]
  readonly condition: string
  readonly basis: string
}

const blown = ['blown'] as const
const over = ['closed', 'assessed'] as const
const onTheWay = ['summoned', 'signed', 'on_the_way'] as const
const there = ['arrived', 'working'] as const
const notThere = [...onTheWay, 'refused', 'absent'] as const

/**
 * The lifecycle of a whistle (domain.md §4). Read it as: while the whistle is *from* and the unit's part is *leg*,
 * whoever of that *side* has the right *by* may *command*, on *condition*. What is not written here cannot be done.
 */
// biome-ignore format: a table, one row a line
export const whistleLifecycle: readonly WhistleStep[] = [
  // 请求、拟哨 request and draft
  { command: 'requestWhistle', from: ['new'], to: ['requested'], side: 'unit', by: 'whistle.request', condition: 'by a community, village or section, of the street above it', basis: 'R039, R004' },
  { command: 'requestForResidents', from: ['new'], to: ['requested'], side: 'clock', by: 'clock', condition: 'an alarm about a matter that many residents brought; within the written scope', basis: 'R004, R107; Reg 28' },
  { command: 'declineRequest', from: ['requested'], to: ['declined'], side: 'caller', by: 'whistle.blow', condition: 'a reason', basis: 'R039' },
  { command: 'draftWhistle', from: ['new'], to: ['draft'], side: 'caller', by: 'whistle.prepare', condition: '', basis: 'Reg 16' },
  { command: 'amendDraft', from: ['requested', 'draft'], to: ['draft'], side: 'caller', by: 'whistle.prepare', condition: '', basis: 'Reg 16' },
  // 吹哨 blow
  { command: 'blowWhistle', from: ['requested', 'draft'], to: ['blown'], side: 'caller', by: 'whistle.blow', condition: 'switched on for the street; in the written scope, or the leader says why not; designated point, standard, at least one unit', basis: 'Reg 16; SO 5; R049, R087' },
  { command: 'blowAtOnce', from: ['new'], to: ['blown'], side: 'caller', by: 'whistle.blow', condition: 'as blowWhistle', basis: 'Reg 16; R010' },
  { command: 'takeDownWhistle', from: ['new'], to: ['blown'], side: 'above', by: 'whistle.take_down', condition: 'as blowWhistle; who called, by phone or SMS; the street confirms afterwards', basis: 'R038' },
  { command: 'confirmCall', from: blown, to: ['same'], side: 'caller', by: 'whistle.blow', condition: 'taken down by a call-taker, once', basis: 'R038' },
  { command: 'recordInformalWhistle', from: ['new'], to: ['blown'], side: 'caller', by: 'whistle.blow', condition: 'said before, with its evidence, and who came when', basis: 'R100' },
  { command: 'blowToSections', from: ['new'], to: ['blown'], side: 'unit', by: 'whistle.request', condition: 'by a community or village, or the street itself; only sections and offices of that street', basis: 'R051, R101, R189' },
  { command: 'askStreets', from: ['new'], to: ['blown'], side: 'caller', by: 'whistle.ask_street', condition: 'by a department; streets and townships only; nothing that their duty list does not hold', basis: 'R077; SO 10' },
  { command: 'summonUnits', from: blown, to: ['same'], side: 'caller', by: 'whistle.blow', byDepartment: 'whistle.ask_street', condition: 'a further whistle, by what the scene shows; nobody who is already summoned', basis: 'R089, R134' },
  { command: 'invitePartner', from: blown, to: ['same'], side: 'caller', by: 'whistle.blow', condition: 'a street or township of another district', basis: 'R097' },
  { command: 'joinWhistle', from: blown, to: ['same'], side: 'partner', by: 'whistle.blow', condition: 'invited', basis: 'R097' },
  // 应哨、报到 answer and report in
  { command: 'signSummons', from: blown, to: ['same'], side: 'unit', by: 'whistle.sign', leg: ['summoned'], legTo: ['signed'], condition: '', basis: 'Reg 16' },
  { command: 'setOut', from: blown, to: ['same'], side: 'unit', by: 'whistle.sign', leg: ['signed', 'on_the_way', 'absent'], legTo: ['on_the_way'], condition: '', basis: 'R090' },
  { command: 'checkIn', from: [...blown, ...over], to: ['same'], side: 'unit', by: 'whistle.arrive', leg: [...notThere, ...there, 'done', 'released'], legTo: ['same', 'arrived', 'signed', 'on_the_way', 'summoned'], condition: 'position, accuracy, time; kept on the phone and sent later is flagged; doubtful ones wait for the commander', basis: 'R090' },
  { command: 'judgeCheckIn', from: blown, to: ['same'], side: 'caller', by: 'whistle.confirm', byDepartment: 'whistle.ask_street', leg: [...notThere, ...there, 'done'], legTo: ['same', 'arrived', 'signed', 'on_the_way', 'summoned'], condition: 'a reason; a part that is done keeps its proof', basis: 'R090, R093' },
  { command: 'explainDelay', from: blown, to: ['same'], side: 'unit', by: 'whistle.record', leg: [...notThere, ...there], legTo: ['same'], condition: '', basis: 'Reg 16' },
  { command: 'refuseSummons', from: blown, to: ['same'], side: 'unit', by: 'whistle.sign', leg: onTheWay, legTo: ['refused'], condition: 'ground and reason; goes to the district', basis: 'SO 44' },
  { command: 'recordAbsence', from: blown, to: ['same'], side: 'caller', by: 'whistle.confirm', byDepartment: 'whistle.ask_street', leg: onTheWay, legTo: ['absent'], condition: 'the limit to arrive has passed', basis: 'SO 44' },
  // 处置 on site
  { command: 'beginWork', from: blown, to: ['same'], side: 'unit', by: 'whistle.record', leg: ['arrived'], legTo: ['working'], condition: '', basis: 'R002' },
  { command: 'setTask', from: blown, to: ['same'], side: 'caller', by: 'whistle.confirm', byDepartment: 'whistle.ask_street', leg: [...onTheWay, ...there], legTo: ['same'], condition: '', basis: 'R024' },
  { command: 'reportTask', from: blown, to: ['same'], side: 'unit', by: 'whistle.record', leg: there, legTo: ['same'], condition: 'a task of its own, still open', basis: 'R002' },
  { command: 'addEvidence', from: blown, to: ['same'], side: 'unit', by: 'whistle.record', leg: [...there, 'done'], legTo: ['same'], condition: '', basis: 'R044, R102' },
  { command: 'recordFigures', from: blown, to: ['same'], side: 'unit', by: 'whistle.record', leg: [...there, 'done'], legTo: ['same'], condition: 'whole numbers above zero', basis: 'R096, R102, R103' },
  { command: 'recordMinutes', from: blown, to: ['same'], side: 'caller', by: 'whistle.confirm', byDepartment: 'whistle.ask_street', condition: 'not in the future; those responsible were summoned', basis: 'R043, R164' },
  { command: 'carryProcedure', from: blown, to: ['same'], side: 'unit', by: 'whistle.record', leg: there, legTo: ['same'], condition: '', basis: 'R185' },
  { command: 'answerProcedure', from: blown, to: ['same'], side: 'unit', by: 'whistle.record', leg: there, legTo: ['same'], condition: 'its own step, still open', basis: 'R185' },
  { command: 'recordFunds', from: blown, to: ['same'], side: 'caller', by: 'whistle.confirm', byDepartment: 'whistle.ask_street', condition: '', basis: 'R080, R108' },
  { command: 'reportDone', from: blown, to: ['same'], side: 'unit', by: 'whistle.record', leg: there, legTo: ['done'], condition: 'no task or procedure of its own still open', basis: 'R002' },
  { command: 'sendBack', from: blown, to: ['same'], side: 'caller', by: 'whistle.confirm', byDepartment: 'whistle.ask_street', leg: ['done'], legTo: ['working'], condition: 'a reason', basis: 'R094' },
  { command: 'askToLeave', from: blown, to: ['same'], side: 'unit', by: 'whistle.record', leg: there, legTo: ['same'], condition: 'a reason; the unit stays until the street lets it go', basis: 'R094' },
  { command: 'denyLeave', from: blown, to: ['same'], side: 'caller', by: 'whistle.confirm', byDepartment: 'whistle.ask_street', leg: there, legTo: ['same'], condition: 'asked; a reason', basis: 'R094' },
  { command: 'releaseUnit', from: blown, to: ['same'], side: 'caller', by: 'whistle.confirm', byDepartment: 'whistle.ask_street', leg: [...notThere, ...there], legTo: ['released'], condition: 'by the street that called it; a reason; who refused or stayed away is reported to the district first', basis: 'R094; SO 44' },
  // 销哨 end
  { command: 'agreeToEnd', from: blown, to: ['same'], side: 'caller', by: 'whistle.confirm', condition: 'of several commanders, each for itself; its units are done or released', basis: 'R094, R097' },
  { command: 'closeWhistle', from: blown, to: ['closed'], side: 'caller', by: 'whistle.confirm', byDepartment: 'whistle.ask_street', condition: 'the standard is met and verified; every unit is done or released; every task is reported; every linked order is resolved or has its plan; every other commander agrees; what was taken down is confirmed', basis: 'R011, R094' },
  { command: 'callOff', from: ['draft', 'blown'], to: ['called_off'], side: 'caller', by: 'whistle.blow', byDepartment: 'whistle.ask_street', condition: 'a reason; before anybody arrived', basis: 'Reg 16' },
  // 考评 assess
  { command: 'scoreUnit', from: over, to: ['same', 'assessed'], side: 'caller', by: 'whistle.evaluate', byDepartment: 'whistle.ask_street', condition: 'once a unit, by the street that called it; each deduction with reason and evidence', basis: 'Reg 33; R091, R188' },
  { command: 'appealScore', from: over, to: ['same'], side: 'unit', by: 'assessment.appeal', condition: 'once, within the city’s limit', basis: 'Reg 33' },
  { command: 'ruleOnScore', from: over, to: ['same'], side: 'above', by: 'whistle.rule_on_score', condition: 'an appeal is waiting; deductions only less', basis: 'Reg 33' },
  { command: 'appraiseWhistle', from: over, to: ['same'], side: 'unit', by: 'whistle.appraise', condition: 'a unit on who called it, once; residents and deputies through the district', basis: 'Reg 33; SO 44' },
  { command: 'reportToDistrict', from: [...blown, ...over], to: ['same'], side: 'caller', by: 'whistle.confirm', byDepartment: 'whistle.ask_street', condition: 'a unit that refused or stayed away, once', basis: 'SO 44' },
  { command: 'investigateFailure', from: [...blown, ...over], to: ['same'], side: 'above', by: 'whistle.investigate', condition: 'reported; once', basis: 'SO 44' },
  { command: 'superviseUnit', from: [...blown, ...over], to: ['same'], side: 'above', by: 'whistle.investigate', condition: 'found to have failed; once; what to put right, by when', basis: 'SO 44' },
  { command: 'answerForFailure', from: [...blown, ...over], to: ['same'], side: 'unit', by: 'misconduct.answer', condition: 'supervised, not answered yet', basis: 'SO 44' },
  { command: 'writeTypicalCase', from: over, to: ['same'], side: 'caller', by: 'whistle.evaluate', byDepartment: 'whistle.ask_street', condition: '', basis: 'R050' },
  // 系统 the system itself
  { command: 'linkRaisedWhistle', from: [...blown, ...over], to: ['same'], side: 'clock', by: 'clock', condition: 'a further whistle names this one as its source', basis: 'R134' },
  { command: 'eraseSiteData', from: ['declined', 'called_off', ...over], to: ['same'], side: 'clock', by: 'clock', condition: 'the city’s time to keep pictures or guests’ contacts has passed', basis: 'PIPL 19, 47' },
  { command: 'fireWhistleClock', from: blown, to: ['same'], side: 'clock', by: 'clock', condition: 'a moment of a clock has come', basis: 'R090' },
]
