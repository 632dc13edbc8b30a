import { Modal } from 'antd'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { Keys } from './keys.tsx'
import { useShortcutList } from './shortcuts.ts'
import { workspaceKeys, workspaceKeyWords } from './workspace-keys.ts'

/** What a key does here and now, then what keys do elsewhere. */
export function ShortcutWindow({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { say } = useTexts()
  const word = useWords(workspaceKeyWords)
  const here = useShortcutList()
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} title={say('shortcuts')}>
      <h2>{word('here')}</h2>
      <KeyList keys={here} />
      {workspaceKeys.map(({ place, keys }) => (
        <section key={place}>
          <h3>{word(place)}</h3>
          <KeyList keys={keys.map(([pressed, does]) => ({ keys: pressed, label: word(does) }))} />
        </section>
      ))}
    </Modal>
  )
}

function KeyList({ keys }: { readonly keys: readonly { readonly keys: string; readonly label: string }[] }) {
  return (
    <dl className="sy-keys">
      {keys.map((one) => (
        <div key={`${one.keys} ${one.label}`}>
          <dt>{one.label}</dt>
          <dd>
            <Keys keys={one.keys} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
