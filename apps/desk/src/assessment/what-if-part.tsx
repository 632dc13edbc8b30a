import type { WhatIfView } from '@shaoying/contract'
import type { BulletinContent } from '@shaoying/domain'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { request } from '../api/request.ts'
import { usePack } from '../api/use-pack.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { emptyWhatIf, methodBegun, whatIfInput } from './what-if-input.ts'
import { WhatIfForm } from './what-if-form.tsx'
import { whatIfWords } from './what-if-words.ts'

/** The same window under another method: places side by side, who moves and why. Changes nothing. */
export function WhatIfPart({ windowId, board }: { readonly windowId: string; readonly board: BulletinContent }) {
  const word = useWords(whatIfWords)
  const { say } = useTexts()
  const [values, setValues] = useState(emptyWhatIf)
  const { data: pack } = usePack()
  const ask = useMutation({
    mutationFn: (body: Record<string, unknown>) =>
      request<WhatIfView>(`/api/v1/assessment-windows/${windowId}/what-if`, { method: 'POST', body }),
  })
  const methods = pack?.lists.assessmentMethods ?? []
  const method = methodBegun(methods, board.method.id, values.methodId)
  const object = method?.objects.find(({ id }) => id === values.objectId) ?? method?.objects[0]
  if (!method || !object) return <p>{say('loading')}</p>
  return (
    <section className="sy-panel" aria-labelledby="what-if">
      <h2 id="what-if">{word('title')}</h2>
      <p className="sy-quiet">{word('hint')}</p>
      <WhatIfForm
        values={values}
        methods={methods}
        method={method}
        object={object}
        exclusionTypes={pack?.lists.exclusionTypes ?? []}
        lastOn={board.window.toOn}
        isBusy={ask.isPending}
        onChange={setValues}
        onSend={() => ask.mutate(whatIfInput({ ...values, objectId: object.id }))}
      />
      <CommandProblem error={ask.error} />
      {ask.data && <Moves key={ask.submittedAt} view={ask.data} />}
    </section>
  )
}

type Move = WhatIfView['moves'][number]

const isClassed = ({ before, after }: Move): boolean =>
  before.band?.id !== after.band?.id || before.class?.id !== after.class?.id
const isMoved = ({ before, after }: Move): boolean => before.rank !== after.rank
const isScored = ({ before, after }: Move): boolean => before.score !== after.score
const hasChanged = (move: Move): boolean => isMoved(move) || isClassed(move) || isScored(move)

function Moves({ view: { moves, object, inWords } }: { readonly view: WhatIfView }) {
  const word = useWords(whatIfWords)
  const [isOnlyMoved, setOnlyMoved] = useState(true)
  const shown = isOnlyMoved ? moves.filter(hasChanged) : moves
  const stand = ({ rank, score, unranked, band, class: own }: Move['before']): string =>
    [
      rank === null ? word('unranked') : `${rank} (${score ?? '–'})`,
      unranked === null ? null : score,
      band?.name,
      own?.name,
    ]
      .filter(Boolean)
      .join(' · ')
  const why = ({ because, counts }: Move): string =>
    [
      ...because.map(({ measure, points }) => `${measure.name} ${points.startsWith('-') ? '' : '+'}${points}`),
      ...counts.map(({ count, before, after }) => `${count.name} ${before} → ${after}`),
    ].join(' · ')
  return (
    <div className="sy-gap" aria-live="polite">
      <p>
        {moves.some(hasChanged)
          ? word('places', { moved: moves.filter(isMoved).length, classed: moves.filter(isClassed).length })
          : word('nobody')}{' '}
        <label>
          <input type="checkbox" checked={isOnlyMoved} onChange={({ target }) => setOnlyMoved(target.checked)} />{' '}
          {word('onlyMoved')}
        </label>
      </p>
      {shown.length > 0 && (
        <div className="sy-scroll" tabIndex={0} role="region" aria-label={object.name}>
          <table className="sy-figures">
            <thead>
              <tr>
                <th scope="col" className="sy-start">
                  {word('unit')}
                </th>
                <th scope="col" className="sy-start">
                  {word('before')}
                </th>
                <th scope="col" className="sy-start">
                  {word('after')}
                </th>
                <th scope="col">{word('moved')}</th>
                <th scope="col" className="sy-start">
                  {word('why')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((move) => (
                <tr key={move.unit.id}>
                  <th scope="row">{move.unit.name}</th>
                  <td className="sy-start">{stand(move.before)}</td>
                  <td className="sy-start">{stand(move.after)}</td>
                  <td>{placesText(move.places)}</td>
                  <td className="sy-start">{why(move)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <details className="sy-gap">
        <summary>{word('inWords')}</summary>
        <ul>
          {inWords.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}

/** ▲2 rose by two, ▼1 fell by one; nothing where nothing changed or there is nothing to compare. */
function placesText(places: number | null): string {
  if (places === null || places === 0) return ''
  return places > 0 ? `▲${places}` : `▼${-places}`
}
