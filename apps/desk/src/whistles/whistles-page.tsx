import { CityMap, Countdown, type MapMark, MapRoom } from '@shaoying/ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Empty } from 'antd'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { mapWords } from './map-words.ts'
import { WhistleMarks } from './standing-mark.tsx'
import { useMapGround, useWhistlesUnderWay, type LineUnderWay } from './whistle-queries.ts'
import { whistleWords } from './whistle-words.ts'
import './whistles.css'

/** Every whistle under way within reach: what is due next first, and where. */
export function WhistlesPage() {
  const word = useWords(whistleWords)
  const { say } = useTexts()
  const navigate = useNavigate()
  const { permissions } = useSignedIn()
  const { data, isPending } = useWhistlesUnderWay()
  const items = data?.items ?? []
  return (
    <section aria-labelledby="whistles">
      <div className="sy-title">
        <h1 id="whistles">{word('underWay')}</h1>
        {permissions.includes('whistle.blow') && (
          <Button type="primary" onClick={() => void navigate({ to: '/whistles/blow' })}>
            {word('blow')}
          </Button>
        )}
      </div>
      {data?.isCut && <Alert type="info" title={word('isCut')} showIcon className="sy-gap" />}
      <div className="sy-whistles">
        <ul className="sy-cards">
          {items.map((line) => (
            <li key={line.id}>
              <WhistleLine line={line} />
            </li>
          ))}
          {items.length === 0 && (
            <li>
              {isPending ? (
                say('loading')
              ) : (
                <Empty description={word('nothingUnderWay')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
              )}
            </li>
          )}
        </ul>
        {!isPending && (
          <WhistlesMap
            items={items}
            onOpen={(id) => void navigate({ to: '/whistles/$whistleId', params: { whistleId: id } })}
          />
        )}
      </div>
    </section>
  )
}

export function WhistleLine({ line }: { readonly line: LineUnderWay }) {
  const word = useWords(whistleWords)
  const { clock } = useTexts()
  const { counts } = line
  return (
    <Link to="/whistles/$whistleId" params={{ whistleId: line.id }} className="sy-card">
      <span className="sy-tags">
        <WhistleMarks {...line} />
        {line.nextDueAt && <Countdown dueAt={line.nextDueAt} words={clock} />}
      </span>
      <strong>{line.title}</strong>
      <span className="sy-quiet">{[line.caller.name, line.point?.name].filter(Boolean).join(' · ')}</span>
      <span className="sy-whistle-counts">
        {(['summoned', 'signed', 'onTheWay', 'here', 'done', 'missing'] as const)
          .filter((name) => counts[name] > 0)
          .map((name) => (
            <span key={name}>
              {word(name)} <b>{counts[name]}</b>
            </span>
          ))}
      </span>
    </Link>
  )
}

function WhistlesMap({
  items,
  onOpen,
}: {
  readonly items: readonly LineUnderWay[]
  readonly onOpen: (id: string) => void
}) {
  const word = useWords(whistleWords)
  const buttons = useWords(mapWords)
  const { data: ground } = useMapGround()
  const { areaIds } = useSignedIn()
  if (!ground) return <MapRoom height="tall" />
  const marks = items.flatMap(({ id, title, point, kind, counts }): readonly MapMark[] =>
    point?.position
      ? [
          {
            id,
            ...point.position,
            label: title,
            tone: counts.missing > 0 ? 'late' : kind === 'emergency' ? 'late' : counts.summoned > 0 ? 'soon' : 'busy',
          },
        ]
      : [],
  )
  return (
    <CityMap
      areas={ground.streets.length > 0 ? ground.streets : ground.districts}
      borders={ground.streets.length > 0 ? ground.districts : []}
      labelOf={({ name }) => name}
      captionOf={({ name }) => name}
      stepOf={() => null}
      marks={marks}
      onMark={onOpen}
      tiles={ground.tiles}
      around={marks.length > 0 ? 'marks' : areaIds}
      height="tall"
      words={{ name: word('mapOfAll'), zoomIn: buttons('zoomIn'), zoomOut: buttons('zoomOut'), fit: buttons('fit') }}
    />
  )
}
