import { useQuery } from '@tanstack/react-query'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { packWords } from './pack-words.ts'

interface Method {
  readonly id: string
  readonly name: string
  readonly basis: string
  readonly effectiveOn: string
  readonly objects: readonly { readonly id: string; readonly name: string }[]
  readonly inWords: readonly string[]
}

/** How units are assessed, as the pack’s method says it in words. */
export function MethodList() {
  const word = useWords(packWords)
  const { say } = useTexts()
  const { data } = useQuery({
    queryKey: ['methods'],
    queryFn: () => request<{ readonly items: readonly Method[] }>('/api/v1/assessment-methods'),
  })
  if (!data) return <p>{say('loading')}</p>
  if (data.items.length === 0) return <p>{word('noMethod')}</p>
  return data.items.map(({ id, name, basis, effectiveOn, objects, inWords }) => (
    <section key={id} className="sy-panel sy-gap">
      <h2>{name}</h2>
      <p className="sy-quiet">
        {[word('methodFrom', { on: effectiveOn }), basis, objects.map((object) => object.name).join('、')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ol className="sy-values">
        {inWords.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  ))
}
