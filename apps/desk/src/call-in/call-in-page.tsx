import type { CallInDayView } from '@shaoying/contract'
import { Mark } from '@shaoying/ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Empty } from 'antd'
import { useState } from 'react'
import { keepDraft } from '../drafts/drafts.ts'
import { RecordForm } from '../records/record-form.tsx'
import { useSignedIn } from '../session/signed-in.ts'
import { useWords } from '../texts/use-texts.tsx'
import { useCallInDays, useDistrictTurns } from './call-in-queries.ts'
import { callInWords } from './call-in-words.ts'

const announcing = '/api/v1/call-in-days'

/** Which leader takes calls when, and whose turn it is (R152, R153). */
export function CallInPage() {
  const word = useWords(callInWords)
  const navigate = useNavigate()
  const mayArrange = useSignedIn().permissions.includes('call_in.arrange')
  const { data: days, error, isPending } = useCallInDays()
  const [form, setForm] = useState<string | null>(null)
  const announceFor = (districtId: string | null): void => {
    if (districtId !== null) keepDraft(announcing, { districtId })
    setForm(`${districtId ?? ''} ${Date.now()}`)
  }
  const groups = (['open', 'coming', 'past'] as const).map(
    (group) => [group, (days ?? []).filter((day) => groupOf(day) === group)] as const,
  )
  return (
    <section aria-labelledby="call-in">
      <div className="sy-title">
        <h1 id="call-in">{word('title')}</h1>
        {mayArrange && (
          <Button
            type="primary"
            aria-expanded={form !== null}
            onClick={() => (form === null ? announceFor(null) : setForm(null))}
          >
            {word('announce')}
          </Button>
        )}
      </div>
      {error && <Alert type="error" showIcon title={error.message} className="sy-gap" />}
      {form !== null && (
        <div className="sy-panel sy-gap">
          <RecordForm
            key={form}
            path="call-in-days"
            template={announcing}
            address={announcing}
            title={word('announce')}
            onDone={({ callInDayId }) =>
              void navigate({ to: '/call-in/$callInDayId', params: { callInDayId: String(callInDayId) } })
            }
          />
        </div>
      )}
      <div className="sy-two">
        <div>
          {groups.map(
            ([group, ofGroup]) =>
              ofGroup.length > 0 && (
                <section key={group} aria-label={word(group)} className="sy-gap">
                  <h2>{word(group)}</h2>
                  <ul className="sy-plain">
                    {ofGroup.map((day) => (
                      <Day key={day.callInDayId} day={day} />
                    ))}
                  </ul>
                </section>
              ),
          )}
          {days?.length === 0 && <Empty description={word('none')} image={Empty.PRESENTED_IMAGE_SIMPLE} />}
        </div>
        {!isPending && <Turns onAnnounce={mayArrange ? announceFor : null} />}
      </div>
    </section>
  )
}

function groupOf({ situation }: CallInDayView): 'open' | 'coming' | 'past' {
  return situation === 'open' ? 'open' : situation === 'announced' ? 'coming' : 'past'
}

function Day({
  day: { callInDayId, situation, heldOn, leader, seat, district, calls },
}: {
  readonly day: CallInDayView
}) {
  const word = useWords(callInWords)
  return (
    <li>
      <Link to="/call-in/$callInDayId" params={{ callInDayId }} className="sy-card">
        <span className="sy-quiet">
          {heldOn} · {word('seat', { seat })}
        </span>
        <strong>
          {leader.name} <span className="sy-quiet">{leader.post}</span>
        </strong>
        <span>
          <Mark tone={situation === 'open' ? 'busy' : situation === 'ended' ? 'done' : 'plain'}>{word(situation)}</Mark>{' '}
          {district?.name} · {word('taken')} {calls.length}
        </span>
      </Link>
    </li>
  )
}

function Turns({ onAnnounce }: { readonly onAnnounce: ((districtId: string) => void) | null }) {
  const word = useWords(callInWords)
  const { data: turns } = useDistrictTurns()
  return (
    <section aria-labelledby="turns" className="sy-panel">
      <h2 id="turns">{word('turns')}</h2>
      <p className="sy-quiet">{word('turnsHint')}</p>
      <ul className="sy-lines">
        {(turns ?? []).map(({ district, lastOn, nextOn }) => (
          <li key={district.id}>
            <span>
              {district.name}{' '}
              <span className="sy-quiet">
                {nextOn ? word('next', { on: nextOn }) : lastOn ? word('last', { on: lastOn }) : word('never')}
              </span>
            </span>
            {onAnnounce && !nextOn && (
              <Button
                size="small"
                aria-label={word('arrangeFor', { district: district.name })}
                onClick={() => onAnnounce(district.id)}
              >
                {word('announce')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
