import {
  ChangeFilterInput,
  NoInput,
  ReplyTemplateView,
  ReviseTemplateInput,
  SavedFilterView,
  SaveFilterInput,
  WriteTemplateInput,
} from '@shaoying/contract'
import {
  changeFilter,
  deleteFilter,
  replyTemplateKind,
  restoreFilter,
  restoreTemplate,
  reviseTemplate,
  savedFilterKind,
  saveFilter,
  withdrawTemplate,
  writeTemplate,
} from '@shaoying/domain'
import { collection, type RecordCollection } from '../record-collection.ts'
import { recordRow } from '../record-command-row.ts'
import { replyTemplateView, savedFilterView } from '../views/workspace-views.ts'

const content = {
  title: '垃圾清运',
  text: '您反映的“{事项}”（{编号}），{承办单位}已于[时间]到{地点}清运完毕，今后[措施]。',
  categoryIds: [],
}
const filter = { name: '快到期的', conditions: { view: 'dueSoon' }, shared: false }

/** Replies as a unit or the city likes to write them. */
export const replyTemplates: RecordCollection = collection({
  path: 'reply-templates',
  idName: 'templateId',
  tag: 'Reply templates 答复模板',
  noun: 'reply template 答复模板',
  kind: replyTemplateKind,
  read: ['order.reply', 'reply.review', 'knowledge.edit'],
  view: ReplyTemplateView,
  viewOf: replyTemplateView,
  commands: [
    recordRow({
      title: 'Write a reply template 新建答复模板',
      input: WriteTemplateInput,
      command: writeTemplate,
      example: { unitId: '990101001', ...content },
    }),
    recordRow({ title: 'Revise it 修订模板', input: ReviseTemplateInput, command: reviseTemplate, example: content }),
    recordRow({ title: 'Withdraw it 停用模板', input: NoInput, command: withdrawTemplate, example: {} }),
    recordRow({ title: 'Offer it again 恢复模板', input: NoInput, command: restoreTemplate, example: {} }),
  ],
})

/** Filters of lists, by name. */
export const savedFilters: RecordCollection = collection({
  path: 'saved-filters',
  idName: 'filterId',
  tag: 'Saved filters 常用筛选',
  noun: 'saved filter 常用筛选',
  kind: savedFilterKind,
  read: ['order.read'],
  view: SavedFilterView,
  viewOf: savedFilterView,
  hasList: false,
  commands: [
    recordRow({
      title: 'Keep a filter under a name 保存筛选',
      input: SaveFilterInput,
      command: saveFilter,
      example: { list: 'orders', ...filter },
    }),
    recordRow({
      title: 'Change it 修改筛选',
      input: ChangeFilterInput,
      command: changeFilter,
      example: { ...filter, shared: true },
    }),
    recordRow({ title: 'Delete it 删除筛选', input: NoInput, command: deleteFilter, example: {} }),
    recordRow({ title: 'Undo the deletion 恢复筛选', input: NoInput, command: restoreFilter, example: {} }),
  ],
})
