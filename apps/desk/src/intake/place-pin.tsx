import { CityMap } from '@shaoying/ui'
import { Button } from 'antd'
import { useState } from 'react'
import { useSignedIn } from '../session/signed-in.ts'
import { useWords } from '../texts/use-texts.tsx'
import { mapWords } from '../whistles/map-words.ts'
import { useMapGround } from '../whistles/whistle-queries.ts'
import { intakeWords } from './intake-words.ts'

interface Position {
  readonly longitude: number
  readonly latitude: number
}

const rounded = (degrees: number): number => Number(degrees.toFixed(6))

/** The spot on our own map, when the caller can point at it. Form.Item hands value and change. */
export function PlacePin({
  value,
  onChange,
}: {
  readonly value?: Position
  readonly onChange?: (position: Position | undefined) => void
}) {
  const word = useWords(intakeWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {value ? word('pinned', { longitude: value.longitude, latitude: value.latitude }) : word('pin')}
      </summary>
      {isOpen && <Map {...(value ? { value } : {})} {...(onChange ? { onChange } : {})} />}
      {value && (
        <Button size="small" onClick={() => onChange?.(undefined)}>
          {word('unpin')}
        </Button>
      )}
    </details>
  )
}

function Map({ value, onChange }: { readonly value?: Position; readonly onChange?: (position: Position) => void }) {
  const word = useWords(intakeWords)
  const buttons = useWords(mapWords)
  const { data: ground } = useMapGround()
  const { areaIds } = useSignedIn()
  if (!ground) return null
  return (
    <CityMap
      areas={ground.streets.length > 0 ? ground.streets : ground.districts}
      labelOf={({ name }) => name}
      captionOf={({ name }) => name}
      stepOf={() => null}
      tiles={ground.tiles}
      around={areaIds}
      height="low"
      onPick={({ longitude, latitude }) => onChange?.({ longitude: rounded(longitude), latitude: rounded(latitude) })}
      marks={value ? [{ id: 'here', ...value, label: word('pin'), tone: 'late' }] : []}
      words={{ name: word('pin'), zoomIn: buttons('zoomIn'), zoomOut: buttons('zoomOut'), fit: buttons('fit') }}
    />
  )
}
