import { Button, Form, Input } from 'antd'
import { CategoryPicker, PlacePicker } from '../commands/pickers.tsx'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { intakeWords } from './intake-words.ts'

/** Further matters of the same call: one key opens the next; each becomes an order of its own. */
export function FurtherMatters() {
  return (
    <Form.List name="matters">
      {(rows, { add, remove }) => <Matters rows={rows} add={() => add({})} remove={remove} />}
    </Form.List>
  )
}

function Matters({
  rows,
  add,
  remove,
}: {
  readonly rows: readonly { readonly key: number; readonly name: number }[]
  readonly add: () => void
  readonly remove: (index: number) => void
}) {
  const word = useWords(intakeWords)
  const { say } = useTexts()
  useShortcut('alt+s', word('split'), add)
  return (
    <>
      {rows.length > 0 && <p className="sy-quiet">{word('mattersHint')}</p>}
      {rows.map(({ key, name }) => (
        <fieldset key={key} className="sy-group">
          <legend>{word('matter', { number: name + 2 })}</legend>
          <Form.Item name={[name, 'words']} label={say('words')}>
            <Input.TextArea autoFocus rows={2} maxLength={8000} />
          </Form.Item>
          <div className="sy-pair">
            <Form.Item name={[name, 'categoryId']} label={say('what')}>
              <CategoryPicker />
            </Form.Item>
            <Form.Item name={[name, 'place', 'unitId']} label={say('where')}>
              <PlacePicker />
            </Form.Item>
          </div>
          <Button size="small" onClick={() => remove(name)}>
            {word('removeMatter', { number: name + 2 })}
          </Button>
        </fieldset>
      ))}
      <Button size="small" className="sy-gap" onClick={add}>
        {word('split')} <kbd>Alt</kbd>
        <kbd>S</kbd>
      </Button>
    </>
  )
}
