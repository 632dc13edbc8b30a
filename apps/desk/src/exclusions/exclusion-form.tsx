import type { AttachmentListView, ExclusionPreview as Preview } from '@shaoying/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Form, Input, Radio, Select } from 'antd'
import { request } from '../api/request.ts'
import { usePack } from '../api/use-pack.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { ExclusionPreview } from './exclusion-preview.tsx'
import { exclusionWords } from './exclusion-words.ts'

interface Application {
  readonly typeId: string
  readonly reason: string
  readonly attachmentIds?: readonly string[]
  readonly documents?: readonly string[]
}

/** Applies for one order to be left out of assessment: ground, proof, and what it would change. */
export function ExclusionForm({ orderId, onDone }: { readonly orderId: string; readonly onDone: () => void }) {
  const word = useWords(exclusionWords)
  const { language, say } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<Application>()
  const chosen = Form.useWatch('typeId', form)
  const { data: pack } = usePack()
  const { data: files } = useQuery({
    queryKey: ['order', orderId, 'attachments'],
    queryFn: () => request<AttachmentListView>(`/api/v1/orders/${orderId}/attachments`),
  })
  const { data: preview, error } = useQuery({
    queryKey: ['order', orderId, 'exclusion'],
    queryFn: () => request<Preview>(`/api/v1/orders/${orderId}/exclusion-preview`),
    retry: false,
  })
  const apply = useMutation({
    mutationFn: ({ attachmentIds = [], documents = [], ...said }: Application) =>
      request('/api/v1/exclusions/apply-for-exclusion', {
        method: 'POST',
        body: { orderId, attachmentIds, documents, ...said },
      }),
  })
  const types = (pack?.lists.exclusionTypes ?? []).filter(({ purpose }) => purpose !== 'ledger')
  const usable = (files?.items ?? []).filter(({ erasedAt, withdrawnAt }) => erasedAt === null && withdrawnAt === null)
  const wanted = types.find(({ id }) => id === chosen)?.evidence
  const send = (application: Application): void =>
    apply.mutate(application, {
      onSuccess: () => {
        void message.success(word('sent'))
        for (const key of [
          ['records', 'exclusions'],
          ['order', orderId],
        ])
          void client.invalidateQueries({ queryKey: key })
        onDone()
      },
    })
  if (error) return <CommandProblem error={error} />
  return (
    <Form form={form} layout="vertical" disabled={apply.isPending} onFinish={send}>
      <CommandProblem error={apply.error} />
      {preview && <ExclusionPreview preview={preview} />}
      <Form.Item
        name="typeId"
        label={word('type')}
        rules={[{ required: true, message: say('required') }]}
        extra={wanted ? word('wanted', { wanted }) : undefined}
      >
        <Radio.Group
          className="sy-choices"
          options={types.map(({ id, name, nameEn }) => ({ value: id, label: (language === 'en' && nameEn) || name }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={word('reason')} rules={[{ required: true, message: say('required') }]}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      <Form.Item name="attachmentIds" label={word('files')} extra={usable.length === 0 ? word('noFiles') : undefined}>
        <Checkbox.Group
          className="sy-choices"
          options={usable.map(({ attachmentId, name, purposeText }) => ({
            value: attachmentId,
            label: `${name} · ${purposeText}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="documents" label={word('documents')} extra={word('documentsHint')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['\n']} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={apply.isPending} disabled={preview?.isOpen === false}>
        {word('send')}
      </Button>
    </Form>
  )
}
