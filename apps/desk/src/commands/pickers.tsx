import type { Named } from '@shaoying/contract'
import type { SchemaFormPickers } from '@shaoying/ui'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { request } from '../api/request.ts'
import { useTexts } from '../texts/use-texts.tsx'

export interface PickerProps {
  readonly id?: string
  readonly value?: unknown
  readonly onChange?: (value: unknown) => void
  readonly multiple?: boolean
}

interface Hit {
  readonly id: string
  readonly name: string
  /** What tells it from others of that name: the street above it, the path in the catalogue. */
  readonly under: string
}

interface UnitHit extends Named {
  readonly street: Named | null
  readonly district: Named | null
}

interface CatalogueEntry extends Named {
  readonly path: readonly string[]
  readonly tier: Named
}

interface Search {
  readonly name: string
  readonly find: (text: string) => Promise<readonly Hit[]>
  readonly get: (id: string) => Promise<Hit>
}

const unitHit = ({ id, name, street, district }: UnitHit): Hit => ({
  id,
  name,
  under: [district, street]
    .filter((above): above is Named => above !== null && above.id !== id)
    .map((above) => above.name)
    .join(' '),
})
const entryHit = ({ id, name, path, tier }: CatalogueEntry): Hit => ({
  id,
  name,
  under: `${path.slice(0, -1).join(' › ')} · ${tier.name}`,
})

const unitSearch = (name: string, kinds: string): Search => ({
  name,
  find: async (text) =>
    (
      await request<{ readonly items: readonly UnitHit[] }>(
        `/api/v1/units?limit=20${kinds}&q=${encodeURIComponent(text)}`,
      )
    ).items.map(unitHit),
  get: async (id) => unitHit(await request<UnitHit>(`/api/v1/units/${encodeURIComponent(id)}`)),
})
const units = unitSearch('unit', '')
const places = unitSearch('place', '&kind=community,village,street,township,district_government')
const categories: Search = {
  name: 'category',
  find: async (text) =>
    (
      await request<{ readonly items: readonly CatalogueEntry[] }>(
        `/api/v1/catalogue?limit=30&q=${encodeURIComponent(text)}`,
      )
    ).items.map(entryHit),
  get: async (id) => {
    const { items } = await request<{ readonly items: readonly CatalogueEntry[] }>(
      `/api/v1/catalogue?limit=1&under=${encodeURIComponent(id)}`,
    )
    return items[0] ? entryHit(items[0]) : { id, name: id, under: '' }
  },
}

interface OrderHit {
  readonly orderId: string
  readonly number: string
  readonly title: string
}

const orders: Search = {
  name: 'order',
  find: async (text) =>
    (
      await request<{ readonly items: readonly OrderHit[] }>(
        `/api/v1/search/orders?limit=20&q=${encodeURIComponent(text)}`,
      )
    ).items.map(({ orderId, number, title }) => ({ id: orderId, name: number, under: title })),
  get: async (id) => {
    const { number, title } = await request<OrderHit>(`/api/v1/orders/${encodeURIComponent(id)}`)
    return { id, name: `${number} ${title}`, under: '' }
  },
}

/** Finds by name as the user types; the server searches, so a city of thousands costs nothing. */
function SearchPicker({
  search,
  hint,
  id,
  value,
  onChange,
  multiple = false,
}: PickerProps & { readonly search: Search; readonly hint: string }) {
  const { say } = useTexts()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const { data: hits, isFetching } = useQuery({
    queryKey: ['pick', search.name, text],
    queryFn: () => search.find(text),
    enabled: text !== '',
    staleTime: 300_000,
    placeholderData: (before) => before,
  })
  const chosen = (Array.isArray(value) ? value : [value]).filter(
    (code): code is string => typeof code === 'string' && code !== '',
  )
  const { data: known } = useQuery({
    queryKey: ['picked', search.name, ...chosen],
    queryFn: () => Promise.all(chosen.map((code) => search.get(code))),
    enabled: chosen.length > 0,
    staleTime: 300_000,
    placeholderData: (before) => before,
  })
  const found = [...(text === '' ? [] : (hits ?? [])), ...(known ?? [])].filter(
    (hit, index, all) => all.findIndex(({ id: other }) => other === hit.id) === index,
  )
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(multiple ? { mode: 'multiple' as const } : {})}
      value={(value ?? null) as never}
      onChange={(code: unknown) => (setTyped(''), onChange?.(code ?? undefined))}
      allowClear
      loading={isFetching}
      placeholder={hint}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      defaultActiveFirstOption
      notFoundContent={text === '' ? hint : isFetching ? say('loading') : say('nothingFits')}
      optionLabelProp="title"
      options={found.map((hit) => ({
        value: hit.id,
        title: hit.name,
        label: (
          <span className="sy-option">
            <span>{hit.name}</span>
            <span className="sy-quiet">{hit.under}</span>
          </span>
        ),
      }))}
    />
  )
}

export function UnitPicker(props: PickerProps) {
  const { say } = useTexts()
  return <SearchPicker {...props} search={units} hint={say('chooseUnit')} />
}

export function PlacePicker(props: PickerProps) {
  const { say } = useTexts()
  return <SearchPicker {...props} search={places} hint={say('chooseUnit')} />
}

export function CategoryPicker(props: PickerProps) {
  const { say } = useTexts()
  return <SearchPicker {...props} search={categories} hint={say('chooseCategory')} />
}

export function OrderPicker({ hint, ...props }: PickerProps & { readonly hint: string }) {
  return <SearchPicker {...props} search={orders} hint={hint} />
}

export const pickers: SchemaFormPickers = {
  unit: (props) => <UnitPicker {...props} />,
  category: (props) => <CategoryPicker {...props} />,
}
