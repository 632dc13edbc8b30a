import { useQuery } from '@tanstack/react-query'
import type { CartogramView, CommandCentreView } from '@shaoying/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Select } from 'antd'
import { ApiProblem, request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { commandCentreWords } from './command-centre-words.ts'
import { RunningWhistles } from './running-whistles.tsx'
import './cockpit.css'

const columns = ['open', 'overdue', 'dueSoon', 'urgent', 'whistles', 'notThere', 'missing', 'unsolved'] as const
const late: readonly string[] = ['overdue', 'missing', 'unsolved']
/** Lists of orders that a number opens; numbers of whistles lead to the board. */
const views = { open: 'everything', overdue: 'overdue', dueSoon: 'dueSoon', urgent: 'urgentOpen' } as const

/** A district's command centre (R014): every street in one row, where most is wrong first; every number opens its list. */
export function CommandCentrePage() {
  const word = useWords(commandCentreWords)
  const { say, time } = useTexts()
  const navigate = useNavigate()
  const { district } = useSearch({ from: '/command-centre' })
  const { data: map } = useQuery({
    queryKey: ['cartogram'],
    queryFn: () => request<CartogramView>('/api/v1/map/cartogram'),
    staleTime: Infinity,
  })
  const { data, error, dataUpdatedAt } = useQuery({
    queryKey: ['whistles', 'command-centre', district ?? ''],
    queryFn: () =>
      request<CommandCentreView>(`/api/v1/command-centre${district === undefined ? '' : `?district=${district}`}`),
    refetchInterval: 30_000,
    retry: false,
  })
  return (
    <section className="sy-cockpit" aria-labelledby="command-centre">
      <div className="sy-title">
        <h1 id="command-centre">
          {word('commandCentre')}
          {data ? ` · ${data.district.name}` : ''}
        </h1>
        <div className="sy-buttons">
          <span className="sy-quiet" role="status">
            {dataUpdatedAt > 0 && word('asOf', { at: time(new Date(dataUpdatedAt).toISOString()) })}
          </span>
          <Select
            aria-label={word('district')}
            placeholder={word('district')}
            value={district ?? data?.district.id ?? null}
            style={{ minWidth: '9em' }}
            options={(map?.districts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(chosen: string) =>
              void navigate({ to: '/command-centre', search: { district: chosen }, replace: true })
            }
          />
        </div>
      </div>
      {error && district !== undefined && (
        <Alert type="error" showIcon title={error instanceof ApiProblem ? error.message : say('unreachable')} />
      )}
      {error && district === undefined && <ChooseDistrict districts={map?.districts ?? []} />}
      {data && (
        <>
          {data.isCut && <Alert type="warning" showIcon title={word('isCut')} />}
          <div className="sy-scroll" role="region" aria-label={word('commandCentre')} tabIndex={0}>
            <table className="sy-figures">
              <thead>
                <tr>
                  <th scope="col">{word('street')}</th>
                  {columns.map((name) => (
                    <th key={name} scope="col">
                      {word(name)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.streets.map(({ unit, ...counts }) => (
                  <tr key={unit.id}>
                    <th scope="row">{unit.name}</th>
                    {columns.map((name) => (
                      <td
                        key={name}
                        className={late.includes(name) && counts[name] > 0 ? 'sy-number sy-late' : 'sy-number'}
                      >
                        <Count name={name} unitId={unit.id} value={counts[name]} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{word('all')}</th>
                  {columns.map((name) => (
                    <td key={name} className="sy-number">
                      {data.total[name]}
                    </td>
                  ))}
                </tr>
              </tfoot>
            </table>
          </div>
          <RunningWhistles isAllowed />
        </>
      )}
    </section>
  )
}

/** Who answers for the whole city has no district of their own: each is one press away. */
function ChooseDistrict({ districts }: { readonly districts: CartogramView['districts'] }) {
  const word = useWords(commandCentreWords)
  return (
    <>
      <p>{word('chooseDistrict')}</p>
      <ul className="sy-choices">
        {districts.map(({ id, name }) => (
          <li key={id}>
            <Link to="/command-centre" search={{ district: id }} className="sy-card">
              <strong>{name}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Count({
  name,
  unitId,
  value,
}: {
  readonly name: (typeof columns)[number]
  readonly unitId: string
  readonly value: number
}) {
  if (value === 0) return <span className="sy-quiet">0</span>
  const view = views[name as keyof typeof views]
  return view ? (
    <Link to="/orders" search={{ view, place: unitId }}>
      {value}
    </Link>
  ) : (
    <Link to="/whistles">{value}</Link>
  )
}
