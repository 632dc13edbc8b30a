import { outboxOf, type City, type MessageParts } from '@shaoying/application'
import { localOutbox, smsWebhook, smtpMail, webhookSender } from '@shaoying/gateways'
import type { Settings } from './settings/settings.ts'

/** By what messages leave: what is configured, and for the rest the city's own outbox, which sends nothing. */
export function messageGatewaysOf(
  city: Pick<City, 'pool' | 'cityId' | 'time'>,
  { sms, smtp, publicUrl, webhooksInside }: Pick<Settings, 'sms' | 'smtp' | 'publicUrl' | 'webhooksInside'>,
): MessageParts {
  const outbox = localOutbox(outboxOf(city))
  return {
    sms: sms ? smsWebhook(sms) : outbox,
    mail: smtp ? smtpMail(smtp) : outbox,
    webhooks: webhookSender({ allowInside: webhooksInside }),
    publicUrl,
  }
}
