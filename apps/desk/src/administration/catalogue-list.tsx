import type { Named } from '@shaoying/contract'
import { Mark } from '@shaoying/ui'
import { useQuery } from '@tanstack/react-query'
import { Button, Empty, Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { packWords } from './pack-words.ts'

interface Entry {
  readonly id: string
  readonly path: readonly string[]
  readonly line: string
  readonly tier: Named
  readonly whistleable: boolean
  readonly legalBasis: string
}

const page = 100

/** The dispatch catalogue: every kind of matter with its limit, its line, whether a street may whistle for it, and its law. */
export function CatalogueList() {
  const word = useWords(packWords)
  const { say } = useTexts()
  const [typed, setTyped] = useState('')
  const [most, setMost] = useState(page)
  const text = useDeferredValue(typed.trim())
  const { data } = useQuery({
    queryKey: ['catalogue', text, most],
    placeholderData: (before) => before,
    queryFn: () =>
      request<{ readonly total: number; readonly items: readonly Entry[] }>(
        `/api/v1/catalogue?limit=${most}${text === '' ? '' : `&q=${encodeURIComponent(text)}`}`,
      ),
  })
  return (
    <>
      <div className="sy-buttons">
        <Input
          allowClear
          value={typed}
          aria-label={word('find')}
          placeholder={word('findCategory')}
          onChange={({ target }) => (setTyped(target.value), setMost(page))}
          className="sy-narrow-form"
        />
        {data && <span role="status">{word('total', { count: data.total })}</span>}
      </div>
      <ul className="sy-lines sy-panel">
        {(data?.items ?? []).map(({ id, path, line, tier, whistleable, legalBasis }) => (
          <li key={id}>
            <span className="sy-told">
              <span>
                <span className="sy-quiet sy-number">{id}</span> {path.slice(0, -1).join(' › ')} ›{' '}
                <strong>{path.at(-1)}</strong>
              </span>
              {legalBasis !== '' && <span className="sy-quiet">{legalBasis}</span>}
            </span>
            <span className="sy-tags">
              {whistleable && <Mark tone="apart">{word('whistleable')}</Mark>}
              <span>{tier.name}</span>
              <span className="sy-quiet">{line}</span>
            </span>
          </li>
        ))}
        {data?.items.length === 0 && (
          <li>
            <Empty description={say('nothingFits')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
          </li>
        )}
      </ul>
      {data && data.items.length < data.total && (
        <Button block className="sy-gap" onClick={() => setMost(Math.min(most + 4 * page, 3000))}>
          {say('more')}
        </Button>
      )}
    </>
  )
}
