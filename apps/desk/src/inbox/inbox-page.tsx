import { useInbox } from '../api/queries.ts'
import { OrderTable } from '../orders/order-table.tsx'
import { useTexts } from '../texts/use-texts.tsx'

export function InboxPage() {
  const { say } = useTexts()
  const { data, isPending, hasNextPage, fetchNextPage } = useInbox()
  return (
    <section aria-labelledby="inbox">
      <h1 id="inbox">{say('inbox')}</h1>
      <OrderTable items={data?.pages.flatMap(({ items }) => items) ?? []} loading={isPending} empty={say('emptyInbox')} onMore={hasNextPage ? () => void fetchNextPage() : null} />
    </section>
  )
}
