import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { accountWords } from './account-words.ts'

interface SessionLine {
  readonly sessionId: string
  readonly lastUsedAt: string
  readonly address: string
  readonly agent: string
  readonly isThis: boolean
}

/** Where one is signed in; any of them can be ended from here. */
export function SessionList() {
  const word = useWords(accountWords)
  const { moment } = useTexts()
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: ['sessions'],
    queryFn: () => request<{ readonly items: readonly SessionLine[] }>('/api/v1/sessions'),
  })
  const end = useMutation({
    mutationFn: (sessionId: string) => request(`/api/v1/sessions/${sessionId}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  })
  return (
    <ul className="sy-lines">
      {(data?.items ?? []).map(({ sessionId, lastUsedAt, address, agent, isThis }) => (
        <li key={sessionId}>
          <span>
            {deviceOf(agent)}{' '}
            <span className="sy-quiet">
              {address} · {word('lastUsed', { at: moment(lastUsedAt) })}
            </span>
          </span>
          {isThis ? (
            <strong>{word('thisOne')}</strong>
          ) : (
            <Button size="small" onClick={() => end.mutate(sessionId)}>
              {word('end')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What a browser calls itself, shortened to what tells devices apart. */
function deviceOf(agent: string): string {
  const system = /Windows|Android|iPhone|iPad|Mac OS X|Linux|HarmonyOS/u.exec(agent)?.[0] ?? ''
  const browser = /Edg|Firefox|Chrome|Safari/u.exec(agent)?.[0] ?? agent.slice(0, 30)
  return [browser.replace('Edg', 'Edge'), system].filter(Boolean).join(' · ')
}
