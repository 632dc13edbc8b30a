import {
  AnswerMisconductInput,
  CorrectMisconductInput,
  DecideMisconductInput,
  DecideToleranceInput,
  MisconductView,
  RecordMisconductInput,
} from '@shaoying/contract'
import {
  answerMisconduct,
  correctMisconduct,
  decideMisconduct,
  decideTolerance,
  misconductKind,
  recordMisconduct,
  refuse,
} from '@shaoying/domain'
import { preparedRow, recordRow } from '../record-command-row.ts'
import { collection, type RecordCollection } from '../record-collection.ts'
import { misconductView } from '../views/accountability-views.ts'

/** Misdeeds of Reg 35, from record to result, and error tolerance (Reg 36). */
export const misconducts: RecordCollection = collection({
  path: 'misconducts',
  idName: 'misconductId',
  tag: 'Accountability 监督问责',
  noun: 'misconduct 违规问题',
  kind: misconductKind,
  read: ['misconduct.record', 'misconduct.decide', 'misconduct.answer', 'tolerance.decide'],
  view: MisconductView,
  viewOf: misconductView,
  commands: [
    preparedRow({
      title: 'Record a suspected misdeed 记录违规问题',
      input: RecordMisconductInput,
      command: recordMisconduct,
      example: {
        misdeed: 'undone_or_late',
        unitId: '990101001',
        personIds: [],
        orderIds: [],
        happenedOn: '2026-03-01',
        description: '三次催办未办，未说明理由。',
      },
      // Whatever it rests on must be there.
      prepare: async (input, _recordId, _read, readOrders) => {
        const orders = await readOrders(input.orderIds)
        const missing = input.orderIds.find((orderId) => !orders.has(orderId))
        return missing === undefined
          ? input
          : refuse('order.not_found', { params: { orderId: missing }, field: '/orderIds' })
      },
    }),
    recordRow({
      title: 'Say what the unit has to say 单位说明',
      input: AnswerMisconductInput,
      command: answerMisconduct,
      example: { text: '值班交接失误，已补办。' },
    }),
    recordRow({
      title: 'Decide 作出处理',
      input: DecideMisconductInput,
      command: decideMisconduct,
      example: {
        result: 'correction',
        didHarm: false,
        reasoning: '逾期属实，未造成后果。',
        correction: { what: '完善交接班制度', byOn: '2026-03-31' },
      },
    }),
    recordRow({
      title: 'Decide on error tolerance 容错认定',
      input: DecideToleranceInput,
      command: decideTolerance,
      example: { granted: false, text: '并非先行先试中的失误。' },
    }),
    recordRow({
      title: 'Report what was put right 报告整改',
      input: CorrectMisconductInput,
      command: correctMisconduct,
      example: { text: '交接班制度已修订并执行。' },
    }),
  ],
})
