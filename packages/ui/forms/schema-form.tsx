import { Button, DatePicker, Form, Input, InputNumber, Select, Space, Switch } from 'antd'
import type { ReactNode } from 'react'
import { sortOf, type JsonSchema } from './json-schema.ts'

/** What the form must be told: words of the user's language, and where units and categories are looked up. */
export interface SchemaFormWords {
  field(name: string): string
  choice(value: string): string
  readonly submit: string
  readonly add: string
  readonly remove: string
  readonly required: string
}

export interface SchemaFormPickers {
  unit(props: { readonly multiple: boolean; readonly id?: string; readonly value?: unknown; readonly onChange?: (value: unknown) => void }): ReactNode
  category(props: { readonly id?: string; readonly value?: unknown; readonly onChange?: (value: unknown) => void }): ReactNode
}

export interface SchemaFormProps {
  readonly schema: JsonSchema
  readonly words: SchemaFormWords
  readonly pickers: SchemaFormPickers
  readonly busy: boolean
  /** Faults the server named, by JSON pointer. */
  readonly faults: readonly { readonly pointer: string; readonly detail: string }[]
  readonly onSubmit: (input: Record<string, unknown>) => void
}

/** A form drawn from an input shape of the API: what the server asks for is what the user sees. */
export function SchemaForm({ schema, words, pickers, busy, faults, onSubmit }: SchemaFormProps) {
  return (
    <Form layout="vertical" requiredMark="optional" disabled={busy} onFinish={(values: Record<string, unknown>) => onSubmit(withoutEmpty(values) as Record<string, unknown>)}>
      <Fields schema={schema} path={[]} words={words} pickers={pickers} faults={faults} />
      <Button type="primary" htmlType="submit" loading={busy}>{words.submit}</Button>
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
    if (sort === 'group') return <fieldset key={name} className="sy-group"><legend>{words.field(name)}</legend><Fields {...shared} schema={field} path={[...path, name]} pointer={at} /></fieldset>
    if (sort === 'groups') return <Groups key={name} {...shared} name={name} schema={field} path={path} pointer={at} />
    const fault = faults.find((known) => known.pointer === at || known.pointer.startsWith(`${at}/`))
    const isRequired = schema.required?.includes(name) ?? false
    const help = fault ? { validateStatus: 'error' as const, help: fault.detail } : {}
    return (
      <Form.Item key={name} name={[...path, name]} label={words.field(name)} required={isRequired} valuePropName={sort === 'flag' ? 'checked' : 'value'}
        {...(isRequired && sort === 'flag' ? { initialValue: false } : {})} rules={isRequired && sort !== 'flag' ? [{ required: true, message: words.required }] : []} {...help}>
        {controlFor(sort, field, { words, pickers })}
      </Form.Item>
    )
  })
}

function Groups({ name, schema, path, words, pickers, faults, pointer }: FieldsProps & { readonly name: string }) {
  return (
    <Form.List name={[...path, name]} initialValue={Array.from({ length: schema.minItems ?? 0 }, () => ({}))}>
      {(rows, { add, remove }) => (
        <fieldset className="sy-group">
          <legend>{words.field(name)}</legend>
          {rows.map((row) => (
            <div key={row.key} className="sy-row">
              <Fields schema={schema.items ?? {}} path={[row.name]} words={words} pickers={pickers} faults={faults} pointer={`${pointer ?? ''}/${row.name}`} />
              <Button size="small" onClick={() => remove(row.name)}>{words.remove}</Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{words.add}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function controlFor(sort: ReturnType<typeof sortOf>, field: JsonSchema, { words, pickers }: Pick<SchemaFormProps, 'words' | 'pickers'>): ReactNode {
  switch (sort) {
    case 'choice': return <Select options={(field.enum ?? []).map((value) => ({ value, label: words.choice(value) }))} allowClear />
    case 'flag': return <Switch />
    case 'number': return <InputNumber {...(field.minimum === undefined ? {} : { min: field.minimum })} {...(field.maximum === undefined ? {} : { max: field.maximum })} />
    case 'prose': return <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} {...(field.maxLength ? { maxLength: field.maxLength } : {})} showCount />
    case 'moment': return <DatePicker showTime />
    case 'day': return <DatePicker />
    case 'unit': return <Picker draw={(props) => pickers.unit({ ...props, multiple: false })} />
    case 'units': return <Picker draw={(props) => pickers.unit({ ...props, multiple: true })} />
    case 'category': return <Picker draw={(props) => pickers.category(props)} />
    case 'lines': return <Select mode="tags" options={(field.items?.enum ?? []).map((value) => ({ value, label: words.choice(value) }))} tokenSeparators={[',', '，', '、']} />
    default: return <Input {...(field.maxLength ? { maxLength: field.maxLength } : {})} />
  }
}

interface PickerProps {
  readonly id?: string
  readonly value?: unknown
  readonly onChange?: (value: unknown) => void
}

/** Form.Item hands value and change to its child's props; this passes them on to the picker. */
function Picker({ draw, ...props }: PickerProps & { readonly draw: (props: PickerProps) => ReactNode }) {
  return <Space.Compact block>{draw(props)}</Space.Compact>
}

/** Empty fields are left out, not sent as empty; moments and days go as the API writes them. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (isMoment(value)) return value.toISOString().replace(/\.\d{3}Z$/u, 'Z')
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined && item !== null && item !== '').map(([key, item]) => [key, isMoment(item) && key.endsWith('On') ? item.format('YYYY-MM-DD') : withoutEmpty(item)]))
}

function isMoment(value: unknown): value is { toISOString(): string; format(pattern: string): string } {
  return typeof value === 'object' && value !== null && 'toISOString' in value && 'format' in value
}
