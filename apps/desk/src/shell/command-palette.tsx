import { useNavigate } from '@tanstack/react-router'
import { Input, Modal } from 'antd'
import { useCallback, useState, type KeyboardEvent } from 'react'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts } from '../texts/use-texts.tsx'
import type { Place } from './places.ts'
import { useFinds, type PaletteItem } from './use-finds.ts'

/** Ctrl+K: go to a place, do something, or find an order, a unit, a person, an article by words, number or pinyin. */
export function CommandPalette({ places, actions }: { readonly places: readonly Place[], readonly actions: readonly PaletteItem[] }) {
  const { say } = useTexts()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  useShortcut('mod+k', say('palette'), useCallback(() => (setText(''), setAt(0), setOpen(true)), []))
  const finds = useFinds(text, open)
  const fits = ({ label }: { readonly label: string }): boolean => label.toLowerCase().includes(text.trim().toLowerCase())
  const items: readonly PaletteItem[] = [...places.filter(fits).map(({ to, label }) => ({ key: to, label, run: () => void navigate({ to }) })), ...actions.filter(fits), ...finds]
  const choose = (item: PaletteItem | undefined): void => {
    if (!item) return
    setOpen(false)
    item.run()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const turn = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (turn) setAt((at + turn + items.length) % Math.max(1, items.length))
    else if (event.key === 'Enter') choose(items[at])
    else return
    event.preventDefault()
  }
  return (
    <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={say('palette')} destroyOnHidden>
      <Input autoFocus value={text} placeholder={say('paletteHint')} role="combobox" aria-label={say('paletteHint')} aria-expanded aria-controls="palette" {...(items[at] ? { 'aria-activedescendant': `palette-${at}` } : {})} onChange={(event) => (setText(event.target.value), setAt(0))} onKeyDown={onKeyDown} />
      <ul id="palette" role="listbox" aria-label={say('palette')} className="sy-palette">
        {items.map((item, index) => <li key={item.key} id={`palette-${index}`} role="option" aria-selected={index === at} onClick={() => choose(item)}>{item.sort && <span className="sy-palette-sort">{item.sort}</span>}{item.label}</li>)}
      </ul>
      {items.length === 0 && <p className="sy-quiet">{say('paletteEmpty')}</p>}
    </Modal>
  )
}
