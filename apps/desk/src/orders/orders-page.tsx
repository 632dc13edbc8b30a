import type { OrderSummary } from '@shaoying/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { useCallback } from 'react'
import { useOrders } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { situations } from '../texts/situations.ts'
import { orderSearchOf, queryOf, ready, type OrderSearch } from './order-search.ts'
import { OrderTable } from './order-table.tsx'
import { PlacePicker, UnitPicker } from '../commands/pickers.tsx'
import { ListNews } from '../workspace/list-news.tsx'
import { SavedFilters } from '../workspace/saved-filters.tsx'
import { DownloadButtons } from '../exports/download-buttons.tsx'

const exportFormats = ['csv', 'xlsx'] as const

/** All orders one may see, by conditions that stand in the address: a filter is shared by sharing the link. */
export function OrdersPage() {
  const { say, situation } = useTexts()
  const search = useSearch({ from: '/orders' })
  const navigate = useNavigate({ from: '/orders' })
  const { data, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useOrders(queryOf(search, new Date()))
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const use = (conditions: Readonly<Record<string, string>>): void =>
    void navigate({ search: orderSearchOf(conditions), replace: true })
  const set = (change: OrderSearch): void =>
    void navigate({
      search: Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value)),
      replace: true,
    })
  return (
    <section aria-labelledby="orders">
      <div className="sy-title">
        <h1 id="orders">{say('orders')}</h1>
        <Button size="small" className="sy-no-print" onClick={() => print()}>
          {say('print')}
        </Button>
      </div>
      <div className="sy-filters sy-no-print" role="search">
        <div className="sy-buttons">
          {ready.map((name) => (
            <Button
              key={name}
              size="small"
              aria-pressed={search.view === name}
              type={search.view === name ? 'primary' : 'default'}
              onClick={() => set({ view: search.view === name ? undefined : name })}
            >
              {say(name)}
            </Button>
          ))}
        </div>
        <Input
          allowClear
          aria-label={say('numberBegins')}
          placeholder={say('numberBegins')}
          key={search.number === undefined ? 'none' : 'some'}
          defaultValue={search.number}
          onChange={(event) => set({ number: event.target.value.trim() || undefined })}
        />
        <Select
          allowClear
          aria-label={say('anySituation')}
          placeholder={say('anySituation')}
          value={(search.situation ?? null) as string}
          onChange={(chosen?: string) => set({ situation: chosen })}
          options={situations.map((value) => ({ value, label: situation(value) }))}
        />
        <label className="sy-unit-filter">
          <span className="sy-hidden">{say('anyUnit')}</span>
          <UnitPicker
            id="lead-filter"
            value={search.lead}
            onChange={(lead) => set({ lead: typeof lead === 'string' ? lead : undefined })}
          />
        </label>
        <label className="sy-unit-filter">
          <span className="sy-hidden">{say('anyPlace')}</span>
          <PlacePicker
            id="place-filter"
            value={search.place}
            onChange={(place) => set({ place: typeof place === 'string' ? place : undefined })}
          />
        </label>
      </div>
      <SavedFilters list="orders" conditions={search as Readonly<Record<string, string>>} onUse={use} />
      <ListNews name="orders" />
      <DownloadButtons
        formats={exportFormats}
        pathOf={(format) => `/api/v1/orders.${format}?${queryOf(search, new Date())}`}
      />
      <OrderTable
        items={(data?.pages.flatMap(({ items }) => items) ?? []) as readonly OrderSummary[]}
        loading={isPending}
        empty={say('emptySearch')}
        onMore={hasNextPage && !isFetchingNextPage ? more : null}
      />
    </section>
  )
}
