import { Mark } from '@shaoying/ui'
import { Button } from 'antd'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import type { Leg } from './whistle-queries.ts'
import { whistleWords } from './whistle-words.ts'

/** One check-in: when and how far off, what makes it doubtful, its picture; the commander says whether it counts. */
export function CheckInRow({
  checkIn,
  whistleId,
  onJudge,
}: {
  readonly checkIn: Leg['checkIns'][number]
  readonly whistleId: string
  readonly onJudge: (() => void) | null
}) {
  const word = useWords(whistleWords)
  const { time } = useTexts()
  const { judgement, counts, doubts, offline, metresFromPoint, photoId } = checkIn
  const picture = `/api/v1/whistles/${whistleId}/pictures/${photoId}`
  return (
    <li className="sy-check-in">
      <time dateTime={checkIn.takenAt} className="sy-number">
        {time(checkIn.takenAt)}
      </time>
      <Mark tone={counts ? 'done' : judgement ? 'late' : 'soon'}>
        {word(judgement ? judgement.verdict : counts ? 'counts' : 'waitsForWord')}
      </Mark>
      <span className="sy-quiet">
        {[
          checkIn.team,
          metresFromPoint === null ? null : word('metresAway', { metres: metresFromPoint }),
          offline ? word('keptOffline', { at: time(checkIn.receivedAt) }) : null,
          ...doubts.map((doubt) => word(`doubt.${doubt}` as keyof typeof whistleWords)),
          judgement?.reason,
        ]
          .filter(Boolean)
          .join('，')}
      </span>
      {photoId && (
        <a href={picture} target="_blank" rel="noreferrer">
          <img className="sy-thumbnail" src={`${picture}?shape=thumbnail`} alt={word('pictures')} loading="lazy" />
        </a>
      )}
      {onJudge && (
        <Button size="small" type={counts ? 'default' : 'primary'} onClick={onJudge}>
          {counts ? word('dispute') : word('confirm')}
        </Button>
      )}
    </li>
  )
}
