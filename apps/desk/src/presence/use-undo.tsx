import { App, Button } from 'antd'
import { useCallback } from 'react'
import { useWords } from '../texts/use-texts.tsx'
import { presenceWords } from './presence-words.ts'

const seconds = 10

/** Says what was done, and takes it back on one press for as long as the line stands. */
export function useUndo(): (done: string, takeBack: () => void) => void {
  const { message } = App.useApp()
  const word = useWords(presenceWords)
  return useCallback(
    (done, takeBack) => {
      const key = `undo ${done}`
      const press = (): void => (message.destroy(key), takeBack())
      void message.success({
        key,
        duration: seconds,
        content: (
          <>
            {done}{' '}
            <Button size="small" type="link" onClick={press}>
              {word('undo')}
            </Button>
          </>
        ),
      })
    },
    [message, word],
  )
}
