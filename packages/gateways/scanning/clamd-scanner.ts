import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { ScanVerdict, VirusScanner } from '@shaoying/application'

export interface ClamdOptions {
  readonly host: string
  readonly port: number
  /** Silence after which the scanner counts as away. */
  readonly timeoutMs?: number
}

const pieceBytes = 65_536

/**
 * Asks ClamAV's daemon over TCP (command `zINSTREAM`: pieces with their length in front, a zero at the end; the answer
 * is `stream: OK` or `stream: <name> FOUND`). Throws when it is away, out of space, or its limit is smaller than the
 * file: then nobody has looked, and the file has to wait.
 */
export function clamdScanner({ host, port, timeoutMs = 60_000 }: ClamdOptions): VirusScanner {
  return {
    async scan(content) {
      const socket = connect({ host, port })
      socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`clamd at ${host}:${port} is silent`)))
      const answered = readAnswer(socket)
      // A scanner that has seen enough answers and hangs up while we still send: its answer counts, not the broken line.
      const sent = send(socket, content).catch((error: unknown) => ({ error }))
      try {
        return verdictOf(await answered)
      } catch (error) {
        const outcome = await sent
        throw outcome ? outcome.error : error
      } finally {
        socket.destroy()
      }
    },
  }
}

async function send(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<void> {
  await once(socket, 'connect')
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const chunk of content) {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      const piece = chunk.subarray(at, at + pieceBytes)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(piece.length)
      await write(socket, Buffer.concat([length, piece]))
    }
  }
  await write(socket, Buffer.alloc(4))
}

async function write(socket: Socket, bytes: Buffer): Promise<void> {
  if (socket.destroyed) throw new Error('clamd hung up')
  if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close')])
}

async function readAnswer(socket: Socket): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    if (chunk.includes(0)) break
  }
  return Buffer.concat(chunks).toString('utf8').replace(/\0.*$/s, '').trim()
}

function verdictOf(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return { verdict: 'clean', scanner: 'clamd' }
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (found === undefined) throw new Error(`clamd answered: ${answer || 'nothing'}`)
  return { verdict: 'infected', scanner: 'clamd', found }
}
