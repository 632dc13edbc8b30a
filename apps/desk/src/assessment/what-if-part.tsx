import type { WhatIfView } from '@shaoying/contract'
import type { BulletinContent } from '@shaoying/domain'
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { request } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'

/** The same window under other weights: ranks side by side, who moves and why. Changes nothing. */
export function WhatIfPart({ windowId, board }: { readonly windowId: string, readonly board: BulletinContent }) {
  const word = useWords(assessmentWords)
  const { language } = useTexts()
  const ranking = board.rankings[0]
  const measures = board.measures.filter(({ id }) => ranking?.measures.includes(id))
  const [weights, setWeights] = useState<Readonly<Record<string, string>>>({})
  const ask = useMutation({ mutationFn: () => request<WhatIfView>(`/api/v1/assessment-windows/${windowId}/what-if`, { method: 'POST', body: { objectId: ranking?.object, weights: Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight.trim() !== '')) } }) })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    ask.mutate()
  }
  return (
    <section className="sy-panel" aria-labelledby="what-if">
      <h2 id="what-if">{word('whatIf')}</h2>
      <p className="sy-quiet">{word('whatIfHint')}</p>
      <form onSubmit={send} className="sy-what-if">
        {measures.map(({ id, name }) => <label key={id}>{word('weightOf', { measure: name[language] })}<Input inputMode="decimal" placeholder="0.3" value={weights[id] ?? ''} onChange={(event) => setWeights({ ...weights, [id]: event.target.value })} /></label>)}
        <Button type="primary" htmlType="submit" loading={ask.isPending}>{word('tryIt')}</Button>
      </form>
      <CommandProblem error={ask.error} />
      {ask.data && <Moves view={ask.data} />}
    </section>
  )
}

function Moves({ view }: { readonly view: WhatIfView }) {
  const word = useWords(assessmentWords)
  const shown = ({ rank, score }: WhatIfView['moves'][number]['before']): string => `${rank ?? '–'} (${score ?? '–'})`
  if (view.moves.length === 0) return <p>{word('nobodyMoves')}</p>
  return (
    <div className="sy-scroll sy-gap" tabIndex={0} role="region" aria-label={view.object.name}>
      <table className="sy-figures"><thead><tr><th scope="col" className="sy-start">{word('unit')}</th><th scope="col">{word('before')}</th><th scope="col">{word('after')}</th><th scope="col" className="sy-start">{word('why')}</th></tr></thead>
        <tbody>{view.moves.map((move) => <tr key={move.unit.id}><th scope="row">{move.unit.name}</th><td>{shown(move.before)}</td><td>{shown(move.after)}</td><td className="sy-start">{move.because.map(({ measure, points }) => `${measure.name} ${points}`).join(' · ')}</td></tr>)}</tbody>
      </table>
    </div>
  )
}
