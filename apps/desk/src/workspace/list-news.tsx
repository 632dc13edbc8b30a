import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { longListNews } from '../api/live.ts'
import { useWords } from '../texts/use-texts.tsx'
import { filterWords } from './filter-words.ts'

/** A long list is not loaded anew under its reader: it says that something changed, and begins again when told to. */
export function ListNews({ name }: { readonly name: string }) {
  const word = useWords(filterWords)
  const client = useQueryClient()
  const [hasNews, setNews] = useState(false)
  useEffect(() => {
    const onNews = (event: Event): void =>
      void ((event as CustomEvent<readonly string[]>).detail.includes(name) && setNews(true))
    addEventListener(longListNews, onNews)
    return () => removeEventListener(longListNews, onNews)
  }, [name])
  if (!hasNews) return null
  const begin = (): void => {
    setNews(false)
    scrollTo({ top: 0 })
    void client.resetQueries({ queryKey: [name] })
  }
  return (
    <div className="sy-batch sy-no-print" role="status">
      <Button size="small" type="link" onClick={begin}>
        {word('news')}
      </Button>
    </div>
  )
}
