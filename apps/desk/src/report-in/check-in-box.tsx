import type { WhistleView } from '@shaoying/contract'
import { metresBetween } from '@shaoying/domain'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import type { Leg } from '../whistles/whistle-queries.ts'
import { distanceText } from './distance.ts'
import { newPictureId, takenPicture } from './picture.ts'
import { PictureButton } from './picture-button.tsx'
import { reportInWords } from './report-in-words.ts'
import { sendOrKeep, utcNow } from './send-check-in.ts'
import { usePosition } from './use-position.ts'

type Told = { readonly type: 'success' | 'warning' | 'error'; readonly text: string }

/** I am here: position, picture and the moment of pressing; without a network it waits on the phone. */
export function CheckInBox({ leg, whistle }: { readonly leg: Leg; readonly whistle: WhistleView }) {
  const word = useWords(reportInWords)
  const { time } = useTexts()
  const { personId } = useSignedIn()
  const client = useQueryClient()
  const fix = usePosition(true)
  const [photo, setPhoto] = useState<Blob | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [told, setTold] = useState<Told | null>(null)
  const checkIn = async (): Promise<void> => {
    const takenAt = utcNow()
    setBusy(true)
    try {
      const isSent = await sendOrKeep({
        checkInId: newPictureId(),
        personId,
        whistleId: whistle.id,
        unitId: leg.unit.id,
        takenAt,
        refusal: null,
        position: fix ? { longitude: fix.longitude, latitude: fix.latitude } : null,
        accuracyMetres: fix ? fix.accuracyMetres : null,
        photo: photo ? { id: newPictureId(), content: await photo.arrayBuffer() } : null,
      })
      setPhoto(null)
      setTold(
        isSent
          ? { type: 'success', text: word('checkedIn', { at: time(takenAt) }) }
          : { type: 'warning', text: word('kept', { at: time(takenAt) }) },
      )
    } catch (error) {
      setTold({ type: 'error', text: error instanceof Error ? error.message : String(error) })
    } finally {
      setBusy(false)
      void client.invalidateQueries({
        predicate: ({ queryKey }) => ['whistle', 'whistles', 'outbox'].includes(String(queryKey[0])),
      })
    }
  }
  return (
    <div className="sy-check-in-box">
      <p className="sy-quiet" role="status">
        {fix === null ? (
          word('locating')
        ) : fix === false ? (
          word('noPosition')
        ) : (
          <WhereIAm fix={fix} point={whistle.point} />
        )}
      </p>
      {photo ? (
        <p>{word('photoTaken')}</p>
      ) : (
        <PictureButton label={word('photo')} onTaken={async (file) => setPhoto(await takenPicture(file))} />
      )}
      <Button
        className="sy-next-step"
        type={leg.arrivedAt ? 'default' : 'primary'}
        size="large"
        block
        loading={isBusy}
        onClick={() => void checkIn()}
      >
        {word(leg.arrivedAt ? 'checkInAgain' : 'checkIn')}
      </Button>
      {told && !(told.type === 'warning' && leg.arrivedAt) && (
        <Alert className="sy-gap" type={told.type} showIcon title={told.text} />
      )}
    </div>
  )
}

function WhereIAm({
  fix,
  point,
}: {
  readonly fix: { readonly longitude: number; readonly latitude: number; readonly accuracyMetres: number }
  readonly point: WhistleView['point']
}) {
  const word = useWords(reportInWords)
  const metres = point?.position ? metresBetween(fix, point.position) : null
  return (
    <>
      {word('accurate', { metres: Math.round(fix.accuracyMetres) })}
      {metres !== null &&
        ` · ${metres <= point!.radiusMetres ? word('inside') : word('toPoint', { distance: distanceText(metres, word) })}`}
    </>
  )
}
