import type { AttachmentView } from '@shaoying/contract'
import { Button, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { MachineText } from './machine-text.tsx'
import { orderPanelWords } from './order-panel-words.ts'

export interface AttachmentViewerProps {
  readonly items: readonly AttachmentView[]
  readonly opened: AttachmentView
  readonly addressOf: (attachmentId: string) => string
  readonly onOpen: (item: AttachmentView) => void
  readonly onClose: () => void
}

const usual = { zoom: 1, turn: 0 }
const [least, most, step] = [0.5, 6, 1.25]

/** One file large: pictures zoom and turn, sound and film play, papers open; the arrow keys go on to the next. */
export function AttachmentViewer({ items, opened, addressOf, onOpen, onClose }: AttachmentViewerProps) {
  const word = useWords(orderPanelWords)
  const { moment } = useTexts()
  const [view, setView] = useState(usual)
  const player = useRef<HTMLMediaElement>(null)
  const at = items.findIndex(({ attachmentId }) => attachmentId === opened.attachmentId)
  const go = (by: number): void => {
    const next = items[(at + by + items.length) % items.length]
    if (!next) return
    setView(usual)
    onOpen(next)
  }
  const zoom = (by: number): void =>
    setView(({ zoom: now, turn }) => ({ turn, zoom: Math.min(most, Math.max(least, now * by)) }))
  const turn = (): void => setView(({ zoom: now, turn: before }) => ({ zoom: now, turn: (before + 90) % 360 }))
  const play = (): void =>
    void (
      player.current && (player.current.paused ? player.current.play().catch(() => undefined) : player.current.pause())
    )
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => go(-1),
    ArrowRight: () => go(1),
    '+': () => zoom(step),
    '=': () => zoom(step),
    '-': () => zoom(1 / step),
    r: turn,
    ' ': play,
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const act = keys[event.key]
      // A player's own keys, and a button's space, stay theirs.
      if (
        !act ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        (event.target instanceof HTMLElement &&
          ['AUDIO', 'VIDEO', 'BUTTON', 'A'].includes(event.target.tagName) &&
          !event.key.startsWith('Arrow'))
      )
        return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  const isPicture = opened.mediaType.startsWith('image/')
  return (
    <Modal open onCancel={onClose} footer={null} title={opened.name} width="min(72rem, 96vw)" destroyOnHidden>
      <div className="sy-buttons">
        {items.length > 1 && (
          <>
            <Button size="small" onClick={() => go(-1)}>
              ← {word('before')}
            </Button>
            <span className="sy-quiet">{word('place', { at: at + 1, count: items.length })}</span>
            <Button size="small" onClick={() => go(1)}>
              {word('after')} →
            </Button>
          </>
        )}
        {isPicture && (
          <>
            <Button size="small" onClick={() => zoom(1 / step)}>
              − {word('zoomOut')}
            </Button>
            <Button size="small" onClick={() => zoom(step)}>
              + {word('zoomIn')}
            </Button>
            <Button size="small" onClick={turn}>
              {word('turn')}
            </Button>
            <Button size="small" onClick={() => setView(usual)}>
              {word('fit')}
            </Button>
          </>
        )}
      </div>
      <div className="sy-viewer" tabIndex={0} role="group" aria-label={opened.name}>
        <Shown item={opened} address={addressOf(opened.attachmentId)} view={view} player={player} />
      </div>
      {opened.machineText && <MachineText read={opened.machineText} />}
      <p className="sy-quiet">
        {[opened.purposeText, opened.unit?.name, moment(opened.at)].filter(Boolean).join(' · ')}　
        <span className="sy-hint">{word('viewerKeys')}</span>
      </p>
    </Modal>
  )
}

interface ShownProps {
  readonly item: AttachmentView
  readonly address: string
  readonly view: typeof usual
  readonly player: React.RefObject<HTMLMediaElement | null>
}

function Shown({ item: { mediaType, name, attachmentId }, address, view: { zoom, turn }, player }: ShownProps) {
  if (mediaType.startsWith('image/'))
    return (
      <img
        key={attachmentId}
        src={address}
        alt={name}
        className="sy-file-large"
        style={{ transform: `scale(${zoom}) rotate(${turn}deg)` }}
      />
    )
  if (mediaType.startsWith('audio/'))
    return (
      <audio
        key={attachmentId}
        ref={player as React.RefObject<HTMLAudioElement>}
        src={address}
        controls
        className="sy-file-large"
        aria-label={name}
      />
    )
  if (mediaType.startsWith('video/'))
    return (
      <video
        key={attachmentId}
        ref={player as React.RefObject<HTMLVideoElement>}
        src={address}
        controls
        className="sy-file-large"
        aria-label={name}
      />
    )
  return (
    <p>
      <a href={address} target="_blank" rel="noreferrer">
        {name}
      </a>
    </p>
  )
}
