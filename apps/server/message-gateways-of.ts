import { outboxOf, type City, type MessageParts } from '@shaoying/application'
import { localOutbox, smsWebhook, smtpMail } from '@shaoying/gateways'
import type { Settings } from './settings/settings.ts'

/** By what messages leave: what is configured, and for the rest the city's own outbox, which sends nothing. */
export function messageGatewaysOf(city: Pick<City, 'pool' | 'cityId' | 'time'>, { sms, smtp, publicUrl }: Pick<Settings, 'sms' | 'smtp' | 'publicUrl'>): MessageParts {
  const outbox = localOutbox(outboxOf(city))
  return { sms: sms ? smsWebhook(sms) : outbox, mail: smtp ? smtpMail(smtp) : outbox, publicUrl }
}
