import { useQuery } from '@tanstack/react-query'
import { Collapse } from 'antd'
import { request } from '../api/request.ts'
import { ValueView } from '../records/value-view.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { administrationWords } from './administration-words.ts'

interface PackView {
  readonly packVersionId: string
  readonly effectiveOn: string
  readonly lists: Readonly<Record<string, unknown>>
}

const shown = ['settings', 'tiers', 'calendar', 'specialTreatments', 'exclusionTypes', 'situations'] as const

/** What the city has decided and is in force today, as its pack says it. */
export function RulesInForce() {
  const word = useWords(administrationWords)
  const { say } = useTexts()
  const { data } = useQuery({ queryKey: ['pack'], queryFn: () => request<PackView>('/api/v1/pack') })
  if (!data) return <p>{say('loading')}</p>
  return (
    <>
      <p>{word('version', { id: data.packVersionId.slice(0, 12), on: data.effectiveOn })}</p>
      <Collapse
        items={shown
          .filter((name) => data.lists[name] !== undefined)
          .map((name) => ({ key: name, label: word(name), children: <ValueView value={data.lists[name]} /> }))}
      />
    </>
  )
}
