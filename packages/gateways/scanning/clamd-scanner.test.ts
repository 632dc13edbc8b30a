import { randomBytes } from 'node:crypto'
import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { readerOf } from '../testing/sample-files.ts'
import { clamdScanner } from './clamd-scanner.ts'
import { noScanner } from './no-scanner.ts'

let server: Server | undefined
afterEach(() => void server?.close())

/** A daemon that speaks clamd's side of INSTREAM as its manual has it; `answer` sees all that was sent. */
async function daemon(answer: (content: Buffer, socket: Socket) => string | null): Promise<number> {
  server = createServer((socket) => {
    let received: Buffer = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      const content = contentOf(received)
      const said = content === null ? null : answer(content, socket)
      if (said !== null) socket.end(`${said}\0`)
    })
  })
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** The pieces put together; null before the closing zero. Throws on a command or framing that clamd would not take. */
function contentOf(received: Buffer): Buffer | null {
  const command = 'zINSTREAM\0'
  if (received.length < command.length) return null
  if (received.toString('latin1', 0, command.length) !== command) throw new Error('UNKNOWN COMMAND')
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

const scannerAt = (port: number, timeoutMs = 5000) => clamdScanner({ host: '127.0.0.1', port, timeoutMs })

describe('the virus scan', () => {
  it('the daemon gets every byte of the file and its word decides', async () => {
    const content = randomBytes(300_000)
    let seen: Buffer = Buffer.alloc(0)
    const port = await daemon((all) => {
      seen = all
      return all.includes('EICAR') ? 'stream: Eicar-Signature FOUND' : 'stream: OK'
    })
    expect(await scannerAt(port).scan(readerOf(content, 200_000)())).toEqual({ verdict: 'clean', scanner: 'clamd' })
    expect(seen.equals(content)).toBe(true)
    const infected = Buffer.concat([content, Buffer.from('EICAR')])
    expect(await scannerAt(port).scan(readerOf(infected)())).toEqual({
      verdict: 'infected',
      scanner: 'clamd',
      found: 'Eicar-Signature',
    })
  })

  it('a daemon that refuses, hangs up, is silent or is not there has not looked: that is a fault, never a clean file', async () => {
    const content = readerOf(randomBytes(100_000))
    const limited = await daemon(() => 'INSTREAM size limit exceeded. ERROR')
    await expect(scannerAt(limited).scan(content())).rejects.toThrow('size limit')
    server!.close()
    const hangsUp = await daemon((_all, socket) => (socket.destroy(), null))
    await expect(scannerAt(hangsUp).scan(content())).rejects.toThrow(Error)
    server!.close()
    const silent = await daemon(() => null)
    await expect(scannerAt(silent, 200).scan(content())).rejects.toThrow('silent')
    server!.close()
    await expect(scannerAt(1).scan(content())).rejects.toThrow(Error)
  })

  it('without a scanner every file says that nobody looked', async () => {
    expect(await noScanner.scan(readerOf(Buffer.from('x'))())).toEqual({ verdict: 'not_scanned', scanner: 'none' })
  })
})
