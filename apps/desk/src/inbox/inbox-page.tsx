import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useCallback } from 'react'
import { useInbox } from '../api/queries.ts'
import { OrderTable } from '../orders/order-table.tsx'
import { situations } from '../texts/situations.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { filterWords } from '../workspace/filter-words.ts'
import { ListNews } from '../workspace/list-news.tsx'
import { SavedFilters } from '../workspace/saved-filters.tsx'
import { inboxQueryOf, inboxSearchOf, inboxTies, type InboxSearch } from './inbox-search.ts'

/** What the unit has to do, soonest due first. */
export function InboxPage() {
  const { say, choice, situation } = useTexts()
  const word = useWords(filterWords)
  const search = useSearch({ from: '/inbox' })
  const navigate = useNavigate({ from: '/inbox' })
  const { data, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInbox(inboxQueryOf(search))
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const use = (conditions: Readonly<Record<string, string>>): void =>
    void navigate({ search: inboxSearchOf(conditions), replace: true })
  const set = (change: InboxSearch): void =>
    use(
      Object.fromEntries(
        Object.entries({ ...search, ...change }).filter((entry): entry is [string, string] => Boolean(entry[1])),
      ),
    )
  return (
    <section aria-labelledby="inbox">
      <div className="sy-title">
        <h1 id="inbox">{say('inbox')}</h1>
        <Button size="small" className="sy-no-print" onClick={() => print()}>
          {say('print')}
        </Button>
      </div>
      <div className="sy-filters sy-no-print" role="search">
        <Select
          allowClear
          aria-label={word('tie')}
          placeholder={word('anyTie')}
          value={(search.tie ?? null) as string}
          onChange={(tie?: string) => set({ tie })}
          options={inboxTies.map((value) => ({ value, label: choice(value) }))}
        />
        <Select
          allowClear
          aria-label={say('anySituation')}
          placeholder={say('anySituation')}
          value={(search.situation ?? null) as string}
          onChange={(chosen?: string) => set({ situation: chosen })}
          options={situations.map((value) => ({ value, label: situation(value) }))}
        />
      </div>
      <SavedFilters list="inbox" conditions={search as Readonly<Record<string, string>>} onUse={use} />
      <ListNews name="inbox" />
      <OrderTable
        items={data?.pages.flatMap(({ items }) => items) ?? []}
        loading={isPending}
        empty={say('emptyInbox')}
        onMore={hasNextPage && !isFetchingNextPage ? more : null}
      />
    </section>
  )
}
