/** Every way in; all of them fill the same pool of orders (R190). */
export type Channel =
  | 'phone'
  | 'sms'
  | 'web'
  | 'app'
  | 'wechat'
  | 'mailbox'
  | 'leader_call_in'
  | 'mobile_desk'
  | 'grid'
  | 'merged_hotline'
  | 'partner_city'
  | 'open311'
  | 'supervision_platform'
  | 'media'
  | 'import'
export const channels = [
  'phone',
  'sms',
  'web',
  'app',
  'wechat',
  'mailbox',
  'leader_call_in',
  'mobile_desk',
  'grid',
  'merged_hotline',
  'partner_city',
  'open311',
  'supervision_platform',
  'media',
  'import',
] as const satisfies readonly Channel[]
