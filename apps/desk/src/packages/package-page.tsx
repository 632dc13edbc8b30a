import type { OrderView, PackageView } from '@shaoying/contract'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Descriptions } from 'antd'
import { request } from '../api/request.ts'
import { OrderTable } from '../orders/order-table.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { PackageActions } from './package-actions.tsx'
import { packageWords } from '../batch/package-words.ts'

/** Orders drawn with the package; the others are a press away. */
const mostShown = 100

/** One package: what it is about, its orders, and what is done for all of them at once. */
export function PackagePage() {
  const { packageId } = useParams({ from: '/packages/$packageId' })
  const word = useWords(packageWords)
  const { say, moment } = useTexts()
  const { data, error } = useQuery({
    queryKey: ['packages', packageId],
    queryFn: () => request<PackageView>(`/api/v1/packages/${packageId}`),
  })
  const orders = useQueries({
    queries: (data?.orderIds ?? [])
      .slice(0, mostShown)
      .map((orderId) => ({
        queryKey: ['order', orderId],
        queryFn: () => request<OrderView>(`/api/v1/orders/${orderId}`),
        staleTime: 30_000,
      })),
  })
  if (error)
    return <Alert type="error" showIcon title={error.message} action={<Link to="/packages">{word('all')}</Link>} />
  if (!data) return <p>{say('loading')}</p>
  const facts = [
    { key: 'cause', label: word('cause'), children: data.cause },
    { key: 'lead', label: word('lead'), children: data.lead.name },
    {
      key: 'situation',
      label: say('situation'),
      children: `${word(data.situation === 'open' ? 'open' : 'closed')} · ${moment(data.openedAt)}`,
    },
    ...(data.outcome ? [{ key: 'outcome', label: word('outcome'), children: data.outcome }] : []),
  ]
  return (
    <section aria-labelledby="package">
      <p className="sy-next">
        <Link to="/packages">← {word('all')}</Link>
      </p>
      <h1 id="package">{data.title}</h1>
      <Descriptions size="small" column={{ xs: 1, sm: 2 }} items={facts} />
      {data.situation === 'open' && <PackageActions packageId={packageId} />}
      <h2>{word('orders', { count: data.orderIds.length })}</h2>
      <OrderTable
        items={orders.flatMap(({ data: order }) => order ?? [])}
        loading={orders.some(({ isPending }) => isPending)}
        empty={say('emptySearch')}
        onMore={null}
      />
    </section>
  )
}
