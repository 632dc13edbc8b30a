import { ChangeWebhookInput, RegisterWebhookInput, WebhookView, WhyInput } from '@shaoying/contract'
import { changeWebhook, registerWebhook, renewWebhookKey, stopWebhook, webhookKind } from '@shaoying/domain'
import { unitNamed } from '../../queries/names.ts'
import { collection, type RecordCollection } from '../record-collection.ts'
import { recordRow } from '../record-command-row.ts'

const details = {
  name: '区网格平台',
  url: 'https://grid.example.gov.cn/shaoying',
  facts: ['order/orderDispatched', 'whistle'],
}
const why = { why: '按程序办理' }

/** Partner systems that are told of facts. */
export const webhooks: RecordCollection = collection({
  path: 'webhooks',
  idName: 'webhookId',
  tag: 'Partner systems 外部系统',
  noun: 'webhook 推送地址',
  kind: webhookKind,
  read: ['system.operate'],
  view: WebhookView,
  viewOf: ({ recordId, version, state: { unitId, ...webhook } }, { rules }) => ({
    ...webhook,
    webhookId: recordId,
    version,
    unit: unitNamed(unitId, rules),
    facts: [...webhook.facts],
  }),
  commands: [
    recordRow({
      title: 'Register an address 登记推送地址',
      input: RegisterWebhookInput,
      command: registerWebhook,
      example: { unitId: '990101', ...details },
    }),
    recordRow({ title: 'Change it 修改', input: ChangeWebhookInput, command: changeWebhook, example: details }),
    recordRow({ title: 'New key 更换密钥', input: WhyInput, command: renewWebhookKey, example: why }),
    recordRow({ title: 'Stop it 停用', input: WhyInput, command: stopWebhook, example: why }),
  ],
})
