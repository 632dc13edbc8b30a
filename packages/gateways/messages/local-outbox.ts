import type { MessageGateway, TakeDown } from '@shaoying/application'

/** Where no way out is configured: messages are taken down in the city's own outbox and leave nowhere. */
export function localOutbox(takeDown: TakeDown): MessageGateway {
  return {
    name: 'outbox',
    async send(message) {
      await takeDown(message)
      return { outcome: 'taken' }
    },
  }
}
