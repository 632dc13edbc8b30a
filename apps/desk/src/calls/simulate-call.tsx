import { Button, Input } from 'antd'
import { useState } from 'react'
import { useWords } from '../texts/use-texts.tsx'
import { callWords } from './call-words.ts'
import { useSimulation } from './use-calls.ts'

/** Without an exchange: lets a telephone ring, to learn and to try things out. */
export function SimulateCall() {
  const word = useWords(callWords)
  const { isSimulated, ring } = useSimulation()
  const [from, setFrom] = useState<string | null>(null)
  if (!isSimulated) return null
  if (from === null)
    return (
      <Button size="small" type="text" onClick={() => setFrom('13800138000')}>
        {word('simulate')}
      </Button>
    )
  return (
    <form
      className="sy-buttons"
      onSubmit={(event) => (event.preventDefault(), ring.mutate(from, { onSuccess: () => setFrom(null) }))}
    >
      <Input
        autoFocus
        size="small"
        style={{ maxWidth: '10rem' }}
        inputMode="tel"
        aria-label={word('simulateFrom')}
        value={from}
        onChange={({ target }) => setFrom(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && setFrom(null)}
      />
      <Button size="small" htmlType="submit" loading={ring.isPending}>
        {word('simulate')}
      </Button>
    </form>
  )
}
