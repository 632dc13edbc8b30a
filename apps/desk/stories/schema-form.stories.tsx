import { type JsonSchema, SchemaForm } from '@shaoying/ui'
import type { Story, StoryLanguage } from './story.ts'

const schema: JsonSchema = {
  type: 'object',
  required: ['verdict', 'reason', 'met'],
  properties: {
    verdict: { type: 'string', enum: ['accepted', 'returned'] },
    met: { type: 'boolean' },
    reason: { type: 'string', maxLength: 1000, minLength: 1 },
    minutes: { type: 'integer', minimum: 1 },
    heldOn: { type: 'string' },
    tags: { type: 'array', items: { type: 'string' } },
    steps: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', properties: { what: { type: 'string', maxLength: 200 } } },
    },
  },
}
const said = {
  zh: {
    verdict: '审核结论',
    met: '是否见面',
    reason: '理由',
    minutes: '用时（分钟）',
    heldOn: '日期',
    tags: '标签',
    steps: '步骤',
    what: '做什么',
    accepted: '通过',
    returned: '退回',
  },
  en: {
    verdict: 'Verdict',
    met: 'Met in person',
    reason: 'Reason',
    minutes: 'Minutes',
    heldOn: 'Day',
    tags: 'Tags',
    steps: 'Steps',
    what: 'What',
    accepted: 'Accepted',
    returned: 'Returned',
  },
} as const
const frame = {
  zh: { submit: '提交', add: '添加', remove: '移除', required: '必填', yes: '是', no: '否' },
  en: { submit: 'Send', add: 'Add', remove: 'Remove', required: 'Required', yes: 'Yes', no: 'No' },
} as const
const nothing = (): void => undefined

function form(
  language: StoryLanguage,
  more: { readonly busy?: boolean; readonly fault?: string; readonly initial?: Record<string, unknown> } = {},
) {
  const word = (name: string): string => (said[language] as Readonly<Record<string, string>>)[name] ?? name
  return (
    <SchemaForm
      schema={schema}
      words={{ field: word, choice: word, ...frame[language] }}
      pickers={{ unit: () => null, category: () => null }}
      busy={more.busy ?? false}
      faults={more.fault ? [{ pointer: '/reason', detail: more.fault }] : []}
      initial={more.initial ?? {}}
      onDraft={nothing}
      onSubmit={nothing}
    />
  )
}

export const schemaFormStory: Story = {
  part: 'SchemaForm',
  states: {
    empty: (language) => form(language),
    filled: (language) =>
      form(language, {
        initial: {
          verdict: 'accepted',
          met: true,
          reason: language === 'zh' ? '照片与反映一致。' : 'The pictures fit.',
          minutes: 30,
          tags: [language === 'zh' ? '供暖' : 'heating'],
        },
      }),
    refused: (language) => form(language, { fault: language === 'zh' ? '请写明理由。' : 'Say why.' }),
    sending: (language) => form(language, { busy: true }),
  },
}
