import { CityMap, HexMap, MapLegend, MapRoom, stepEnds, stepOf } from '@shaoying/ui'
import { useWords } from '../texts/use-texts.tsx'
import { mapWords } from '../whistles/map-words.ts'
import { useCartogram, useMapGround } from '../whistles/whistle-queries.ts'
import { cockpitWords } from './cockpit-words.ts'
import type { Fineness } from './place-values.ts'

/** The city shaded by a number: true boundaries where the pack has them, else one hexagon for each street. */
export function CockpitMap({
  by,
  what,
  values,
  onOpen,
}: {
  readonly by: Fineness
  readonly what: string
  readonly values: ReadonlyMap<string, number>
  readonly onOpen: (id: string) => void
}) {
  const word = useWords(cockpitWords)
  const buttons = useWords(mapWords)
  const { data: ground } = useMapGround()
  const isCartogram = ground !== undefined && by === 'street' && ground.streets.length === 0
  const { data: cartogram } = useCartogram(isCartogram)
  const ends = stepEnds([...values.values()])
  const step = (id: string): number => stepOf(values.get(id) ?? 0, ends)
  const labelOf = ({ id, name }: { readonly id: string; readonly name: string }): string =>
    `${name} ${what} ${values.get(id) ?? 0}`
  const words = {
    name: word('mapName', { what }),
    zoomIn: buttons('zoomIn'),
    zoomOut: buttons('zoomOut'),
    fit: buttons('fit'),
  }
  const drawn =
    ground &&
    (isCartogram ? (
      cartogram && (
        <HexMap
          cells={cartogram.cells}
          districts={cartogram.districts}
          labelOf={labelOf}
          stepOf={step}
          words={words}
          onOpen={onOpen}
          height="tall"
        />
      )
    ) : (
      <CityMap
        areas={by === 'street' ? ground.streets : ground.districts}
        borders={by === 'street' ? ground.districts : []}
        labelOf={labelOf}
        captionOf={({ id, name }) => `${name.replace(/人民政府$/u, '')} ${values.get(id) ?? 0}`}
        stepOf={step}
        marks={[]}
        tiles={ground.tiles}
        around="city"
        words={words}
        onOpen={onOpen}
        height="tall"
      />
    ))
  return (
    <figure className="sy-figure">
      {drawn ?? <MapRoom height="tall" />}
      <figcaption>
        <MapLegend ends={ends} name={what} none={word('none')} />
        {isCartogram && <span className="sy-quiet">{word('cartogram')}</span>}
      </figcaption>
    </figure>
  )
}
