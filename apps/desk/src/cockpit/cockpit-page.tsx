import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useCallback } from 'react'
import { useSignedIn } from '../session/signed-in.ts'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { CockpitMap } from './cockpit-map.tsx'
import { useFigures, useOpenNow } from './cockpit-queries.ts'
import type { CockpitSearch } from './cockpit-search.ts'
import { cockpitWords } from './cockpit-words.ts'
import { HotIssues } from './hot-issues.tsx'
import { KeyNumbers } from './key-numbers.tsx'
import { LatestOrders } from './latest-orders.tsx'
import { MostPlaces } from './most-places.tsx'
import { metrics, placeValues } from './place-values.ts'
import { RankingMoves } from './ranking-moves.tsx'
import { RunningWhistles } from './running-whistles.tsx'
import './cockpit.css'

/** A leader's five minutes: where it is busy, what is late, how the rates stand, what is happening now. Every number opens. */
export function CockpitPage() {
  const word = useWords(cockpitWords)
  const { time } = useTexts()
  const navigate = useNavigate()
  const { permissions } = useSignedIn()
  const { metric = 'open', by = 'street', wall = false } = useSearch({ from: '/cockpit' })
  const { data: open, dataUpdatedAt } = useOpenNow()
  const { data: today } = useFigures(by === 'street' ? 'placeStreet' : 'placeDistrict', 'today')
  const go = useCallback(
    (change: CockpitSearch) =>
      void navigate({ to: '/cockpit', search: { metric, by, ...(wall ? { wall } : {}), ...change }, replace: true }),
    [navigate, metric, by, wall],
  )
  const leave = useCallback(() => go({ wall: undefined }), [go])
  useShortcut('escape', word('leaveWall'), wall ? leave : null)
  const values = placeValues(metric, by, open, today)
  const openPlace = (id: string): void =>
    void (metric === 'today'
      ? navigate({
          to: '/cockpit/orders',
          search: { dimension: by === 'street' ? 'placeStreet' : 'placeDistrict', key: id, period: 'today' },
        })
      : navigate({ to: '/orders', search: { view: metric === 'open' ? 'everything' : metric, place: id } }))
  return (
    <section className="sy-cockpit" aria-labelledby="cockpit">
      <div className="sy-title">
        <h1 id="cockpit">{word('cockpit')}</h1>
        <div className="sy-buttons sy-title-tools">
          <span className="sy-quiet" role="status">
            {dataUpdatedAt > 0 && word('asOf', { at: time(new Date(dataUpdatedAt).toISOString()) })}
          </span>
          <Button onClick={() => go({ wall: wall ? undefined : true })}>{word(wall ? 'leaveWall' : 'wall')}</Button>
        </div>
      </div>
      <KeyNumbers open={open?.total} />
      <div className="sy-cockpit-middle">
        <div>
          <div className="sy-buttons">
            <Segmented
              aria-label={word('whatToShow')}
              value={metric}
              options={metrics.map((value) => ({ value, label: word(value) }))}
              onChange={(chosen) => go({ metric: chosen })}
            />
            <Segmented
              aria-label={word('howFine')}
              value={by}
              options={[
                { value: 'street' as const, label: word('byStreet') },
                { value: 'district' as const, label: word('byDistrict') },
              ]}
              onChange={(chosen) => go({ by: chosen })}
            />
          </div>
          <CockpitMap by={by} what={word(metric)} values={values} onOpen={openPlace} />
        </div>
        <div className="sy-cockpit-side">
          <RunningWhistles isAllowed={permissions.includes('whistle.read')} />
          <MostPlaces what={word(metric)} values={values} onOpen={openPlace} />
        </div>
      </div>
      <div className="sy-cockpit-low">
        <LatestOrders isAllowed={permissions.includes('order.read')} />
        <div className="sy-cockpit-side">
          <HotIssues />
          <RankingMoves mayAssess={permissions.includes('assessment.read')} />
        </div>
      </div>
    </section>
  )
}
