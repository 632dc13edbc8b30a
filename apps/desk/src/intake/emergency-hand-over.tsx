import { Button, Modal } from 'antd'
import { useCallback, useState, type KeyboardEvent } from 'react'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts } from '../texts/use-texts.tsx'

const lines = ['110', '119', '120', '122'] as const

/** F8, then one key for the line: handed over and recorded, whatever of the form is filled [Reg 11(1)]. */
export function EmergencyHandOver({
  onChoose,
}: {
  readonly onChoose: (line: string, told: string, title: string, words: string) => void
}) {
  const { say } = useTexts()
  const [open, setOpen] = useState(false)
  const show = useCallback(() => setOpen(true), [])
  useShortcut('f8', say('handOver'), show)
  const choose = (line: string): void => {
    setOpen(false)
    onChoose(line, say('handedOver', { line }), say('handOverTitle', { line }), say('handOverWords'))
  }
  const onKey = (event: KeyboardEvent): void => {
    const line = lines[Number(event.key) - 1]
    if (!line) return
    event.preventDefault()
    choose(line)
  }
  return (
    <>
      <Button danger onClick={show}>
        {say('handOver')} <kbd>F8</kbd>
      </Button>
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={say('handOver')} destroyOnHidden>
        <p>{say('handOverHint')}</p>
        <div className="sy-buttons" onKeyDown={onKey}>
          {lines.map((line, index) => (
            <Button key={line} danger size="large" autoFocus={index === 0} onClick={() => choose(line)}>
              <kbd>{index + 1}</kbd> {say(`line${line}`)}
            </Button>
          ))}
        </div>
      </Modal>
    </>
  )
}
