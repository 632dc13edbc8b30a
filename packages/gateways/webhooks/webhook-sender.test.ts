import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { collect } from '@shaoying/application'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signatureOf } from '../messages/signed-requests.ts'
import { isOutside, outsideAddressOf } from './outside-address.ts'
import { webhookSender } from './webhook-sender.ts'

const post = { deliveryId: '0190b3a0-0000-7000-8000-000000000001', body: '{"fact":"orderDispatched"}', key: 'the key' }

describe('addresses inside (5.2.6)', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'ff02::1',
    'no address',
  ])('%s is not outside', (address) => {
    expect(isOutside(address)).toBe(false)
  })

  it.each(['8.8.8.8', '172.32.0.1', '2400:3200::1'])('%s is outside', (address) => {
    expect(isOutside(address)).toBe(true)
  })

  it('one address inside among several is enough to refuse the name', async () => {
    const both = async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ]
    expect(await outsideAddressOf('partner.example', both)).toBeNull()
    expect(await outsideAddressOf('partner.example', async () => [])).toBeNull()
    expect(await outsideAddressOf('[::1]', both)).toBeNull()
  })
})

describe('posting to partner systems', () => {
  const received: { headers: IncomingHttpHeaders; body: string }[] = []
  let status = 200
  const partner = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: (await collect(request)).toString('utf8') })
    response.writeHead(status, { location: 'http://127.0.0.1/elsewhere' }).end('its own words')
  })
  let url = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(partner.address() as AddressInfo).port}/facts`
  })
  afterAll(() => (partner.closeAllConnections(), void partner.close()))
  const inside = webhookSender({ allowInside: true, nowSeconds: () => 1_772_413_200 })

  it('each post is signed with the time and carries the delivery’s id, so that a repeat is known', async () => {
    expect(await inside.post({ ...post, url })).toEqual({ outcome: 'taken' })
    const { headers, body } = received.at(-1)!
    expect(body).toBe(post.body)
    expect(headers).toMatchObject({
      'idempotency-key': post.deliveryId,
      'shaoying-timestamp': '1772413200',
      'shaoying-signature': signatureOf('1772413200', post.body, post.key),
    })
  })

  it('what is never taken is refused; a redirect and a fault are tried again, and nobody is followed', async () => {
    const before = received.length
    status = 410
    expect(await inside.post({ ...post, url })).toEqual({ outcome: 'refused', fault: 'HTTP 410' })
    for (const passing of [307, 429, 503]) {
      status = passing
      await expect(inside.post({ ...post, url })).rejects.toThrow(`HTTP ${passing}`)
    }
    expect(received).toHaveLength(before + 4)
    await expect(inside.post({ ...post, url: 'http://127.0.0.1:1/' })).rejects.toThrow('no answer')
  })

  it('unless it is allowed, nothing is sent inside nor without TLS, whatever the name says', async () => {
    const before = received.length
    const outside = webhookSender({ allowInside: false, resolve: async () => [{ address: '127.0.0.1', family: 4 }] })
    const { port } = new URL(url)
    for (const address of [
      `https://127.0.0.1:${port}/`,
      `https://0x7f.1:${port}/`,
      `https://2130706433:${port}/`,
      `https://[::ffff:7f00:1]:${port}/`,
      `https://rebinding.example:${port}/`,
    ]) {
      expect([address, await outside.post({ ...post, url: address })]).toEqual([
        address,
        { outcome: 'refused', fault: 'address: inside' },
      ])
    }
    expect(await outside.post({ ...post, url })).toEqual({ outcome: 'refused', fault: 'address: https only' })
    expect(received).toHaveLength(before)
  })

  it('the name is asked for once, and the connection goes to the address that was judged', async () => {
    let asked = 0
    // Said to be outside when it is judged; whoever asked a second time would be led inside.
    const rebinding = webhookSender({
      allowInside: false,
      timeoutMs: 300,
      resolve: async () => [{ address: asked++ === 0 ? '203.0.112.1' : '127.0.0.1', family: 4 }],
    })
    await expect(rebinding.post({ ...post, url: `https://rebinding.example:${new URL(url).port}/` })).rejects.toThrow(
      'no answer',
    )
    expect(asked).toBe(1)
  })
})
