import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { draftWithModel } from '@shaoying/application'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAiLanguageModel } from './openai-language-model.ts'

let server: Server
let heard: {
  readonly path: string
  readonly key: string | undefined
  readonly body: {
    readonly model: string
    readonly messages: readonly { readonly role: string; readonly content: string }[]
  }
}
let answer: { readonly status: number; readonly body: string }
beforeAll(
  () =>
    new Promise<void>((resolve) => {
      server = createServer(async (request, response) => {
        const chunks: Buffer[] = []
        for await (const chunk of request) chunks.push(chunk as Buffer)
        heard = {
          path: request.url!,
          key: request.headers.authorization,
          body: JSON.parse(Buffer.concat(chunks).toString()),
        }
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
      }).listen(0, '127.0.0.1', resolve)
    }),
)
afterAll(() => new Promise((resolve) => server.close(resolve)))

const model = (timeoutMs = 5000) =>
  openAiLanguageModel({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`,
    model: 'small',
    key: 'k',
    timeoutMs,
  })

it('speaks chat completions; what is personal does not leave', async () => {
  answer = { status: 200, body: JSON.stringify({ choices: [{ message: { content: ' 居民反映垃圾未清运。 ' } }] }) }
  expect(await draftWithModel(model(), 'summary', '我叫张三丰，电话13812345678，垃圾没人收')).toEqual({
    text: '居民反映垃圾未清运。',
    model: 'small',
    hidden: 2,
  })
  expect(heard).toMatchObject({
    path: '/v1/chat/completions',
    key: 'Bearer k',
    body: {
      model: 'small',
      messages: [{ role: 'system' }, { role: 'user', content: '我叫〔姓名〕，电话〔电话〕，垃圾没人收' }],
    },
  })
})

it.each([
  [500, '{}'],
  [200, 'no json'],
  [200, '{"choices":[]}'],
  [302, ''],
])('an answer that is none (%s %s) is a refusal, not a fault', async (status, body) => {
  answer = { status, body }
  expect(await draftWithModel(model(), 'reply', '垃圾没人收')).toMatchObject({ code: 'language_model.no_answer' })
})

it('is off unless the city names one', async () =>
  expect(await draftWithModel(null, 'reply', '垃圾')).toMatchObject({ code: 'language_model.off' }))
