import http from 'node:http'
import type { ThinAnswer, ThinRequest } from './load/thin-connection.ts'

/** One request by Node's own client: for loads that do not wait, and for connections that may break. */
export function send(
  port: number,
  agent: http.Agent | undefined,
  { method, path, headers, body }: ThinRequest,
): Promise<ThinAnswer> {
  return new Promise((resolve, reject) => {
    const length =
      body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
    const request = http.request(
      { host: '127.0.0.1', port, method, path, ...(agent ? { agent } : {}), headers: { ...headers, ...length } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        )
        response.on('error', reject)
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}
