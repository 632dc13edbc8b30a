import type { OrderStanding, PersonView } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useCommand, useOrder } from '../api/queries.ts'
import { request } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { UnitPicker } from '../commands/pickers.tsx'
import type { CommandFormProps } from '../commands/schema-command-form.tsx'
import { useUndo } from '../presence/use-undo.tsx'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assignWords } from './assign-words.ts'

interface Given {
  readonly personId?: string | undefined
  readonly unitId?: string | undefined
  readonly part?: string | undefined
  readonly note?: string | undefined
}

const parts = ['main', 'assist'] as const

/** Gives the work to somebody of the lead’s own; giving it to another again is taken back in one press. */
export function AssignForm({ orderId, path, version, title, onDone }: CommandFormProps) {
  const word = useWords(assignWords)
  const { field, choice } = useTexts()
  const undo = useUndo()
  const command = useCommand()
  const { personId: me } = useSignedIn()
  const { data: order } = useOrder(orderId)
  const unitId = order?.lead?.id
  const { data: people } = useQuery({
    queryKey: ['people-of', unitId],
    enabled: unitId !== undefined,
    staleTime: 300_000,
    queryFn: async () =>
      (
        await request<{ readonly items: readonly PersonView[] }>(
          `/api/v1/people?limit=200&unit=${encodeURIComponent(unitId!)}`,
        )
      ).items,
  })
  const [given, setGiven] = useState<Given>({})
  const before = order?.record.assignments?.findLast(({ part }) => part === 'main') as Given | undefined
  const nameOf = ({ personId, unitId: to }: Given): string =>
    people?.find((one) => one.personId === personId)?.name ?? order?.names[to ?? ''] ?? to ?? personId ?? ''
  const takeBack = async (standing: OrderStanding): Promise<void> => {
    await command
      .mutateAsync({
        path,
        version: standing.version,
        input: {
          ...(before?.personId ? { personId: before.personId } : {}),
          ...(before?.unitId ? { unitId: before.unitId } : {}),
          part: 'main',
        },
      })
      .catch(() => undefined)
  }
  const give = (wanted: Given): void =>
    command.mutate(
      { path, version, input: Object.fromEntries(Object.entries(wanted).filter(([, value]) => value)) },
      {
        onSuccess: (standing) => {
          onDone()
          if (before && (wanted.part ?? 'main') === 'main')
            undo(word('given', { who: nameOf(wanted) }), () => void takeBack(standing))
        },
      },
    )
  return (
    <Form layout="vertical" disabled={command.isPending} onFinish={() => give(given)}>
      <CommandProblem error={command.error} />
      {before && <p className="sy-quiet">{word('now', { who: nameOf(before) })}</p>}
      <Form.Item label={word('person')} htmlFor="assign-person">
        <Select
          id="assign-person"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={word('choosePerson')}
          value={(given.personId ?? null) as string}
          onChange={(personId?: string) => setGiven({ ...given, personId })}
          options={(people ?? []).map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      </Form.Item>
      <Form.Item label={word('section')} htmlFor="assign-unit">
        <UnitPicker
          id="assign-unit"
          value={given.unitId}
          onChange={(to) => setGiven({ ...given, unitId: typeof to === 'string' ? to : undefined })}
        />
      </Form.Item>
      <Form.Item label={field('part')}>
        <Radio.Group
          aria-label={field('part')}
          value={given.part ?? 'main'}
          onChange={({ target }) => setGiven({ ...given, part: target.value as string })}
          options={parts.map((value) => ({ value, label: choice(value) }))}
        />
      </Form.Item>
      <Form.Item label={field('note')} htmlFor="assign-note">
        <Input
          id="assign-note"
          maxLength={1000}
          value={given.note ?? ''}
          onChange={({ target }) => setGiven({ ...given, note: target.value })}
        />
      </Form.Item>
      <div className="sy-buttons">
        <Button
          type="primary"
          htmlType="submit"
          loading={command.isPending}
          disabled={!given.personId && !given.unitId}
        >
          {title}
        </Button>
        {people?.some(({ personId }) => personId === me) && (
          <Button onClick={() => give({ personId: me, part: 'main' })}>{word('myself')}</Button>
        )}
      </div>
    </Form>
  )
}
