import { Modal } from 'antd'
import { useCallback, useState } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { useShortcut, useShortcutList } from './shortcuts.ts'

/** Press `?`: everything that a key does here and now. */
export function ShortcutOverlay() {
  const { say } = useTexts()
  const [open, setOpen] = useState(false)
  const list = useShortcutList()
  useShortcut('?', say('shortcuts'), useCallback(() => setOpen(true), []))
  return (
    <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={say('shortcuts')}>
      <dl className="sy-keys">
        {list.map(({ keys, label }) => <div key={`${keys} ${label}`}><dt>{label}</dt><dd><Keys keys={keys} /></dd></div>)}
      </dl>
    </Modal>
  )
}

const shown: Readonly<Record<string, string>> = { mod: 'Ctrl', alt: 'Alt', enter: 'Enter' }

export function Keys({ keys }: { readonly keys: string }) {
  return keys.split(/[+ ]/u).map((key) => <kbd key={key}>{shown[key] ?? key.toUpperCase()}</kbd>)
}
