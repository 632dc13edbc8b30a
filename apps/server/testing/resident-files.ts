import type { LightMyRequestResponse as Response } from 'fastify'
import type { AttachmentDesk } from './attachment-desk.ts'

export const tus = { 'tus-resumable': '1.0.0' }

/** Somebody who submitted an appeal on the web and holds its token. */
export interface Resident {
  readonly number: string
  readonly orderId: string
  readonly headers: Record<string, string>
  /** `/api/v1/petitions/{number}` */
  readonly root: string
}

/** What residents do with files at a desk. */
export interface ResidentFiles {
  resident(more?: object): Promise<Resident>
  /** Sends a file and gives its id; throws when it was refused. */
  sent(file: Buffer, who: Resident, name?: string): Promise<string>
  refusalFor(file: Buffer, who: Resident): ReturnType<AttachmentDesk['send']>
  get(url: string, headers: Record<string, string>): Promise<Response>
  begin(bytes: number, who: Resident): Promise<Response>
}

export function residentFiles(desk: AttachmentDesk): ResidentFiles {
  return {
    async resident(more = {}) {
      const submitted = (
        await desk.ask(null, 'POST', '/api/v1/petitions', {
          kind: 'complaint',
          title: '路灯不亮',
          words: '三单元门口的路灯坏了。',
          petitioner: { sort: 'person', name: '王小明', phone: '13812345678' },
          place: { unitId: '990101001001' },
          ...more,
        })
      ).json()
      const { token } = (
        await desk.ask(null, 'POST', '/api/v1/petitions/track', {
          number: submitted.number,
          code: submitted.trackingCode,
        })
      ).json()
      const { rows } = await desk.town.pool.query<{ order_id: string }>(
        'select order_id from order_state where order_number = $1',
        [submitted.number],
      )
      return {
        number: submitted.number,
        orderId: rows[0]!.order_id,
        headers: { authorization: `Bearer ${token}` },
        root: `/api/v1/petitions/${submitted.number}`,
      }
    },
    async sent(file, { root, headers }, name = '照片.jpg') {
      const answer = await desk.send(file, `${root}/uploads`, headers, { metadata: { filename: name } })
      if (!('location' in answer)) throw new Error(JSON.stringify(answer))
      return answer.location.split('/').at(-1)!
    },
    refusalFor: (file, { root, headers }) => desk.send(file, `${root}/uploads`, headers),
    get: (url, headers) => desk.app.inject({ method: 'GET', url, headers }),
    begin: (bytes, { root, headers }) =>
      desk.app.inject({
        method: 'POST',
        url: `${root}/uploads`,
        headers: { ...headers, ...tus, 'upload-length': String(bytes) },
      }),
  }
}
