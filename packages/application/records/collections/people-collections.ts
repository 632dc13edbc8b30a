import {
  AmendPersonInput,
  AppraiseStationedInput,
  AskStreetOpinionInput,
  AssessStaffInput,
  DropShiftsInput,
  EndPostingInput,
  GiveStreetOpinionInput,
  OpenRosterInput,
  PersonView,
  PlanShiftsInput,
  PostPersonInput,
  RecordDepartureInput,
  RegisterPersonInput,
  RosterView,
  SetEscalationInput,
  StaffAppraisalView,
  StaffOpinionView,
  WhyInput,
} from '@shaoying/contract'
import {
  amendPerson,
  appraiseStationed,
  askStreetOpinion,
  assessStaff,
  closeRoster,
  dropShifts,
  endPosting,
  giveStreetOpinion,
  isRefusal,
  openRoster,
  personKind,
  planShifts,
  postPerson,
  recordDeparture,
  recordReturn,
  registerPerson,
  rosterKind,
  setEscalation,
  staffAppraisalKind,
  staffOpinionKind,
  type AskedOpinion,
  type KnownPeople,
  type Refusal,
} from '@shaoying/domain'
import { instantOf } from '../../commands/appeal-input.ts'
import { needed } from '../give-record-command.ts'
import { preparedRow, recordRow, type ReadRecords } from '../record-command-row.ts'
import { collection, type RecordCollection } from '../record-collection.ts'
import { personView, rosterView, staffAppraisalView, staffOpinionView } from '../views/person-views.ts'

const someone = '00000000-0000-7000-8000-000000000001'
const posting = {
  unitId: '990101001',
  postId: 'unit-handler',
  sort: 'regular',
  fromOn: '2026-03-02',
  why: '编制内调配',
} as const
const why = { why: '按程序办理' }

/** The opinion a command names; null when it names none. */
async function askedOpinion(read: ReadRecords, opinionId: string | undefined): Promise<AskedOpinion | null | Refusal> {
  if (opinionId === undefined) return null
  const opinion = await needed(read, staffOpinionKind, opinionId, '/opinionId')
  return isRefusal(opinion) ? opinion : { opinion }
}

async function knownPeople(read: ReadRecords, personIds: readonly string[]): Promise<KnownPeople> {
  return Object.fromEntries(await read(personKind, personIds))
}

export const people: RecordCollection = collection({
  path: 'people',
  idName: 'personId',
  tag: 'People 人员',
  noun: 'person 人员',
  kind: personKind,
  read: ['directory.read'],
  view: PersonView,
  viewOf: personView,
  hasList: false,
  commands: [
    recordRow({
      title: 'Register a person 登记人员',
      input: RegisterPersonInput,
      command: registerPerson,
      example: { login: 'li.ming', name: '李明', workPhone: '010-5550123', posting },
    }),
    recordRow({
      title: 'Correct a person’s details 更正人员信息',
      input: AmendPersonInput,
      command: amendPerson,
      example: { workPhone: '010-5550199' },
    }),
    preparedRow({
      title: 'Post a person 任职',
      input: PostPersonInput,
      command: postPerson,
      example: { ...posting, postId: 'unit-desk' },
      prepare: async (input, personId, read) => {
        const asked = await askedOpinion(read, input.opinionId)
        return isRefusal(asked) ? asked : { ...input, personId, asked }
      },
    }),
    recordRow({
      title: 'End a posting 免职',
      input: EndPostingInput,
      command: endPosting,
      example: { postingId: '1', on: '2026-12-31', why: '轮岗' },
    }),
    recordRow({
      title: 'Record a departure 离职',
      input: RecordDepartureInput,
      command: recordDeparture,
      example: { on: '2026-03-02', why: '退休' },
    }),
    recordRow({ title: 'Record a return 复职', input: WhyInput, command: recordReturn, example: why }),
  ],
})

