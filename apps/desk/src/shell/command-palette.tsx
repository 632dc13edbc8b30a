import type { OrderSummary } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Input, Modal } from 'antd'
import { useCallback, useState, type KeyboardEvent } from 'react'
import { request } from '../api/request.ts'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts } from '../texts/use-texts.tsx'
import type { Place } from './places.ts'

export interface PaletteAction {
  readonly key: string
  readonly label: string
  readonly run: () => void
}

/** Ctrl+K: go to a place, do something, or open an order by the beginning of its number. */
export function CommandPalette({ places, actions, mayReadOrders }: { readonly places: readonly Place[], readonly actions: readonly PaletteAction[], readonly mayReadOrders: boolean }) {
  const { say } = useTexts()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  useShortcut('mod+k', say('palette'), useCallback(() => (setText(''), setAt(0), setOpen(true)), []))
  const number = text.trim().toUpperCase()
  const { data } = useQuery({ queryKey: ['palette', number], queryFn: () => request<{ readonly items: readonly OrderSummary[] }>(`/api/v1/orders?limit=8&fields=number,title&number=${encodeURIComponent(number)}`), enabled: open && mayReadOrders && /\d/u.test(number) })
  const fits = ({ label }: { readonly label: string }): boolean => label.toLowerCase().includes(text.trim().toLowerCase())
  const items: readonly PaletteAction[] = [
    ...places.filter(fits).map(({ to, label }) => ({ key: to, label, run: () => void navigate({ to }) })),
    ...actions.filter(fits),
    ...(data?.items ?? []).map(({ orderId, number: found, title }) => ({ key: orderId, label: `${found} ${title}`, run: () => void navigate({ to: '/orders/$orderId', params: { orderId } }) })),
  ]
  const choose = (item: PaletteAction | undefined): void => {
    if (!item) return
    setOpen(false)
    item.run()
  }
  const onKeyDown = ({ key, preventDefault }: Pick<KeyboardEvent, 'key' | 'preventDefault'>): void => {
    if (key === 'ArrowDown') setAt(Math.min(at + 1, items.length - 1))
    else if (key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (key === 'Enter') choose(items[at])
    else return
    preventDefault()
  }
  return (
    <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={say('palette')} destroyOnHidden>
      <Input autoFocus value={text} placeholder={say('paletteHint')} role="combobox" aria-label={say('paletteHint')} aria-expanded aria-controls="palette" {...(items[at] ? { 'aria-activedescendant': `palette-${at}` } : {})}
        onChange={(event) => (setText(event.target.value), setAt(0))} onKeyDown={(event) => onKeyDown({ key: event.key, preventDefault: () => event.preventDefault() })} />
      <ul id="palette" role="listbox" aria-label={say('palette')} className="sy-palette">
        {items.map((item, index) => <li key={item.key} id={`palette-${index}`} role="option" aria-selected={index === at} onClick={() => choose(item)}>{item.label}</li>)}
      </ul>
      {items.length === 0 && <p className="sy-quiet">{say('paletteEmpty')}</p>}
    </Modal>
  )
}
