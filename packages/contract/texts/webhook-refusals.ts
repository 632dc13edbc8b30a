import type { Text } from './text.ts'

/** Refusals about addresses of partner systems. */
export const webhookRefusals = {
  'webhook.address_unfit': {
    zh: '地址须形如 https://主机/路径，不得带用户名、密码或空格。',
    en: 'The address reads https://host/path, without name, password or spaces.',
  },
  'webhook.fact_unknown': {
    zh: '没有可订阅的事项“{fact}”；可用 order、whistle，或 order/orderDispatched 这样的单项。',
    en: 'Nobody can hear of “{fact}”; there are order, whistle, or one fact such as order/orderDispatched.',
  },
  'webhook.stopped': { zh: '“{name}”已停用。', en: '“{name}” is stopped.' },
} as const satisfies Record<string, Text>
