import type { Named } from '@shaoying/contract'
import type { SchemaFormPickers } from '@shaoying/ui'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { request } from '../api/request.ts'
import { useTexts } from '../texts/use-texts.tsx'

interface PickerProps {
  readonly id?: string
  readonly value?: unknown
  readonly onChange?: (value: unknown) => void
  readonly multiple?: boolean
}

/** Finds units or categories by name as the user types; the server searches, so a city of thousands costs nothing. */
function SearchPicker({ path, id, value, onChange, multiple = false }: PickerProps & { readonly path: string }) {
  const { say } = useTexts()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed)
  const { data, isFetching } = useQuery({ queryKey: ['pick', path, text], queryFn: () => request<{ readonly items: readonly Named[] }>(`${path}${encodeURIComponent(text)}`), enabled: text.trim() !== '', staleTime: 300_000 })
  return (
    <Select {...(id === undefined ? {} : { id })} {...(multiple ? { mode: 'multiple' as const } : {})} value={value as never} onChange={(chosen: unknown) => onChange?.(chosen)} allowClear loading={isFetching} placeholder={say('search')}
      showSearch={{ filterOption: false, onSearch: setTyped }} options={(data?.items ?? []).map((item) => ({ value: item.id, label: item.name }))} />
  )
}

export const pickers: SchemaFormPickers = {
  unit: (props) => <SearchPicker {...props} path="/api/v1/units?limit=20&text=" />,
  category: (props) => <SearchPicker {...props} path="/api/v1/catalogue?limit=20&text=" />,
}
