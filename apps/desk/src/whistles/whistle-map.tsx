import type { WhistleView } from '@shaoying/contract'
import { CityMap, type MapMark } from '@shaoying/ui'
import { useWords } from '../texts/use-texts.tsx'
import { mapWords } from './map-words.ts'
import { useMapGround } from './whistle-queries.ts'
import { whistleWords } from './whistle-words.ts'

/** The designated point with its radius, and where people said they were. */
export function WhistleMap({ whistle }: { readonly whistle: WhistleView }) {
  const word = useWords(whistleWords)
  const buttons = useWords(mapWords)
  const { data: ground } = useMapGround()
  const { point } = whistle
  if (!point?.position) return <p className="sy-quiet">{word('noPosition')}</p>
  if (!ground) return null
  const here = whistle.legs.flatMap((leg) =>
    leg.checkIns.flatMap(({ id, position, counts }): readonly MapMark[] =>
      position
        ? [
            {
              id,
              ...position,
              label: `${leg.unit.name}：${word(counts ? 'counts' : 'waitsForWord')}`,
              tone: counts ? 'done' : 'soon',
            },
          ]
        : [],
    ),
  )
  return (
    <CityMap
      areas={ground.streets.length > 0 ? ground.streets : ground.districts}
      labelOf={({ name }) => name}
      captionOf={({ name }) => name}
      stepOf={() => null}
      marks={[
        { id: 'point', ...point.position, radiusMetres: point.radiusMetres, label: point.name, tone: 'late' },
        ...here,
      ]}
      tiles={ground.tiles}
      around="marks"
      height="low"
      words={{ name: word('mapOf'), zoomIn: buttons('zoomIn'), zoomOut: buttons('zoomOut'), fit: buttons('fit') }}
    />
  )
}
