import {
  ModelReasonInput,
  NoInput,
  PlaceAliasReasonInput,
  PlaceAliasView,
  ProposePlaceAliasInput,
  TriageModelView,
} from '@shaoying/contract'
import {
  approvePlaceAlias,
  placeAliasKind,
  promoteTriageModel,
  proposePlaceAlias,
  rejectPlaceAlias,
  retireTriageModel,
  triageModelKind,
  withdrawPlaceAlias,
} from '@shaoying/domain'
import { collection, type RecordCollection } from '../record-collection.ts'
import { recordRow } from '../record-command-row.ts'
import { placeAliasView } from '../views/place-alias-view.ts'

/** Models trained on the city's own decided orders; `shaoying triage retrain` makes them. */
export const triageModelCollection: RecordCollection = collection({
  path: 'triage-models',
  idName: 'modelId',
  tag: 'Triage 智能研判',
  noun: 'triage model 研判模型',
  kind: triageModelKind,
  read: ['analysis.read', 'analysis.report', 'system.operate'],
  view: TriageModelView,
  viewOf: ({ recordId, version, state }) => ({ modelId: recordId, version, ...state }),
  commands: [
    recordRow({
      title: 'Put a model into use 启用模型',
      input: ModelReasonInput,
      command: promoteTriageModel,
      example: { reason: '留出月份上优于现用模型' },
    }),
    recordRow({
      title: 'Roll a model back 回退模型',
      input: ModelReasonInput,
      command: retireTriageModel,
      example: { reason: '错分增多' },
    }),
  ],
})

/** Names by which residents call places; places are found by those that a second person approved. */
export const placeAliasCollection: RecordCollection = collection({
  path: 'place-aliases',
  idName: 'aliasId',
  tag: 'Triage 智能研判',
  noun: 'place alias 地名别名',
  kind: placeAliasKind,
  read: ['directory.read'],
  view: PlaceAliasView,
  viewOf: placeAliasView,
  commands: [
    recordRow({
      title: 'Propose a name of a place 提出地名别名',
      input: ProposePlaceAliasInput,
      command: proposePlaceAlias,
      example: { name: '大杂院', sort: 'estate', unitId: '990101001001', why: '居民来电都这样说' },
    }),
    recordRow({ title: 'Approve it 批准启用', input: NoInput, command: approvePlaceAlias, example: {} }),
    recordRow({
      title: 'Reject it 不予启用',
      input: PlaceAliasReasonInput,
      command: rejectPlaceAlias,
      example: { why: '另有同名小区' },
    }),
    recordRow({
      title: 'Take it out of use 停用',
      input: PlaceAliasReasonInput,
      command: withdrawPlaceAlias,
      example: { why: '已拆迁' },
    }),
  ],
})
