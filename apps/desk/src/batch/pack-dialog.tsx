import type { PackageView } from '@shaoying/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, Modal } from 'antd'
import { request } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { UnitPicker } from '../commands/pickers.tsx'
import { packageWords } from './package-words.ts'
import { useWords } from '../texts/use-texts.tsx'

export interface PackDialogProps {
  readonly orderIds: readonly string[]
  readonly leadUnitId: string | undefined
  readonly onClose: (isDone: boolean) => void
}

/** Makes a package of what is chosen, and goes there. */
export function PackDialog({ orderIds, leadUnitId, onClose }: PackDialogProps) {
  const word = useWords(packageWords)
  const navigate = useNavigate()
  const pack = useMutation({
    mutationFn: (input: object) =>
      request<PackageView>('/api/v1/packages', { method: 'POST', body: { ...input, orderIds } }),
    onSuccess: ({ packageId }) => (onClose(true), void navigate({ to: '/packages/$packageId', params: { packageId } })),
  })
  const needed = [{ required: true, whitespace: true }]
  return (
    <Modal
      open
      title={word('packTitle', { count: orderIds.length })}
      footer={null}
      onCancel={() => onClose(false)}
      mask={{ closable: false }}
    >
      <CommandProblem error={pack.error} />
      <Form
        layout="vertical"
        initialValues={{ leadUnitId }}
        onFinish={(values: object) => pack.mutate(values)}
        disabled={pack.isPending}
      >
        <Form.Item name="title" label={word('what')} rules={needed}>
          <Input maxLength={120} autoFocus />
        </Form.Item>
        <Form.Item name="cause" label={word('cause')} rules={needed}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        <Form.Item name="leadUnitId" label={word('lead')} rules={[{ required: true }]}>
          <UnitPicker />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={pack.isPending}>
          {word('pack')}
        </Button>
      </Form>
    </Modal>
  )
}
