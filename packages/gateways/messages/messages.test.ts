import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { collect, type MessageGateway, type OutgoingMessage } from '@shaoying/application'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { localOutbox } from './local-outbox.ts'
import { signatureOf } from './signed-requests.ts'
import { smsWebhook } from './sms-webhook.ts'
import { smtpMail } from './smtp-mail.ts'

const message: OutgoingMessage = {
  messageId: '0190b3a0-0000-7000-8000-000000000001',
  channel: 'sms',
  to: '13812345678',
  subject: '请您评价',
  text: '您的诉求已办结。',
}

describe('SMS over HTTP', () => {
  const received: { headers: IncomingHttpHeaders; body: string }[] = []
  let status = 200
  let isSilent = false
  const provider = createServer(async (request, response) => {
    const body = await collect(request)
    received.push({ headers: request.headers, body: body.toString('utf8') })
    if (!isSilent) response.writeHead(status, { location: '/elsewhere' }).end('said about 13812345678')
  })
  let url = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/send`
  })
  afterAll(() => (provider.closeAllConnections(), void provider.close()))
  afterEach(() => void ([status, isSilent] = [200, false]))
  const gateway = (options: object = {}): MessageGateway =>
    smsWebhook({ url, secret: 'shared', nowSeconds: () => 1_772_413_200, ...options })

  it('the provider gets number and words, signed with the time, under the message’s id', async () => {
    expect(await gateway().send(message)).toEqual({ outcome: 'taken' })
    const { headers, body } = received.at(-1)!
    expect(JSON.parse(body)).toEqual({ messageId: message.messageId, to: '13812345678', text: '您的诉求已办结。' })
    expect(headers).toMatchObject({
      'idempotency-key': message.messageId,
      'shaoying-timestamp': '1772413200',
      'shaoying-signature': signatureOf('1772413200', body, 'shared'),
    })
    expect(signatureOf('1772413200', body, 'other')).not.toBe(headers['shaoying-signature'])
    // Reckoned by another program: HMAC-SHA256 of "1.{}" under "key".
    expect(signatureOf('1', '{}', 'key')).toBe('v1=1ba6b8171186efc613e8bcc0cbdab2748f24984d7c5a84faa2637afa0e40d224')
  })

  it('what the provider never takes is refused, what it takes later is a fault; neither repeats its words', async () => {
    status = 422
    expect(await gateway().send(message)).toEqual({ outcome: 'refused', fault: 'HTTP 422' })
    for (const passing of [429, 408, 500, 503]) {
      status = passing
      await expect(gateway().send(message)).rejects.toThrow(`HTTP ${passing}`)
    }
    isSilent = true
    await expect(gateway({ timeoutMs: 150 }).send(message)).rejects.toThrow('no answer: TimeoutError')
    await expect(gateway({ url: 'http://127.0.0.1:1/' }).send(message)).rejects.toThrow('no answer')
  })

  it('a provider that sends us elsewhere is not followed: the number goes nowhere else', async () => {
    status = 307
    await expect(gateway().send(message)).rejects.toThrow('no answer')
    expect(received.at(-1)!.headers.host).toContain('127.0.0.1')
  })
})

describe('mail', () => {
  const mails: string[] = []
  let refuseWith: number | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, done) =>
      done(
        refuseWith === null
          ? null
          : Object.assign(new Error('no such user wang@example.cn'), { responseCode: refuseWith }),
      ),
    async onData(stream, _session, done) {
      mails.push((await collect(stream)).toString('utf8'))
      done()
    },
  })
  let gateway: ReturnType<typeof smtpMail>
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    gateway = smtpMail({
      url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
      from: '云溪市12345 <12345@yunxi.test>',
    })
  })
  afterAll(async () => {
    gateway.close()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })
  const mail: OutgoingMessage = { ...message, channel: 'mail', to: 'wang@example.cn' }

  it('the server gets the words and a Message-ID that a repeat has too', async () => {
    expect(await gateway.send(mail)).toEqual({ outcome: 'taken' })
    expect(mails.at(-1)).toContain(`Message-ID: <${message.messageId}@yunxi.test>`)
    expect(mails.at(-1)).toContain('To: wang@example.cn')
    expect(mails.at(-1)).toContain(Buffer.from('您的诉求已办结。').toString('base64').slice(0, 20))
  })

  it('an address that does not exist is refused, a full mailbox is a fault; the address is in neither', async () => {
    refuseWith = 550
    expect(await gateway.send(mail)).toEqual({ outcome: 'refused', fault: 'SMTP 550' })
    refuseWith = 452
    await expect(gateway.send(mail)).rejects.toThrow(/^SMTP 452$/)
    refuseWith = null
    await expect(smtpMail({ url: 'smtp://127.0.0.1:1', from: 'a@b.test' }).send(mail)).rejects.toThrow(/^SMTP E/)
  })

  it('an address with a line break does not make headers of its own', async () => {
    await gateway.send({ ...mail, to: 'wang@example.cn', subject: '一\r\nBcc: evil@example.cn' })
    expect(mails.at(-1)).not.toMatch(/^Bcc:/m)
  })
})

describe('the outbox', () => {
  it('a message is taken down and leaves nowhere', async () => {
    const taken: OutgoingMessage[] = []
    expect(await localOutbox(async (one) => void taken.push(one)).send(message)).toEqual({ outcome: 'taken' })
    expect(taken).toEqual([message])
  })
})
