import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../texts/use-texts.tsx'

interface Health {
  readonly status: string
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail: string | null }[]
}

/** What the probes of the machine room see, every ten seconds. A server that is not ready answers 503, and that too is an answer. */
export function HealthList() {
  const { say } = useTexts()
  const { data } = useQuery({
    queryKey: ['health'],
    refetchInterval: 10_000,
    queryFn: async () => (await (await fetch('/readyz')).json()) as Health,
  })
  if (!data) return <p>{say('loading')}</p>
  return (
    <ul className="sy-lines sy-panel">
      <li>
        <strong>{data.status}</strong>
      </li>
      {data.checks.map(({ name, ok, detail }) => (
        <li key={name}>
          <span>
            {ok ? '✓' : '✗'} {name}
          </span>
          <span className="sy-quiet">{detail}</span>
        </li>
      ))}
    </ul>
  )
}