export const staffOpinions: RecordCollection = collection({
  path: 'staff-opinions',
  idName: 'opinionId',
  tag: 'Stationed staff 派驻人员',
  noun: 'street’s opinion 街道意见',
  kind: staffOpinionKind,
  read: ['directory.post', 'power.advise_appointments'],
  view: StaffOpinionView,
  viewOf: staffOpinionView,
  commands: [
    recordRow({
      title: 'Ask a street about staff 征求街道意见',
      input: AskStreetOpinionInput,
      command: askStreetOpinion,
      example: {
        personId: someone,
        about: 'posting',
        unitId: '990101-city-management',
        streetId: '990101001',
        question: '拟派常驻街道综合执法中心',
      },
    }),
    recordRow({
      title: 'Give the street’s opinion 街道答复',
      input: GiveStreetOpinionInput,
      command: giveStreetOpinion,
      example: { verdict: 'agree', remarks: '' },
    }),
  ],
})

export const staffAppraisals: RecordCollection = collection({
  path: 'staff-appraisals',
  idName: 'appraisalId',
  tag: 'Stationed staff 派驻人员',
  noun: 'appraisal 考核评议',
  kind: staffAppraisalKind,
  read: ['directory.post', 'power.manage_stationed_staff'],
  view: StaffAppraisalView,
  viewOf: staffAppraisalView,
  commands: [
    preparedRow({
      title: 'Assess who works with a street 考核派出机构人员',
      input: AssessStaffInput,
      command: assessStaff,
      example: {
        personId: someone,
        unitId: '990101-city-management',
        streetId: '990101001',
        period: '2025',
        onDay: '2026-03-02',
        grade: 'competent',
        text: '完成年度任务',
      },
      prepare: async (input, _id, read) => {
        const [person, asked] = await Promise.all([
          needed(read, personKind, input.personId, '/personId'),
          askedOpinion(read, input.opinionId),
        ])
        if (isRefusal(person)) return person
        return isRefusal(asked) ? asked : { ...input, person, asked }
      },
    }),
    preparedRow({
      title: 'Appraise who is stationed here 评议派驻人员',
      input: AppraiseStationedInput,
      command: appraiseStationed,
      example: {
        personId: someone,
        streetId: '990101001',
        sort: 'party_life',
        period: '2026-Q1',
        onDay: '2026-03-02',
        text: '参加主题党日',
      },
      prepare: async (input, _id, read) => {
        const person = await needed(read, personKind, input.personId, '/personId')
        return isRefusal(person) ? person : { ...input, person }
      },
    }),
  ],
})

export const rosters: RecordCollection = collection({
  path: 'rosters',
  idName: 'rosterId',
  tag: 'Rosters 值班',
  noun: 'roster 值班表',
  kind: rosterKind,
  read: ['directory.read'],
  view: RosterView,
  viewOf: rosterView,
  commands: [
    recordRow({
      title: 'Open a roster 建立值班表',
      input: OpenRosterInput,
      command: openRoster,
      example: { unitId: '990101001', name: '综合执法中心值班' },
    }),
    preparedRow({
      title: 'Plan turns 排班',
      input: PlanShiftsInput,
      command: planShifts,
      example: {
        shifts: [
          {
            personId: someone,
            duty: 'on_duty',
            fromAt: '2026-03-02T09:00:00+08:00',
            toAt: '2026-03-03T09:00:00+08:00',
          },
        ],
      },
      prepare: async ({ shifts }, _id, read) => ({
        shifts: shifts.map((shift) => ({ ...shift, fromAt: instantOf(shift.fromAt), toAt: instantOf(shift.toAt) })),
        people: await knownPeople(
          read,
          shifts.map(({ personId }) => personId),
        ),
      }),
    }),
    recordRow({
      title: 'Take turns back 取消班次',
      input: DropShiftsInput,
      command: dropShifts,
      example: { ids: ['1'], why: '请假' },
    }),
    preparedRow({
      title: 'Say whom to call next 设定呼叫顺序',
      input: SetEscalationInput,
      command: setEscalation,
      example: { steps: [{ personId: someone, afterMinutes: 15 }] },
      prepare: async ({ steps }, _id, read) => ({
        steps,
        people: await knownPeople(
          read,
          steps.map(({ personId }) => personId),
        ),
      }),
    }),
    recordRow({ title: 'Close a roster 停用值班表', input: WhyInput, command: closeRoster, example: why }),
  ],
})
