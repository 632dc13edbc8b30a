import { button, element } from './element.ts'
import { startPicker } from './file-picker.ts'
import { dropPendingFile, listPendingFiles, type PendingFile } from './pending-files.ts'
import { language, say } from './texts.ts'

interface Owner {
  /** `/api/v1/petitions/<number>` */
  readonly root: string
  readonly headers: Readonly<Record<string, string>>
}

/** Where an appeal's files are: shows those that arrived, sends those that wait, takes more. */
export function startFiles(place: HTMLElement): void {
  const { number = '', token = '' } = place.dataset
  const owner: Owner = {
    root: `/api/v1/petitions/${encodeURIComponent(number)}`,
    headers: { authorization: `Bearer ${token}`, 'accept-language': language },
  }
  const [arrived, under, more] = [
    element('ul', { class: 'thumbnails', 'aria-label': say('filesOf') }),
    element('div'),
    element('div'),
  ]
  place.replaceChildren(arrived, under, more)
  const sendAll = async (): Promise<void> => {
    for (const file of await listPendingFiles().catch(() => [])) await send(file, owner, under).catch(() => undefined)
    startPicker(more, () => void sendAll())
    await showArrived(arrived, owner)
  }
  startPicker(more, () => void sendAll())
  void sendAll()
}

/** By tus: goes on where it stopped when the connection comes back. */
async function send({ id, name, file }: PendingFile, { root, headers }: Owner, place: HTMLElement): Promise<void> {
  const { Upload } = await import('tus-js-client')
  const line = element('p', { class: 'note', role: 'status' }, say('uploading', { name, percent: 0 }))
  place.append(line)
  await new Promise<void>((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: `${root}/uploads`,
      headers,
      metadata: { filename: name, filetype: file.type },
      chunkSize: 1024 * 1024,
      retryDelays: [0, 1000, 3000, 10_000, 30_000],
      removeFingerprintOnSuccess: true,
      onProgress: (sent, total) =>
        (line.textContent = say('uploading', { name, percent: Math.floor((100 * sent) / total) })),
      onShouldRetry: () => ((line.textContent = say('waiting')), true),
      onError: (error) => {
        line.replaceChildren(
          `${say('uploadFailed', { name, reason: reasonOf(error) })} `,
          button(say('retry'), () => upload.start()),
        )
        reject(error)
      },
      onSuccess: () => {
        line.textContent = say('uploaded', { name })
        void dropPendingFile(id).then(resolve)
      },
    })
    upload.start()
  })
}

/** The server's own sentence, where it gave one. */
function reasonOf(error: Error): string {
  const body = (error as { originalResponse?: { getBody(): string } | null }).originalResponse?.getBody() ?? ''
  try {
    return (JSON.parse(body) as { detail: string }).detail
  } catch {
    return error.message.slice(0, 80)
  }
}

async function showArrived(list: HTMLElement, { root, headers }: Owner): Promise<void> {
  const answer = await fetch(`${root}/attachments`, { headers }).catch(() => null)
  if (!answer?.ok) return
  const { items } = (await answer.json()) as {
    readonly items: readonly {
      readonly attachmentId: string
      readonly name: string
      readonly withdrawnAt: string | null
    }[]
  }
  list.replaceChildren(
    ...(await Promise.all(
      items
        .filter(({ withdrawnAt }) => withdrawnAt === null)
        .map(async ({ attachmentId, name }) => {
          const picture = await fetch(`${root}/attachments/${attachmentId}?shape=thumbnail`, { headers }).catch(
            () => null,
          )
          const inside = picture?.ok
            ? element('img', { alt: name, src: URL.createObjectURL(await picture.blob()) })
            : element('span', {}, name)
          return element('li', {}, inside)
        }),
    )),
  )
}
