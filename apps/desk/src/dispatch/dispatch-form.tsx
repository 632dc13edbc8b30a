import { Button } from 'antd'
import { useCallback, useState } from 'react'
import { useCommand, useOrder } from '../api/queries.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { SchemaCommandForm, type CommandFormProps } from '../commands/schema-command-form.tsx'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { ProposalCard } from './proposal-card.tsx'
import { useRoutingProposal } from './routing.ts'

/** One key sends the order where the catalogue says; another unit is chosen with a reason; a hard one is talked over with the units first [Reg 12]. */
export function DispatchForm(props: CommandFormProps) {
  const { orderId, path, version, onDone } = props
  const { say } = useTexts()
  const { data: order } = useOrder(orderId)
  const [way, setWay] = useState<'proposed' | 'otherwise' | 'consult'>('proposed')
  const command = useCommand()
  const { data: proposal } = useRoutingProposal(
    order
      ? {
          kind: order.kind,
          confidential: order.confidential,
          border: order.border.map(({ id }) => id),
          reportedUnitIds: order.reported.map(({ id }) => id),
          ...(order.place ? { placeUnitId: order.place.id } : {}),
          ...(order.category ? { categoryId: order.category.id } : {}),
        }
      : null,
  )
  const { mutate } = command
  const isReady = proposal?.outcome === 'lead' && !command.isPending
  const dispatch = useCallback(
    () => mutate({ path, input: {}, version }, { onSuccess: onDone }),
    [mutate, path, version, onDone],
  )
  useShortcut('mod+enter', say('dispatchAsProposed'), isReady && way === 'proposed' ? dispatch : null)
  return (
    <>
      <CommandProblem error={command.error} />
      <ProposalCard proposal={proposal ?? null}>
        {way === 'proposed' && (
          <div className="sy-buttons">
            <Button type="primary" disabled={!isReady} loading={command.isPending} onClick={dispatch}>
              {say('dispatchAsProposed')} <kbd>Ctrl</kbd>
              <kbd>Enter</kbd>
            </Button>
            <Button onClick={() => setWay('otherwise')}>{say('dispatchOtherwise')}</Button>
            <Button type={proposal?.needs === 'consultation' ? 'primary' : 'default'} onClick={() => setWay('consult')}>
              {say('consultFirst')}
            </Button>
          </div>
        )}
      </ProposalCard>
      {way === 'otherwise' && <SchemaCommandForm {...props} />}
      {way === 'consult' && (
        <SchemaCommandForm
          {...props}
          command="consultUnits"
          path={path.replace('dispatch-order', 'consult-units')}
          title={say('consultFirst')}
          preset={{ unitIds: (proposal?.candidates ?? []).map(({ id }) => id) }}
        />
      )}
      {way !== 'proposed' && (
        <Button size="small" onClick={() => setWay('proposed')}>
          {say('cancel')}
        </Button>
      )}
    </>
  )
}
