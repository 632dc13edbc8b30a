import type { OrderView } from '@shaoying/contract'
import { useQueries } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { localMinute, notBefore, utcOf } from './local-minute.ts'
import type { ActionFormProps } from './action-form-props.ts'
import { whistleWords } from './whistle-words.ts'

interface Closing {
  readonly standardMetAt: string
  readonly verification: string
  readonly summary: string
  readonly plans?: Readonly<Record<string, { readonly plan?: string; readonly byOn?: string }>>
}

/** Closing: when the standard was met and how somebody saw it; every order that is not resolved gets its plan. */
export function CloseForm({ whistle, chosen: { action }, busy, onSubmit }: ActionFormProps) {
  const word = useWords(whistleWords)
  const { say } = useTexts()
  const orders = useQueries({
    queries: whistle.orderIds.map((orderId) => ({
      queryKey: ['order', orderId],
      queryFn: () => request<OrderView>(`/api/v1/orders/${orderId}`),
    })),
  })
  const needed = [{ required: true, message: say('required') }]
  const submit = ({ standardMetAt, verification, summary, plans = {} }: Closing): void =>
    onSubmit({
      standardMetAt: notBefore(whistle.blownAt, utcOf(standardMetAt)),
      verification,
      summary,
      plans: Object.entries(plans).flatMap(([orderId, { plan = '', byOn }]) =>
        plan.trim() !== '' && byOn ? [{ orderId, plan: plan.trim(), byOn }] : [],
      ),
    })
  return (
    <Form
      layout="vertical"
      disabled={busy}
      initialValues={{ standardMetAt: localMinute(new Date()) }}
      onFinish={submit}
    >
      <p className="sy-quiet">{word('closeHint')}</p>
      {whistle.standard && (
        <p className="sy-letter">
          {word('standard')}：{whistle.standard}
        </p>
      )}
      <Form.Item name="standardMetAt" label={word('metAt')} rules={needed}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="verification" label={word('verification')} rules={needed}>
        <Input maxLength={1000} />
      </Form.Item>
      <Form.Item name="summary" label={word('summary')} rules={needed}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      {orders.map(({ data: order }, index) => (
        <fieldset key={whistle.orderIds[index]} className="sy-group">
          <legend>{word('planFor', { order: order ? `${order.number} ${order.title}` : String(index + 1) })}</legend>
          <Form.Item name={['plans', whistle.orderIds[index]!, 'plan']}>
            <Input maxLength={1000} aria-label={word('planFor', { order: order?.number ?? '' })} />
          </Form.Item>
          <Form.Item name={['plans', whistle.orderIds[index]!, 'byOn']} label={word('planBy')}>
            <Input type="date" />
          </Form.Item>
        </fieldset>
      ))}
      <Button type="primary" htmlType="submit" loading={busy}>
        {action.title}
      </Button>
    </Form>
  )
}
