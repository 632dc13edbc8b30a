import { Button, DatePicker, Form, Input, InputNumber, Radio, Select, Switch } from 'antd'
import { useState, type ReactNode } from 'react'
import { inputOf } from './input-of.ts'
import { sortOf, type FieldSort, type JsonSchema } from './json-schema.ts'

/** What the form must be told: words of the user's language, and where units and categories are looked up. */
export interface SchemaFormWords {
  field(name: string): string
  choice(value: string): string
  readonly submit: string
  readonly add: string
  readonly remove: string
  readonly required: string
  readonly yes: string
  readonly no: string
}

export interface SchemaFormPickers {
  unit(props: {
    readonly multiple: boolean
    readonly id?: string
    readonly value?: unknown
    readonly onChange?: (value: unknown) => void
  }): ReactNode
  category(props: {
    readonly id?: string
    readonly value?: unknown
    readonly onChange?: (value: unknown) => void
  }): ReactNode
}

export interface SchemaFormProps {
  readonly schema: JsonSchema
  readonly words: SchemaFormWords
  readonly pickers: SchemaFormPickers
  readonly busy: boolean
  /** Faults the server named, by JSON pointer. */
  readonly faults: readonly { readonly pointer: string; readonly detail: string }[]
  readonly initial: Record<string, unknown>
  /** Told everything that stands in the form at every change. */
  readonly onDraft: (values: Record<string, unknown>) => void
  /** Drawn above the fields from what stands in them. */
  readonly above?: (values: Record<string, unknown>) => ReactNode
  /** Drawn below the fields from what stands in them. */
  readonly beside?: (values: Record<string, unknown>) => ReactNode
  readonly onSubmit: (input: Record<string, unknown>) => void
}

/** A form drawn from an input shape of the API: what the server asks for is what the user sees. */
export function SchemaForm({
  schema,
  words,
  pickers,
  busy,
  faults,
  initial,
  onDraft,
  above,
  beside,
  onSubmit,
}: SchemaFormProps) {
  const [shown, setShown] = useState(initial)
  return (
    <Form
      layout="vertical"
      disabled={busy}
      initialValues={initial}
      onValuesChange={(_changed, all: Record<string, unknown>) => (setShown(all), onDraft(all))}
      onFinish={(values: Record<string, unknown>) => onSubmit(inputOf(values, schema) as Record<string, unknown>)}
    >
      {above?.(shown)}
      <Fields schema={schema} path={[]} words={words} pickers={pickers} faults={faults} />
      {beside?.(shown)}
      <Button type="primary" htmlType="submit" loading={busy}>
        {words.submit}
      </Button>
    </Form>
  )
}

interface FieldsProps extends Pick<SchemaFormProps, 'words' | 'pickers' | 'faults'> {
  readonly schema: JsonSchema
  readonly path: readonly (string | number)[]
  /** Where the faults of this group point; the same as `path` but for lists. */
  readonly pointer?: string
}

function Fields({ schema, path, words, pickers, faults, pointer = '' }: FieldsProps) {
  return Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const sort = sortOf(name, field)
    const at = `${pointer}/${name}`
    const shared = { words, pickers, faults }
    if (sort === 'group')
      return (
        <fieldset key={name} className="sy-group">
          <legend>{words.field(name)}</legend>
          <Fields {...shared} schema={field} path={[...path, name]} pointer={at} />
        </fieldset>
      )
    if (sort === 'groups') return <Groups key={name} {...shared} name={name} schema={field} path={path} pointer={at} />
    const fault = faults.find((known) => known.pointer === at || known.pointer.startsWith(`${at}/`))
    const isRequired = schema.required?.includes(name) ?? false
    const help = fault ? { validateStatus: 'error' as const, help: fault.detail } : {}
    return (
      <Form.Item
        key={name}
        name={[...path, name]}
        label={words.field(name)}
        valuePropName={sort === 'flag' && !isRequired ? 'checked' : 'value'}
        rules={isRequired ? [{ required: mustSay(field), message: words.required }] : []}
        {...(isRequired && !mustSay(field) ? { initialValue: '' } : {})}
        {...help}
      >
        {isRequired
          ? (radiosFor(sort, field, words) ?? controlFor(sort, field, { words, pickers }))
          : controlFor(sort, field, { words, pickers })}
      </Form.Item>
    )
  })
}

const mostRadios = 6

/** What must be answered and has few answers is answered with one press. */
function radiosFor(sort: FieldSort, { enum: choices = [] }: JsonSchema, words: SchemaFormWords): ReactNode {
  if (sort === 'flag')
    return (
      <Radio.Group
        options={[
          { value: true, label: words.yes },
          { value: false, label: words.no },
        ]}
      />
    )
  return sort === 'choice' && choices.length <= mostRadios ? (
    <Radio.Group options={choices.map((value) => ({ value, label: words.choice(value) }))} />
  ) : null
}

/** A text that must be there may still be empty. */
function mustSay({ type, minLength = 0, enum: words, pattern }: JsonSchema): boolean {
  return type !== 'string' || words !== undefined || pattern !== undefined || minLength > 0
}

function Groups({ name, schema, path, words, pickers, faults, pointer }: FieldsProps & { readonly name: string }) {
  return (
    <Form.List name={[...path, name]} initialValue={Array.from({ length: schema.minItems ?? 0 }, () => ({}))}>
      {(rows, { add, remove }) => (
        <fieldset className="sy-group">
          <legend>{words.field(name)}</legend>
          {rows.map((row) => (
            <div key={row.key} className="sy-row">
              <Fields
                schema={schema.items ?? {}}
                path={[row.name]}
                words={words}
                pickers={pickers}
                faults={faults}
                pointer={`${pointer ?? ''}/${row.name}`}
              />
              <Button size="small" onClick={() => remove(row.name)}>
                {words.remove}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{words.add}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function controlFor(
  sort: FieldSort,
  field: JsonSchema,
  { words, pickers }: Pick<SchemaFormProps, 'words' | 'pickers'>,
): ReactNode {
  switch (sort) {
    case 'choice':
      return <Select options={(field.enum ?? []).map((value) => ({ value, label: words.choice(value) }))} allowClear />
    case 'flag':
      return <Switch />
    case 'number':
      return (
        <InputNumber
          {...(field.minimum === undefined ? {} : { min: field.minimum })}
          {...(field.maximum === undefined ? {} : { max: field.maximum })}
        />
      )
    case 'prose':
      return <Input.TextArea rows={3} {...(field.maxLength ? { maxLength: field.maxLength } : {})} />
    case 'moment':
      return <DatePicker showTime />
    case 'day':
      return <DatePicker />
    case 'unit':
      return <Picker draw={(props) => pickers.unit({ ...props, multiple: false })} />
    case 'units':
      return <Picker draw={(props) => pickers.unit({ ...props, multiple: true })} />
    case 'category':
      return <Picker draw={(props) => pickers.category(props)} />
    case 'lines':
      return (
        <Select
          mode="tags"
          options={(field.items?.enum ?? []).map((value) => ({ value, label: words.choice(value) }))}
          tokenSeparators={[',', '，', '、']}
        />
      )
    default:
      return <Input {...(field.maxLength ? { maxLength: field.maxLength } : {})} />
  }
}

interface PickerProps {
  readonly id?: string
  readonly value?: unknown
  readonly onChange?: (value: unknown) => void
}

/** Form.Item hands value and change to its child's props; this passes them on to the picker. */
function Picker({ draw, ...props }: PickerProps & { readonly draw: (props: PickerProps) => ReactNode }) {
  return draw(props)
}
