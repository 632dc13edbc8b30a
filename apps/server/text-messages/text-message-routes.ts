import { takeTextMessage } from '@shaoying/application'
import { TextMessageInput, TextMessageReceipt } from '@shaoying/contract'
import { refuse } from '@shaoying/domain'
import { isSignedWith } from '@shaoying/gateways'
import { signedBodyOf } from '../plugins/read-json.ts'
import { refuseWhenOverrun } from '../routes/back-pressure.ts'
import { route, type Route } from '../routes/route.ts'

/** Where the SMS gateway hands over what residents and streets write. `secret` undefined: none is connected. */
export function textMessageRoutes(secret: string | undefined): readonly Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/v1/text-messages',
      permission: 'public',
      audit: 'textMessage.receive',
      tag: 'Calls 来电',
      summary: 'A text message came in 收到短信',
      rate: 'write',
      description:
        'From the gateway, signed with the setting SMS_WEBHOOK_SECRET as messages to it are (`Shaoying-Timestamp`, `Shaoying-Signature`). It becomes an appeal, more words to one, or, from an office number, a whistle. The same words from the same number on the same day change nothing.',
      body: TextMessageInput,
      answer: TextMessageReceipt,
      example: {
        messageId: 'sms-20260302-0001',
        from: '13800000000',
        text: '桥东路口的路灯不亮三天了',
        sentAt: '2026-03-02T09:00:00+08:00',
      },
      handler: async ({ body, request, requestId }, parts) => {
        if (secret === undefined || !isSignedWith(secret, signedBodyOf(request)))
          return refuse('text_message.not_signed')
        refuseWhenOverrun(parts)
        const { textMessageId, takenUp } = await takeTextMessage(parts.city, body, requestId)
        return { body: { textMessageId, as: takenUp.as } }
      },
    }),
  ]
}
