import type { OrderView } from '@shaoying/contract'
import { DueClock } from '@shaoying/ui'
import { Link } from '@tanstack/react-router'
import { Descriptions } from 'antd'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { orderPanelWords } from './order-panel-words.ts'

/** Who, what, where, by when. */
export function OrderFacts({ order }: { readonly order: OrderView }) {
  const { say, clock, choice, moment } = useTexts()
  const word = useWords(orderPanelWords)
  const masked = order.petitioner?.masked
  const packageId = typeof order.record.packageId === 'string' ? order.record.packageId : null
  const facts = [
    {
      key: 'due',
      label: say('due'),
      children: (
        <span>
          {(order.replyDueAt || !order.dueAt) && <DueClock dueAt={order.replyDueAt} words={clock} />}{' '}
          {order.dueAt && <span className="sy-quiet">{moment(order.dueAt)}</span>}
        </span>
      ),
    },
    { key: 'lead', label: say('lead'), children: order.lead?.name ?? '–' },
    {
      key: 'place',
      label: say('place'),
      children: [order.place?.name, order.point].filter(Boolean).join(' · ') || '–',
    },
    { key: 'category', label: say('category'), children: order.category?.name ?? '–' },
    {
      key: 'petitioner',
      label: say('petitioner'),
      children: masked
        ? [masked.name, masked.phone].filter(Boolean).join(' ') || '–'
        : order.petitioner
          ? choice(order.petitioner.sort)
          : say('anonymous'),
    },
    { key: 'created', label: say('created'), children: `${moment(order.createdAt)} · ${choice(order.channel)}` },
    { key: 'ties', label: say('ties'), children: order.ties.map(choice).join('、') || '–' },
    ...(packageId
      ? [
          {
            key: 'package',
            label: word('package'),
            children: (
              <Link to="/packages/$packageId" params={{ packageId }}>
                {word('openPackage')}
              </Link>
            ),
          },
        ]
      : []),
  ]
  return <Descriptions size="small" column={{ xs: 1, sm: 2 }} items={facts} />
}
