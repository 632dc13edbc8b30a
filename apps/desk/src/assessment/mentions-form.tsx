import type { AssessmentWindowView } from '@shaoying/contract'
import type { BulletinContent } from '@shaoying/domain'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { request } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { UnitPicker } from '../commands/pickers.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { closingWords } from './closing-words.ts'

interface Named {
  readonly unitId: string
  readonly because: string
  readonly becauseEn?: string
}
interface Mentions {
  readonly praised: readonly Named[]
  readonly criticised: readonly Named[]
  readonly document: string
}

/** Decides whom the bulletin praises and criticises by name (R173); begins with what was decided, or with the ranking's ends. */
export function MentionsForm({ windowId }: { readonly windowId: string }) {
  const word = useWords(closingWords)
  const { say } = useTexts()
  const { data: window } = useQuery({
    queryKey: ['assessment', 'window', windowId],
    queryFn: () => request<AssessmentWindowView>(`/api/v1/assessment-windows/${windowId}`),
    retry: false,
  })
  const { data: draft } = useQuery({
    queryKey: ['assessment', 'draft', windowId],
    queryFn: () => request<BulletinContent>(`/api/v1/assessment-windows/${windowId}/draft-bulletin.json`),
    retry: false,
  })
  if (!window) return null
  if (!draft) return <p>{say('loading')}</p>
  const named = (items: BulletinContent['praised']): Named[] =>
    items.map(({ unit, because }) => ({ unitId: unit.id, because: because.zh, becauseEn: because.en }))
  const initial: Mentions = {
    praised: named(draft.praised),
    criticised: named(draft.criticised),
    document: window.mentions?.document ?? '',
  }
  return (
    <>
      <p>{window.mentions ? word('decided', { document: window.mentions.document }) : word('undecided')}</p>
      <p className="sy-quiet">{word('mentionsHint')}</p>
      {window.published === null && (
        <Fields
          key={`${windowId} ${window.computations.length} ${window.mentions?.at ?? ''}`}
          windowId={windowId}
          initial={initial}
        />
      )}
    </>
  )
}

function Fields({ windowId, initial }: { readonly windowId: string; readonly initial: Mentions }) {
  const word = useWords(closingWords)
  const { say } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const decide = useMutation({
    mutationFn: (body: Mentions) =>
      request(`/api/v1/assessment-windows/${windowId}/decide-mentions`, { method: 'POST', body }),
  })
  const clean = (items: readonly Named[] = []): Named[] =>
    items.map(({ unitId, because, becauseEn = '' }) => ({
      unitId,
      because,
      ...(becauseEn.trim() === '' ? {} : { becauseEn }),
    }))
  const send = ({ praised, criticised, document }: Mentions): void =>
    decide.mutate(
      { praised: clean(praised), criticised: clean(criticised), document },
      {
        onSuccess: () => (
          void message.success(say('done')), void client.invalidateQueries({ queryKey: ['assessment'] })
        ),
      },
    )
  const needed = [{ required: true, message: say('required') }]
  return (
    <Form layout="vertical" initialValues={initial} disabled={decide.isPending} onFinish={send}>
      <CommandProblem error={decide.error} />
      {(['praised', 'criticised'] as const).map((list) => (
        <Form.List key={list} name={list}>
          {(rows, { add, remove }) => (
            <fieldset className="sy-group">
              <legend>{word(list)}</legend>
              {rows.map((row) => (
                <div key={row.key} className="sy-row">
                  <Form.Item name={[row.name, 'unitId']} label={word('unit')} rules={needed}>
                    <UnitPicker />
                  </Form.Item>
                  <Form.Item name={[row.name, 'because']} label={word('because')} rules={needed}>
                    <Input maxLength={500} />
                  </Form.Item>
                  <Form.Item name={[row.name, 'becauseEn']} label={word('becauseEn')}>
                    <Input maxLength={500} />
                  </Form.Item>
                  <Button size="small" onClick={() => remove(row.name)}>
                    {word('remove')}
                  </Button>
                </div>
              ))}
              <Button onClick={() => add({})}>{word('add')}</Button>
            </fieldset>
          )}
        </Form.List>
      ))}
      <Form.Item name="document" label={word('document')} rules={needed}>
        <Input maxLength={300} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={decide.isPending}>
        {word('decide')}
      </Button>
    </Form>
  )
}
