import { App, Button, Form, Input, Select } from 'antd'
import { usePack } from '../api/use-pack.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { UnitPicker } from '../commands/pickers.tsx'
import { useRecordCommand } from '../records/record-queries.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { entryWords } from './entry-words.ts'
import { methodBegun } from './what-if-input.ts'

/** Enters one mark: which unit, which item of the method, how much, what for, what it rests on. */
export function EntryForm({ windowId, methodId }: { readonly windowId: string; readonly methodId: string }) {
  const word = useWords(entryWords)
  const { say, language } = useTexts()
  const { message } = App.useApp()
  const [form] = Form.useForm<Record<string, unknown>>()
  const chosen = Form.useWatch('itemId', form) as string | undefined
  const command = useRecordCommand('assessment-entries')
  const { data: pack } = usePack()
  const items = methodBegun(pack?.lists.assessmentMethods ?? [], methodId, '')?.entries ?? []
  const most = items.find(({ id }) => id === chosen)?.most
  const needed = [{ required: true, message: say('required') }]
  const send = (input: Record<string, unknown>): void =>
    command.mutate(
      { address: '/api/v1/assessment-entries/make-assessment-entry', input: { windowId, ...input } },
      { onSuccess: () => (form.resetFields(), void message.success(word('done'))) },
    )
  return (
    <Form form={form} layout="vertical" className="sy-panel sy-entry" disabled={command.isPending} onFinish={send}>
      <CommandProblem error={command.error} />
      <Form.Item name="unitId" label={word('unit')} rules={needed}>
        <UnitPicker />
      </Form.Item>
      <Form.Item name="itemId" label={word('item')} rules={needed}>
        <Select
          options={items.map(({ id, name, nameEn, kind }) => ({
            value: id,
            label: `${(language === 'en' && nameEn) || name}（${word(kind)}）`,
          }))}
        />
      </Form.Item>
      <Form.Item name="amount" label={word('amount')} rules={needed} extra={most ? word('upTo', { most }) : undefined}>
        <Input inputMode="decimal" />
      </Form.Item>
      <Form.Item name="reason" label={word('reason')} rules={needed}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="evidence" label={word('evidence')} rules={needed}>
        <Input maxLength={500} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={command.isPending}>
        {word('add')}
      </Button>
    </Form>
  )
}
