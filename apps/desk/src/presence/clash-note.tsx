import { Alert, Button } from 'antd'
import { useTimeline } from '../api/queries.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { presenceWords } from './presence-words.ts'

/** What happened to the order since somebody began to write; the form stands still until they have looked. */
export function ClashNote({
  orderId,
  since,
  onSeen,
}: {
  readonly orderId: string
  readonly since: number
  readonly onSeen: () => void
}) {
  const word = useWords(presenceWords)
  const { language, moment } = useTexts()
  const { data } = useTimeline(orderId)
  const news = (data?.items ?? []).filter(({ sequence }) => sequence > since)
  return (
    <Alert
      type="warning"
      showIcon
      className="sy-gap"
      title={word('changed')}
      description={
        <>
          <p>{word('changedHint')}</p>
          <ul className="sy-reasons">
            {news.map((item) => (
              <li key={item.sequence}>
                <span className="sy-quiet">
                  {moment(item.at)} {item.unit?.name}
                </span>{' '}
                {item[language]}
              </li>
            ))}
          </ul>
          <Button size="small" onClick={onSeen}>
            {word('goOn')}
          </Button>
        </>
      }
    />
  )
}
