import { Alert, Input, Radio } from 'antd'
import type { UseQueryResult } from '@tanstack/react-query'
import { ApiProblem } from '../../api/request.ts'
import { useTexts, useWords } from '../../texts/use-texts.tsx'
import { whistleWords } from '../whistle-words.ts'
import type { BlowForm, WhistleProposal } from './blowing.ts'

const kinds = ['emergency', 'enforcement', 'key_work'] as const

/** May it be blown, by which situation and why; or why not, and what the leader can do about it. */
export function ProposalPart({
  form,
  set,
  proposal: { data, error },
}: {
  readonly form: BlowForm
  readonly set: (change: Partial<BlowForm>) => void
  readonly proposal: UseQueryResult<WhistleProposal>
}) {
  const word = useWords(whistleWords)
  const { language } = useTexts()
  const refused = error instanceof ApiProblem ? error.problem : null
  const mayOverride = refused?.allowed?.includes('overrideReason') ?? false
  return (
    <fieldset className="sy-group">
      <legend>{word('situation')}</legend>
      {!data && !refused && <p className="sy-quiet">{word('chooseCategoryFirst')}</p>}
      {refused && (
        <Alert
          type="warning"
          showIcon
          title={word('cannotAsItIs')}
          description={
            <>
              {refused.detail}{' '}
              {(refused.basis ?? []).map(({ reference, text }) => `${text}（${reference}）`).join('；')}
              <br />
              {word(mayOverride ? 'overrideHint' : 'noOverride')}
            </>
          }
          className="sy-gap"
        />
      )}
      {mayOverride && (
        <>
          <label className="sy-field">
            {word('overrideReason')}
            <Input
              value={form.overrideReason}
              maxLength={500}
              onChange={(event) => set({ overrideReason: event.target.value })}
            />
          </label>
          <Radio.Group
            aria-label={word('kind')}
            value={form.kind}
            options={kinds.map((value) => ({ value, label: word(`kind.${value}`) }))}
            onChange={(event) => set({ kind: event.target.value as string })}
          />
        </>
      )}
      {data && (
        <>
          <Radio.Group
            className="sy-radios"
            aria-label={word('situation')}
            value={form.situationId ?? data.situations[0]?.id}
            onChange={(event) => set({ situationId: event.target.value as string })}
            options={data.situations.map(({ id, name, nameEn, kind }) => ({
              value: id,
              label: `${language === 'en' ? nameEn || name : name} · ${word(`kind.${kind}` as keyof typeof whistleWords)}`,
            }))}
          />
          <ul className="sy-basis">
            {data.basis.map(({ reference, text }) => (
              <li key={`${reference} ${text}`}>
                {text} <span className="sy-quiet">{reference}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  )
}
