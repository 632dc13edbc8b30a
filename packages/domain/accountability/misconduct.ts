import type { DomainEvent } from '../kernel/event.ts'
import type { CivilDate, Instant } from '../kernel/instant.ts'
import { foldOf, type RecordKind } from '../record/record.ts'
import { seenFromAbove } from '../people/seen-from-above.ts'

/** The six misdeeds of Reg 35, in its order. */
export const misdeeds = {
  rude: { name: '对诉求人服务态度恶劣粗暴', nameEn: 'Rude to a petitioner', basis: 'Reg 35(1)' },
  undone_or_late: {
    name: '不办理或者逾期办理且不说明正当理由',
    nameEn: 'Not handled, or late, without saying a good reason',
    basis: 'Reg 35(2)',
  },
  shirking_or_deceit: {
    name: '推诿、敷衍、弄虚作假',
    nameEn: 'Shirked, made a show of it, or deceived',
    basis: 'Reg 35(3)',
  },
  leak: {
    name: '泄露国家秘密、商业秘密、个人隐私',
    nameEn: 'Gave away a secret or somebody’s private matters',
    basis: 'Reg 35(4)',
  },
  retaliation: {
    name: '非法干预、压制、打击报复诉求人，非法干扰企业经营',
    nameEn: 'Interfered with, suppressed or retaliated against a petitioner, or disturbed a business',
    basis: 'Reg 35(5)',
  },
  abuse: {
    name: '其他滥用职权、玩忽职守、徇私舞弊',
    nameEn: 'Other abuse of office, neglect or favouritism',
    basis: 'Reg 35(6)',
  },
} as const satisfies Record<string, { readonly name: string; readonly nameEn: string; readonly basis: string }>

export type Misdeed = keyof typeof misdeeds
export const misdeedNames = Object.keys(misdeeds) as [Misdeed, ...Misdeed[]]

/** What it comes to: nothing proven; correction ordered by the unit above; or, where it did harm, discipline as well [Reg 35]. */
export const misconductResults = ['not_proven', 'correction', 'correction_and_discipline'] as const
export type MisconductResult = (typeof misconductResults)[number]

export interface MisconductDecision {
  readonly at: Instant
  readonly byPersonId: string
  readonly unitId: string | null
  readonly result: MisconductResult
  /** It had bad influence or consequences; only then is there discipline. */
  readonly didHarm: boolean
  readonly reasoning: string
  /** What is to be put right, and by when; null when nothing is. */
  readonly correction: { readonly what: string; readonly byOn: CivilDate } | null
  /** Which sanction by which authority, with its document; null without discipline. */
  readonly discipline: { readonly sanction: string; readonly authority: string; readonly document: string } | null
  /** Why it was decided without the unit's word; null when the unit was heard. */
  readonly unheardBecause: string | null
}

interface Word {
  readonly at: Instant
  readonly byPersonId: string
  readonly unitId: string | null
  readonly text: string
}

/** One suspected misdeed in the handling of appeals, from record to result (R148). */
export interface Misconduct {
  readonly situation: 'recorded' | 'decided' | 'tolerated' | 'corrected'
  readonly misdeed: Misdeed
  readonly unitId: string
  /** Leading persons and those directly responsible; empty while only the unit is known. */
  readonly personIds: readonly string[]
  readonly orderIds: readonly string[]
  readonly happenedOn: CivilDate
  readonly description: string
  readonly recordedBy: string
  /** What the unit says to it, oldest first. */
  readonly statements: readonly Word[]
  readonly decision: MisconductDecision | null
  /** Reg 36: whether an error made in good faith is tolerated; null while nobody asked. */
  readonly tolerance: (Word & { readonly granted: boolean }) | null
  readonly correction: Word | null
}

export type MisconductRecorded = DomainEvent<
  'misconductRecorded',
  Pick<Misconduct, 'misdeed' | 'unitId' | 'personIds' | 'orderIds' | 'happenedOn' | 'description'>
>
export type MisconductChanged =
  | DomainEvent<'misconductAnswered', { readonly text: string }>
  | DomainEvent<'misconductDecided', Omit<MisconductDecision, 'at' | 'byPersonId' | 'unitId'>>
  | DomainEvent<'toleranceDecided', { readonly granted: boolean; readonly text: string }>
  | DomainEvent<'misconductCorrected', { readonly text: string }>
export type MisconductEvent = MisconductRecorded | MisconductChanged

export const misconductKind: RecordKind<Misconduct, MisconductEvent> = {
  kind: 'misconduct',
  fold: foldOf<Misconduct, MisconductRecorded, MisconductChanged>(
    {
      misconductRecorded: (recorded, { actor }) => ({
        ...recorded,
        situation: 'recorded',
        recordedBy: actor.id,
        statements: [],
        decision: null,
        tolerance: null,
        correction: null,
      }),
    },
    {
      misconductAnswered: ({ statements }, { text }, { at, actor }) => ({
        statements: [...statements, { at, byPersonId: actor.id, unitId: actor.unitId, text }],
      }),
      misconductDecided: (_misconduct, decision, { at, actor }) => ({
        situation: 'decided',
        decision: { ...decision, at, byPersonId: actor.id, unitId: actor.unitId },
      }),
      toleranceDecided: ({ situation }, { granted, text }, { at, actor }) => ({
        situation: granted ? 'tolerated' : situation,
        tolerance: { at, byPersonId: actor.id, unitId: actor.unitId, granted, text },
      }),
      misconductCorrected: (_misconduct, { text }, { at, actor }) => ({
        situation: 'corrected',
        correction: { at, byPersonId: actor.id, unitId: actor.unitId, text },
      }),
    },
  ),
  columnsOf: ({ situation, unitId, misdeed }, { directory }) => ({
    situation,
    unitId,
    naturalKey: null,
    title: misdeeds[misdeed].name,
    nextDueAt: null,
    seenByUnitIds: seenFromAbove([unitId], directory),
  }),
}
