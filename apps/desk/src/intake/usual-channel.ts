import type { AppealForm } from './appeal.ts'

/** How what people type down came to them; the other ways in come by themselves. */
export const typedChannels = [
  'phone',
  'mobile_desk',
  'mailbox',
  'wechat',
  'sms',
  'web',
  'app',
  'grid',
  'merged_hotline',
  'partner_city',
  'leader_call_in',
  'supervision_platform',
  'media',
] as const

const key = 'shaoying.channel'

/** Whoever sits at a doorstep desk or over a pile of letters says so once: this machine remembers it. */
export function keepUsualChannel(channel: string): void {
  if (channel === 'phone') localStorage.removeItem(key)
  else localStorage.setItem(key, channel)
}

/** What a fresh form holds. */
export function freshAppeal(): AppealForm {
  const kept = localStorage.getItem(key)
  return { kind: 'help_request', channel: typedChannels.find((channel) => channel === kept) ?? 'phone' }
}
