import { App, Button, Card } from 'antd'
import { useState } from 'react'
import { keepDraft, readDraft } from '../drafts/drafts.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { presenceWords } from './presence-words.ts'
import { useUndo } from './use-undo.tsx'

/** What was begun for commands that are no longer possible: kept, shown, to be copied or thrown away. */
export function KeptTexts({
  orderId,
  commands,
}: {
  readonly orderId: string
  readonly commands: readonly { readonly command: string; readonly title: string }[]
}) {
  const word = useWords(presenceWords)
  const { field } = useTexts()
  const { message } = App.useApp()
  const undo = useUndo()
  const [, redraw] = useState(0)
  const kept = commands.flatMap(({ command, title }) => {
    const values = readDraft(`${orderId}.${command}`)
    const texts = Object.entries(values ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
    )
    return values && texts.length > 0 ? [{ command, title, values, texts }] : []
  })
  if (kept.length === 0) return null
  const set = (name: string, values: Record<string, unknown> | null): void => (
    keepDraft(name, values), redraw((count) => count + 1)
  )
  const copy = (texts: readonly (readonly [string, string])[]): void =>
    void navigator.clipboard
      ?.writeText(texts.map(([, text]) => text).join('\n'))
      .then(() => message.success(word('copied')))
  const discard = (name: string, values: Record<string, unknown>): void => (
    set(name, null), undo(word('discarded'), () => set(name, values))
  )
  return (
    <Card size="small" title={word('keptText')} className="sy-gap">
      <p className="sy-quiet">{word('keptHint')}</p>
      {kept.map(({ command, title, values, texts }) => (
        <div key={command} role="group" aria-label={title}>
          <h3>{title}</h3>
          <dl className="sy-facts">
            {texts.map(([name, text]) => (
              <div key={name}>
                <dt>{field(name)}</dt>
                <dd className="sy-said">{text}</dd>
              </div>
            ))}
          </dl>
          <div className="sy-buttons">
            <Button size="small" onClick={() => copy(texts)}>
              {word('copy')}
            </Button>
            <Button size="small" onClick={() => discard(`${orderId}.${command}`, values)}>
              {word('discard')}
            </Button>
          </div>
        </div>
      ))}
    </Card>
  )
}
