import { useNavigate } from '@tanstack/react-router'
import { Input, Modal } from 'antd'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import type { Place } from './places.ts'
import { useFinds, type PaletteItem } from './use-finds.ts'

export interface PaletteWindowProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly places: readonly Place[]
  readonly actions: readonly PaletteItem[]
}

/** Go to a place, do something, or find an order, a unit, a person, an article by words, number or pinyin. */
export function PaletteWindow({ isOpen, onClose, places, actions }: PaletteWindowProps) {
  const { say } = useTexts()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const finds = useFinds(text, isOpen)
  const fits = ({ label }: { readonly label: string }): boolean =>
    label.toLowerCase().includes(text.trim().toLowerCase())
  const items: readonly PaletteItem[] = [
    ...places
      .filter(fits)
      .map(({ to, label, keys }) => ({ key: to, label, ...(keys ? { keys } : {}), run: () => void navigate({ to }) })),
    ...actions.filter(fits),
    ...finds,
  ]
  useEffect(() => document.getElementById(`palette-${at}`)?.scrollIntoView({ block: 'nearest' }), [at])
  const choose = (item: PaletteItem | undefined): void => {
    if (!item) return
    onClose()
    item.run()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const turn = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (turn) setAt((at + turn + items.length) % Math.max(1, items.length))
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(items[at])
    else return
    event.preventDefault()
  }
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} title={say('palette')} destroyOnHidden>
      <Input
        autoFocus
        value={text}
        placeholder={say('paletteHint')}
        role="combobox"
        aria-label={say('paletteHint')}
        aria-expanded
        aria-controls="palette"
        {...(items[at] ? { 'aria-activedescendant': `palette-${at}` } : {})}
        onChange={(event) => (setText(event.target.value), setAt(0))}
        onKeyDown={onKeyDown}
      />
      <ul id="palette" role="listbox" aria-label={say('palette')} className="sy-palette">
        {items.map((item, index) => (
          <li
            key={item.key}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => choose(item)}
          >
            {item.sort && <span className="sy-palette-sort">{item.sort}</span>}
            {item.label}
            {item.keys && <span className="sy-palette-keys">{item.keys.toUpperCase()}</span>}
          </li>
        ))}
      </ul>
      {items.length === 0 && <p className="sy-quiet">{say('paletteEmpty')}</p>}
    </Modal>
  )
}
