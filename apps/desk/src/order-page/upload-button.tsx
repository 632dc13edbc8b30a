import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { useWords } from '../texts/use-texts.tsx'
import { orderPanelWords } from './order-panel-words.ts'

const pieceBytes = 1024 * 1024

/** Brings a file to an order, piece by piece, so that a lost connection costs a piece and not the film. */
export function UploadButton({
  orderId,
  purpose,
}: {
  readonly orderId: string
  readonly purpose: 'appeal' | 'evidence' | 'callback'
}) {
  const word = useWords(orderPanelWords)
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [percent, setPercent] = useState<number | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const send = async (file: File): Promise<void> => {
    const { Upload } = await import('tus-js-client')
    setFault(null)
    setPercent(0)
    const upload = new Upload(file, {
      endpoint: `/api/v1/orders/${orderId}/uploads`,
      metadata: { filename: file.name, filetype: file.type, purpose },
      chunkSize: pieceBytes,
      retryDelays: [0, 1000, 3000, 10_000],
      removeFingerprintOnSuccess: true,
      onProgress: (sent, total) => setPercent(Math.floor((100 * sent) / total)),
      onError: (error) => (setPercent(null), setFault(sentenceOf(error))),
      onSuccess: () => (setPercent(null), void client.invalidateQueries({ queryKey: ['order', orderId] })),
    })
    upload.start()
  }
  return (
    <div className="sy-buttons">
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*,video/*,audio/*,.pdf,.docx,.xlsx"
        aria-label={word('upload')}
        onChange={({ target }) => {
          const file = target.files?.[0]
          target.value = ''
          if (file) void send(file)
        }}
      />
      <Button size="small" disabled={percent !== null} onClick={() => input.current?.click()}>
        {percent === null ? word('upload') : word('uploading', { percent })}
      </Button>
      {fault && <Alert type="error" title={fault} showIcon />}
    </div>
  )
}

/** The server's own sentence, where it gave one. */
function sentenceOf(error: Error): string {
  const body = (error as { originalResponse?: { getBody(): string } | null }).originalResponse?.getBody() ?? ''
  try {
    return (JSON.parse(body) as { readonly detail: string }).detail
  } catch {
    return error.message.slice(0, 120)
  }
}
