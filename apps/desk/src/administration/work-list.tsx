import type { WorkView } from '@shaoying/contract'
import { Mark } from '@shaoying/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { request } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { administrationWords } from './administration-words.ts'

const lateSeconds = 60

/** Work behind the requests: how far each follower is, what waits, and clocks that could not be fired, to be tried again. */
export function WorkList() {
  const word = useWords(administrationWords)
  const { say, moment } = useTexts()
  const client = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ['work'],
    queryFn: () => request<WorkView>('/api/v1/work'),
    refetchInterval: 10_000,
  })
  const retry = useMutation({
    mutationFn: (things: readonly string[]) =>
      request('/api/v1/work/retry-clocks', { method: 'POST', body: { things } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['work'] }),
  })
  if (!data) return error ? <Alert type="error" showIcon title={error.message} /> : <p>{say('loading')}</p>
  const orderIn = (thing: string): string | null => /^order\/([0-9a-f-]{36})$/u.exec(thing)?.[1] ?? null
  return (
    <>
      <CommandProblem error={retry.error} />
      <div className="sy-title">
        <h2>{word('setAside')}</h2>
        {data.setAside.length > 1 && (
          <Button
            size="small"
            loading={retry.isPending}
            onClick={() => retry.mutate(data.setAside.map(({ thing }) => thing))}
          >
            {word('retryAll')}
          </Button>
        )}
      </div>
      <ul className="sy-lines sy-panel">
        {data.setAside.map(({ thing, reason, tries, since, retryAt }) => (
          <li key={thing}>
            <span className="sy-told">
              <strong>
                {orderIn(thing) ? (
                  <Link to="/orders/$orderId" params={{ orderId: orderIn(thing)! }}>
                    {thing}
                  </Link>
                ) : (
                  thing
                )}
              </strong>
              <span className="sy-quiet">
                {word('setAsideBecause', { reason, tries, since: moment(since), next: moment(retryAt) })}
              </span>
            </span>
            <Button size="small" loading={retry.isPending} onClick={() => retry.mutate([thing])}>
              {word('retryClock')}
            </Button>
          </li>
        ))}
        {data.setAside.length === 0 && <li>{word('noneSetAside')}</li>}
      </ul>
      <h2 className="sy-gap">{word('followers')}</h2>
      <ul className="sy-lines sy-panel">
        <li>
          <span>{word('clocks')}</span>
          <Behind seconds={data.clockSeconds} />
        </li>
        {data.followers.map(({ name, seconds }) => (
          <li key={name}>
            <span>
              {`follower.${name}` in administrationWords
                ? word(`follower.${name}` as keyof typeof administrationWords)
                : name}
            </span>
            <Behind seconds={seconds} />
          </li>
        ))}
        <li>
          <span>{word('queuedMessages')}</span>
          <span className="sy-number">{data.messages.queued}</span>
        </li>
        <li>
          <Link to="/administration" search={{ part: 'messages' }}>
            {word('messages')}
          </Link>
          <span className="sy-number">{data.messages.dead}</span>
        </li>
      </ul>
    </>
  )
}

function Behind({ seconds }: { readonly seconds: number }) {
  const word = useWords(administrationWords)
  return (
    <Mark tone={seconds > lateSeconds ? 'late' : 'done'}>
      {seconds === 0 ? word('upToDate') : word('behind', { seconds })}
    </Mark>
  )
}
