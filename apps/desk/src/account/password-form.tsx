import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { request } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { accountWords } from './account-words.ts'

interface Passwords {
  readonly current: string
  readonly password: string
}

/** Changes one's password; the server says what is wrong with a weak one. */
export function PasswordForm() {
  const word = useWords(accountWords)
  const { say } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<Passwords & { repeat: string }>()
  const change = useMutation({
    mutationFn: ({ current, password }: Passwords) =>
      request('/api/v1/session/password', { method: 'POST', body: { current, password } }),
    onSuccess: () => (form.resetFields(), void message.success(word('changed')), client.invalidateQueries()),
  })
  const needed = { required: true, message: say('required') }
  return (
    <Form
      form={form}
      layout="vertical"
      disabled={change.isPending}
      onFinish={(values: Passwords) => change.mutate(values)}
      className="sy-narrow-form"
    >
      <CommandProblem error={change.error} />
      <Form.Item name="current" label={word('current')} rules={[needed]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="password" label={word('next')} extra={word('nextHint')} rules={[needed]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={word('repeat')}
        dependencies={['password']}
        rules={[
          needed,
          ({ getFieldValue }) => ({
            validator: (_rule, value: string) =>
              value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(word('differ'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {word('password')}
      </Button>
    </Form>
  )
}
