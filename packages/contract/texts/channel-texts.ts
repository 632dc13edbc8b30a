import type { Channel } from '@shaoying/domain'
import type { Text } from './text.ts'

/** The ways in. */
export const channelTexts: Readonly<Record<Channel, Text>> = {
  phone: { zh: '电话', en: 'Telephone' },
  sms: { zh: '短信', en: 'Text message' },
  web: { zh: '网站', en: 'Web' },
  app: { zh: '客户端', en: 'App' },
  wechat: { zh: '微信', en: 'WeChat' },
  mailbox: { zh: '信箱', en: 'Mailbox' },
  leader_call_in: { zh: '领导接听', en: 'Leaders’ call-in' },
  mobile_desk: { zh: '移动工作台', en: 'Mobile desk' },
  grid: { zh: '网格', en: 'Grid' },
  merged_hotline: { zh: '归并热线', en: 'Merged hotlines' },
  partner_city: { zh: '外省市热线', en: 'Hotlines of other cities' },
  open311: { zh: 'Open311', en: 'Open311' },
  supervision_platform: { zh: '监督平台', en: 'Supervision platform' },
  media: { zh: '媒体', en: 'Media' },
  import: { zh: '导入', en: 'Imported' },
}
