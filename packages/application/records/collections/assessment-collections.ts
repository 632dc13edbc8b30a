import {
  AppealExclusionInput,
  ApplyForExclusionInput,
  AssessmentEntryView,
  ExclusionVerdictInput,
  ExclusionView,
  MakeAssessmentEntryInput,
  WithdrawAssessmentEntryInput,
  WithdrawExclusionInput,
} from '@shaoying/contract'
import {
  appealExclusion,
  applyForExclusion,
  assessmentEntryKind,
  assessmentWindowKind,
  checkExclusion,
  decideExclusion,
  decideExclusionAppeal,
  exclusionKind,
  isRefusal,
  makeAssessmentEntry,
  refuse,
  windowRecordId,
  withdrawAssessmentEntry,
  withdrawExclusion,
} from '@shaoying/domain'
import { needed } from '../give-record-command.ts'
import { collection, type RecordCollection } from '../record-collection.ts'
import { preparedRow, recordRow, type ReadRecords } from '../record-command-row.ts'
import { entryView, exclusionView } from '../views/assessment-views.ts'

const tag = 'Assessment 考评'

/** Applications to leave an order out of assessment (剔除): district checks, centre decides, one appeal. */
export const exclusions: RecordCollection = collection({
  path: 'exclusions',
  idName: 'exclusionId',
  tag,
  noun: 'exclusion 剔除申请',
  kind: exclusionKind,
  read: ['exclusion.request', 'exclusion.review', 'exclusion.decide', 'assessment.appeal', 'assessment.decide_appeal'],
  view: ExclusionView,
  viewOf: exclusionView,
  commands: [
    preparedRow({
      title: 'Apply for exclusion 申请剔除',
      input: ApplyForExclusionInput,
      command: applyForExclusion,
      example: {
        orderId: '01a20000-0000-7000-8000-000000000001',
        typeId: 'legal-proceedings',
        reason: '此事已由法院受理。',
        attachmentIds: [],
        documents: ['受理通知书（2026）东民初字第12号'],
      },
      prepare: async (input, _recordId, _read, readOrders) => {
        const order = (await readOrders([input.orderId])).get(input.orderId)
        return order
          ? { ...input, order }
          : refuse('order.not_found', { params: { orderId: input.orderId }, field: '/orderId' })
      },
    }),
    recordRow({
      title: 'The district’s check 区级初审',
      input: ExclusionVerdictInput,
      command: checkExclusion,
      example: { granted: true, reason: '属实，法院已立案。' },
    }),
    recordRow({
      title: 'The centre’s decision 审定',
      input: ExclusionVerdictInput,
      command: decideExclusion,
      example: { granted: false, reason: '立案在办理之后，办理仍属本单位职责。' },
    }),
    recordRow({
      title: 'Appeal, once 申诉',
      input: AppealExclusionInput,
      command: appealExclusion,
      example: { reason: '立案在派单之前，补充裁定书。', attachmentIds: [], documents: ['民事裁定书'] },
    }),
    recordRow({
      title: 'Decide the appeal 审理申诉',
      input: ExclusionVerdictInput,
      command: decideExclusionAppeal,
      example: { granted: true, reason: '裁定书载明立案在派单之前。' },
    }),
    recordRow({
      title: 'Take it back 撤回申请',
      input: WithdrawExclusionInput,
      command: withdrawExclusion,
      example: { reason: '材料有误。' },
    }),
  ],
})

async function isFrozen(read: ReadRecords, windowId: string): Promise<boolean> {
  const id = windowRecordId(windowId)
  return ((await read(assessmentWindowKind, [id])).get(id)?.frozen ?? null) !== null
}

/** Surveys, checks on site, points off and for: entered about a unit, for a window. */
export const assessmentEntries: RecordCollection = collection({
  path: 'assessment-entries',
  idName: 'entryId',
  tag,
  noun: 'assessment entry 考评录入',
  kind: assessmentEntryKind,
  read: ['assessment.read', 'assessment.contribute'],
  view: AssessmentEntryView,
  viewOf: entryView,
  commands: [
    preparedRow({
      title: 'Enter a mark 录入考评分',
      input: MakeAssessmentEntryInput,
      command: makeAssessmentEntry,
      example: {
        windowId: '2026-03',
        unitId: '990101001',
        itemId: 'massSurvey',
        amount: '92.5',
        reason: '三月群众满意度调查',
        evidence: '第三方报告 2026-03',
      },
      prepare: async (input, _recordId, read) => ({ ...input, isFrozen: await isFrozen(read, input.windowId) }),
    }),
    preparedRow({
      title: 'Take a mark back 撤回录入',
      input: WithdrawAssessmentEntryInput,
      command: withdrawAssessmentEntry,
      example: { reason: '样本有误，重新调查。' },
      prepare: async (input, recordId, read) => {
        const entry = await needed(read, assessmentEntryKind, recordId, '/entryId')
        return isRefusal(entry) ? entry : { ...input, isFrozen: await isFrozen(read, entry.windowId) }
      },
    }),
  ],
})
