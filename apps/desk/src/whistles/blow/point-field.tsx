import { CityMap } from '@shaoying/ui'
import { Button, Input, InputNumber } from 'antd'
import { useSignedIn } from '../../session/signed-in.ts'
import { useTexts, useWords } from '../../texts/use-texts.tsx'
import { mapWords } from '../map-words.ts'
import { useMapGround, usePackLists } from '../whistle-queries.ts'
import { whistleWords } from '../whistle-words.ts'
import type { BlowForm } from './blowing.ts'

const rounded = (degrees: number): number => Number(degrees.toFixed(6))

/** Where to report in: a name, a spot on the map, how near to it counts. Without the map by typing degrees. */
export function PointField({
  form: { pointName, position, radiusMetres },
  set,
}: {
  readonly form: BlowForm
  readonly set: (change: Partial<BlowForm>) => void
}) {
  const word = useWords(whistleWords)
  const buttons = useWords(mapWords)
  const { field } = useTexts()
  const { data: ground } = useMapGround()
  const { areaIds } = useSignedIn()
  const usualRadius = usePackLists().data?.rules.whistle.pointRadiusMetres ?? 0
  const move = (longitude: number | null, latitude: number | null): void =>
    set({
      position:
        longitude === null || latitude === null ? null : { longitude: rounded(longitude), latitude: rounded(latitude) },
    })
  const locate = (): void =>
    navigator.geolocation.getCurrentPosition(({ coords }) => move(coords.longitude, coords.latitude))
  return (
    <fieldset className="sy-group">
      <legend>{word('point')}</legend>
      <label className="sy-field">
        {word('pointName')}
        <Input value={pointName} maxLength={200} onChange={(event) => set({ pointName: event.target.value })} />
      </label>
      {ground && (
        <CityMap
          areas={ground.streets.length > 0 ? ground.streets : ground.districts}
          labelOf={({ name }) => name}
          captionOf={({ name }) => name}
          stepOf={() => null}
          tiles={ground.tiles}
          around={areaIds}
          height="middle"
          onPick={({ longitude, latitude }) => move(longitude, latitude)}
          marks={
            position
              ? [
                  {
                    id: 'point',
                    ...position,
                    radiusMetres: radiusMetres ?? usualRadius,
                    label: pointName || word('point'),
                    tone: 'late',
                  },
                ]
              : []
          }
          words={{
            name: word('pointHint'),
            zoomIn: buttons('zoomIn'),
            zoomOut: buttons('zoomOut'),
            fit: buttons('fit'),
          }}
        />
      )}
      <p className="sy-quiet">{word('pointHint')}</p>
      <div className="sy-buttons">
        <InputNumber
          aria-label={field('longitude')}
          placeholder={field('longitude')}
          value={position?.longitude ?? null}
          min={-180}
          max={180}
          step={0.001}
          onChange={(longitude) => move(longitude, position?.latitude ?? ground?.bounds?.south ?? 0)}
        />
        <InputNumber
          aria-label={field('latitude')}
          placeholder={field('latitude')}
          value={position?.latitude ?? null}
          min={-90}
          max={90}
          step={0.001}
          onChange={(latitude) => move(position?.longitude ?? ground?.bounds?.west ?? 0, latitude)}
        />
        <Button onClick={locate}>{word('myPosition')}</Button>
        <label>
          {word('radius')}{' '}
          <InputNumber
            value={radiusMetres}
            placeholder={String(usualRadius)}
            min={1}
            max={20_000}
            precision={0}
            onChange={(metres) => set({ radiusMetres: metres })}
          />
        </label>
      </div>
    </fieldset>
  )
}
