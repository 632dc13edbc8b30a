import type { ReportedFiguresView } from '@shaoying/contract'
import { reportGrains } from '@shaoying/domain'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Collapse, Form, Input, Select } from 'antd'
import { usePack } from '../api/use-pack.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { UnitPicker } from '../commands/pickers.tsx'
import { useRecordCommand } from '../records/record-queries.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { centreWords } from './centre-words.ts'

type Values = Readonly<Record<string, string | undefined>>
interface ReportFormProps {
  /** A report to be corrected; null: a new one. */
  readonly corrected: ReportedFiguresView | null
  readonly onDone: () => void
}

/** Numbers for a unit and a span, new or corrected with a reason. What is left empty stays unknown, or as it was. */
export function ReportForm({ corrected, onDone }: ReportFormProps) {
  const word = useWords(centreWords)
  const { say } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<{ readonly values?: Values }>()
  const command = useRecordCommand('reported-figures')
  const needed = [{ required: true, message: say('required') }]
  const send = ({ values = {}, ...head }: { readonly values?: Values }): void => {
    const input = {
      ...head,
      values: Object.fromEntries(
        Object.entries(values).filter(([, value]) => value !== undefined && value.trim() !== ''),
      ),
    }
    const given = corrected
      ? {
          address: `/api/v1/reported-figures/${corrected.reportId}/correct-reported-figures`,
          input,
          version: corrected.version,
        }
      : { address: '/api/v1/reported-figures', input }
    command.mutate(given, {
      onSuccess: () => {
        form.resetFields(['values'])
        void client.invalidateQueries({ queryKey: ['assessment'] })
        void message.success(word('reported'))
        onDone()
      },
    })
  }
  return (
    <Form
      form={form}
      layout="vertical"
      className="sy-panel sy-gap"
      disabled={command.isPending}
      initialValues={{ grain: 'day' }}
      onFinish={send}
    >
      <p className="sy-quiet">
        {corrected ? word('correcting', { unit: corrected.unit.name, on: corrected.startsOn }) : word('reportHint')}
      </p>
      <CommandProblem error={command.error} />
      <div className="sy-entry">
        {corrected ? (
          <Form.Item name="why" label={word('why')} rules={needed}>
            <Input maxLength={500} />
          </Form.Item>
        ) : (
          <>
            <Form.Item name="unitId" label={word('unit')} rules={needed}>
              <UnitPicker />
            </Form.Item>
            <Form.Item name="grain" label={word('grain')} rules={needed}>
              <Select options={reportGrains.map((grain) => ({ value: grain, label: word(`grain_${grain}`) }))} />
            </Form.Item>
            <Form.Item name="startsOn" label={word('startsOn')} rules={needed}>
              <Input type="date" />
            </Form.Item>
            <Form.Item name="from" label={word('from')} rules={needed}>
              <Input maxLength={200} />
            </Form.Item>
          </>
        )}
      </div>
      <Items />
      <div className="sy-buttons">
        <Button type="primary" htmlType="submit" loading={command.isPending}>
          {word(corrected ? 'correct' : 'send')}
        </Button>
        {corrected && <Button onClick={onDone}>{say('cancel')}</Button>}
      </div>
    </Form>
  )
}

/** One field for each of the pack's items, in its groups. */
function Items() {
  const word = useWords(centreWords)
  const { language } = useTexts()
  const { data: pack } = usePack()
  const items = pack?.lists.reportedItems ?? []
  const groupName = (group: string): string => {
    const dimension = pack?.lists.sevenHaves.find(({ id }) => id === group)
    return dimension
      ? (language === 'en' && dimension.nameEn) || dimension.name
      : group in centreWords
        ? word(group as 'centre')
        : group
  }
  const rules = [{ pattern: /^-?\d+(\.\d+)?$/u, message: word('aNumber') }]
  return (
    <Collapse
      size="small"
      className="sy-gap"
      items={[...new Set(items.map(({ group }) => group))].map((group) => ({
        key: group,
        label: groupName(group),
        forceRender: true,
        children: (
          <div className="sy-entry">
            {items
              .filter((item) => item.group === group)
              .map(({ id, name, nameEn, measure }) => (
                <Form.Item
                  key={id}
                  name={['values', id]}
                  label={`${(language === 'en' && nameEn) || name}（${measure}）`}
                  rules={rules}
                >
                  <Input inputMode="decimal" maxLength={24} />
                </Form.Item>
              ))}
          </div>
        ),
      }))}
    />
  )
}
