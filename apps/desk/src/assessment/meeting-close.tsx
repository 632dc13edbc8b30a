import { Button, Form, Input } from 'antd'
import { UnitPicker } from '../commands/pickers.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import type { MeetingStep } from './meeting-step.ts'
import { meetingWords } from './meeting-words.ts'

interface Closing {
  readonly minutes: string
  readonly tasks?: readonly object[]
}

/** Ends the meeting with its minutes and what units were given to do. */
export function MeetingClose({ isBusy, onSend }: { readonly isBusy: boolean; readonly onSend: MeetingStep }) {
  const word = useWords(meetingWords)
  const { say } = useTexts()
  const needed = [{ required: true, message: say('required') }]
  return (
    <Form
      layout="vertical"
      className="sy-panel sy-gap"
      disabled={isBusy}
      onFinish={({ minutes, tasks = [] }: Closing) => onSend('close-meeting', { minutes, tasks })}
    >
      <h3>{word('finish')}</h3>
      <Form.List name="tasks">
        {(rows, { add, remove }) => (
          <fieldset className="sy-group">
            <legend>{word('tasks')}</legend>
            {rows.map((row) => (
              <div key={row.key} className="sy-row">
                <Form.Item name={[row.name, 'unitId']} label={word('unit')} rules={needed}>
                  <UnitPicker />
                </Form.Item>
                <Form.Item name={[row.name, 'task']} label={word('task')} rules={needed}>
                  <Input maxLength={500} />
                </Form.Item>
                <Form.Item name={[row.name, 'dueOn']} label={word('dueOn')} rules={needed}>
                  <Input type="date" />
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
      <Form.Item name="minutes" label={word('minutes')} rules={needed}>
        <Input.TextArea rows={4} maxLength={4000} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {word('finish')}
      </Button>
    </Form>
  )
}
