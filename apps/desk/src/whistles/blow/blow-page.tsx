import type { OrderView } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Input, Select } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { request } from '../../api/request.ts'
import { CategoryPicker } from '../../commands/pickers.tsx'
import { CommandProblem } from '../../commands/command-problem.tsx'
import { keepDraft, readDraft } from '../../drafts/drafts.ts'
import { useSignedIn } from '../../session/signed-in.ts'
import { useShortcut } from '../../shortcuts/shortcuts.ts'
import { useTexts, useWords } from '../../texts/use-texts.tsx'
import { useWhistleCommand } from '../whistle-queries.ts'
import { whistleWords } from '../whistle-words.ts'
import { blowingOf, gapsOf, withProposed, type BlowForm } from './blowing.ts'
import { CalledUnits } from './called-units.tsx'
import { PointField } from './point-field.tsx'
import { ProposalPart } from './proposal-part.tsx'
import { useProposal } from './use-proposal.ts'
import '../whistles.css'

const draft = 'blow'
const empty = {
  title: '',
  account: '',
  categoryId: null,
  situationId: null,
  pointName: '',
  position: null,
  radiusMetres: null,
  standard: '',
  overrideReason: '',
  kind: null,
  units: [],
}

/** A street's leader blows: what it is about, what the lists say, whom to call, where, and when it may close. */
export function BlowPage() {
  const { orderId } = useSearch({ from: '/whistles/blow' })
  const { data: order } = useQuery({
    queryKey: ['order', orderId],
    queryFn: () => request<OrderView>(`/api/v1/orders/${orderId}`),
    enabled: orderId !== undefined,
  })
  return orderId === undefined ? <Blowing order={null} /> : order ? <Blowing key={orderId} order={order} /> : null
}

function Blowing({ order }: { readonly order: OrderView | null }) {
  const word = useWords(whistleWords)
  const { say } = useTexts()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { units: own } = useSignedIn()
  const [form, setForm] = useState<BlowForm>(
    () =>
      ({
        ...empty,
        callerUnitId: own[0]?.id ?? '',
        ...fromOrder(order),
        ...(order ? {} : readDraft(draft)),
      }) as BlowForm,
  )
  const set = useCallback((change: Partial<BlowForm>) => setForm((before) => ({ ...before, ...change })), [])
  const proposal = useProposal(form)
  const command = useWhistleCommand()
  const { mutate } = command
  useEffect(() => {
    if (proposal.data)
      setForm((before) => ({ ...before, units: withProposed(before.units, proposal.data.units, word('askUsual')) }))
  }, [proposal.data])
  useEffect(() => {
    if (!order) keepDraft(draft, { ...form, units: [] })
  }, [form, order])
  const gaps = gapsOf(form)
  const isReady = gaps.length === 0 && !command.isPending
  const blow = useCallback(
    () =>
      mutate(
        { path: '/api/v1/whistles/blow-at-once', input: blowingOf(form, order ? [order.orderId] : []) },
        {
          onSuccess: ({ id }) => {
            keepDraft(draft, null)
            void message.success(word('blown'))
            void navigate({ to: '/whistles/$whistleId', params: { whistleId: id } })
          },
        },
      ),
    [mutate, form, order, message, navigate],
  )
  useShortcut('mod+enter', word('blowNow'), isReady ? blow : null)
  return (
    <section aria-labelledby="blow">
      <h1 id="blow">{word('blow')}</h1>
      {order && (
        <p className="sy-letter">
          <span className="sy-quiet">
            {word('forOrder')} {order.number}
          </span>{' '}
          {order.title}
        </p>
      )}
      <div className="sy-blow">
        <div>
          <fieldset className="sy-group">
            <legend>{word('aboutIt')}</legend>
            {own.length > 1 && (
              <label className="sy-field">
                {word('caller')}
                <Select
                  value={form.callerUnitId}
                  options={own.map(({ id, name }) => ({ value: id, label: name }))}
                  onChange={(callerUnitId) => set({ callerUnitId })}
                />
              </label>
            )}
            <label className="sy-field">
              {word('title')}
              <Input
                autoFocus
                value={form.title}
                maxLength={120}
                onChange={(event) => set({ title: event.target.value })}
              />
            </label>
            <label className="sy-field">
              {word('accountHint')}
              <Input.TextArea
                value={form.account}
                maxLength={4000}
                rows={3}
                onChange={(event) => set({ account: event.target.value })}
              />
            </label>
            <label className="sy-field">
              {word('category')}
              <CategoryPicker
                id="blow-category"
                value={form.categoryId}
                onChange={(categoryId) =>
                  set({ categoryId: typeof categoryId === 'string' ? categoryId : null, situationId: null })
                }
              />
            </label>
          </fieldset>
          <PointField form={form} set={set} />
        </div>
        <div>
          <ProposalPart form={form} set={set} proposal={proposal} />
          <CalledUnits units={form.units} set={(units) => set({ units })} />
          <label className="sy-field">
            {word('standard')}
            <Input value={form.standard} maxLength={500} onChange={(event) => set({ standard: event.target.value })} />
          </label>
          <CommandProblem error={command.error} />
          {gaps.length > 0 && (
            <p className="sy-quiet" id="blow-gaps" role="status">
              {word('stillToSay', { what: gaps.map((gap) => word(gap)).join('、') })}
            </p>
          )}
          <Button
            type="primary"
            size="large"
            block
            disabled={!isReady}
            aria-describedby="blow-gaps"
            loading={command.isPending}
            onClick={blow}
          >
            {word('blowNow')} <kbd>Ctrl</kbd>
            <kbd>Enter</kbd>
          </Button>
          {!order && (
            <Button
              type="link"
              onClick={() => (keepDraft(draft, null), setForm({ ...empty, callerUnitId: own[0]?.id ?? '' }))}
            >
              {say('discard')}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}

function fromOrder(order: OrderView | null): Partial<BlowForm> {
  if (!order) return {}
  return {
    title: order.title,
    account: order.title,
    categoryId: order.category?.id ?? null,
    pointName: [order.place?.name, order.point].filter(Boolean).join(' '),
    position: order.position,
  }
}
