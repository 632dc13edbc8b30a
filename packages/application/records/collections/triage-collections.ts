import { ModelReasonInput, TriageModelView } from '@shaoying/contract'
import { promoteTriageModel, retireTriageModel, triageModelKind } from '@shaoying/domain'
import { collection, type RecordCollection } from '../record-collection.ts'
import { recordRow } from '../record-command-row.ts'

/** Models trained on the city's own decided orders; `shaoying triage retrain` makes them. */
export const triageModelCollection: RecordCollection = collection({
  path: 'triage-models', idName: 'modelId', tag: 'Triage 智能研判', noun: 'triage model 研判模型', kind: triageModelKind, read: ['analysis.read', 'analysis.report', 'system.operate'], view: TriageModelView,
  viewOf: ({ recordId, version, state }) => ({ modelId: recordId, version, ...state }),
  commands: [
    recordRow({ title: 'Put a model into use 启用模型', input: ModelReasonInput, command: promoteTriageModel, example: { reason: '留出月份上优于现用模型' } }),
    recordRow({ title: 'Roll a model back 回退模型', input: ModelReasonInput, command: retireTriageModel, example: { reason: '错分增多' } }),
  ],
})
