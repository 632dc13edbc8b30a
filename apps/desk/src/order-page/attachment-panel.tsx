import type { AttachmentListView } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { Card } from 'antd'
import { useState } from 'react'
import { useActions } from '../api/queries.ts'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { orderPanelWords } from './order-panel-words.ts'
import { AttachmentViewer } from './attachment-viewer.tsx'
import { UploadButton } from './upload-button.tsx'

type Attachment = AttachmentListView['items'][number]

/** Pictures, recordings, films and papers of an order; each opens large, and plays where it stands. */
export function AttachmentPanel({ orderId }: { readonly orderId: string }) {
  const word = useWords(orderPanelWords)
  const { moment } = useTexts()
  const [opened, setOpened] = useState<Attachment | null>(null)
  const { data } = useQuery({
    queryKey: ['order', orderId, 'attachments'],
    queryFn: () => request<AttachmentListView>(`/api/v1/orders/${orderId}/attachments`),
  })
  const items = (data?.items ?? []).filter(({ erasedAt }) => erasedAt === null)
  const { data: can } = useActions(orderId)
  const purpose = (['attachEvidence', 'attachCallbackRecord', 'attachToAppeal'] as const).find((name) =>
    can?.actions.some(({ command, allowed }) => command === name && allowed),
  )
  if (items.length === 0 && !purpose) return null
  const address = (attachmentId: string, shape = ''): string =>
    `/api/v1/orders/${orderId}/attachments/${attachmentId}${shape}`
  return (
    <Card size="small" title={`${word('files')} ${items.length}`} className="sy-gap">
      <ul className="sy-files">
        {items.map((item) => {
          const { attachmentId, name, hasThumbnail, needsReason, purposeText, unit, at, withdrawnAt } = item
          const picture =
            hasThumbnail && !needsReason && withdrawnAt === null ? (
              <img src={address(attachmentId, '?shape=thumbnail')} alt="" loading="lazy" />
            ) : (
              <span className="sy-file-sort" aria-hidden="true">
                {glyphs[item.sort] ?? '▤'}
              </span>
            )
          const about = (
            <span>
              <strong>{purposeText}</strong>
              <br />
              <small className="sy-quiet">
                {[
                  unit?.name,
                  moment(at),
                  withdrawnAt === null ? null : word('withdrawn'),
                  item.machineText ? word('hasWriting') : null,
                  needsReason ? word('needsReason') : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
          )
          return (
            <li key={attachmentId}>
              {withdrawnAt === null && !needsReason ? (
                <button
                  type="button"
                  className="sy-file"
                  aria-label={word('openFile', { name })}
                  onClick={() => setOpened(item)}
                >
                  {picture}
                  {about}
                </button>
              ) : (
                <span className="sy-file">
                  {picture}
                  {about}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {purpose && <UploadButton orderId={orderId} purpose={purposes[purpose]} />}
      {opened && (
        <AttachmentViewer
          items={items.filter(({ withdrawnAt, needsReason }) => withdrawnAt === null && !needsReason)}
          opened={opened}
          addressOf={address}
          onOpen={setOpened}
          onClose={() => setOpened(null)}
        />
      )}
    </Card>
  )
}

/** What a file is brought as, by the command that the lifecycle allows now. */
const purposes = { attachEvidence: 'evidence', attachCallbackRecord: 'callback', attachToAppeal: 'appeal' } as const

const glyphs: Readonly<Record<string, string>> = { audio: '♪', video: '▶', picture: '▣' }
