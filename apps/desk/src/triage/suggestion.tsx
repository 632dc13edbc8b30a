import { Button } from 'antd'
import { useCallback } from 'react'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts } from '../texts/use-texts.tsx'

export interface SuggestionProps {
  /** The one key that takes it: `alt+1`. */
  readonly keys: string
  /** What it is about: category, place. */
  readonly label: string
  readonly name: string
  readonly share?: number
  readonly words: readonly string[]
  readonly isTaken: boolean
  readonly onTake: () => void
}

/** One suggestion with why, taken by a click or its key. */
export function Suggestion({ keys, label, name, share, words, isTaken, onTake }: SuggestionProps) {
  const { say } = useTexts()
  const take = useCallback(onTake, [onTake])
  useShortcut(keys, `${label}：${name}`, isTaken ? null : take)
  return (
    <li className="sy-suggestion">
      <Button size="small" type={isTaken ? 'default' : 'text'} disabled={isTaken} onClick={onTake}>
        <span>
          {name} {share !== undefined && <span className="sy-number">{Math.round(share * 100)}%</span>}
        </span>
        {isTaken ? (
          <span>✓ {say('suggestTaken')}</span>
        ) : (
          <span>
            {keys.split('+').map((key) => (
              <kbd key={key}>{key.toUpperCase()}</kbd>
            ))}
          </span>
        )}
      </Button>
      {words.length > 0 && <small className="sy-quiet">{say('suggestBecause', { words: words.join('、') })}</small>}
    </li>
  )
}
