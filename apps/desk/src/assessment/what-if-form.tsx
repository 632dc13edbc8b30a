import type { AssessedObject, AssessmentMethod, ExclusionType } from '@shaoying/domain'
import { Button, Input, Select } from 'antd'
import type { FormEvent, ReactNode } from 'react'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { weightNow, type WhatIfForm as Values } from './what-if-input.ts'
import { whatIfWords } from './what-if-words.ts'

const grades = ['very_satisfied', 'satisfied', 'basically_satisfied', 'dissatisfied', 'very_dissatisfied'] as const

interface WhatIfFormProps {
  readonly values: Values
  readonly methods: readonly AssessmentMethod[]
  readonly method: AssessmentMethod
  readonly object: AssessedObject
  readonly exclusionTypes: readonly ExclusionType[]
  /** The window's last day: weights in force then hold. */
  readonly lastOn: string
  readonly isBusy: boolean
  readonly onChange: (values: Values) => void
  readonly onSend: () => void
}

/** Whatever the method sets may be asked otherwise; what is left empty shows what it is now. */
export function WhatIfForm({
  values,
  methods,
  method,
  object,
  exclusionTypes,
  lastOn,
  isBusy,
  onChange,
  onSend,
}: WhatIfFormProps) {
  const word = useWords(whatIfWords)
  const { language } = useTexts()
  const said = ({ name, nameEn }: { readonly name: string; readonly nameEn: string }): string =>
    (language === 'en' && nameEn) || name
  const set = (change: Partial<Values>): void => onChange({ ...values, ...change })
  const text = (label: string, value: string, now: string, change: (typed: string) => void): ReactNode => (
    <label key={label}>
      {label}
      <Input value={value} placeholder={now} onChange={({ target }) => change(target.value)} />
    </label>
  )
  const inGroup = (
    group: 'weights' | 'satisfaction' | 'bands' | 'enter' | 'leave',
    id: string,
    label: string,
    now: string,
  ): ReactNode =>
    text(label, values[group][id] ?? '', now, (typed) => set({ [group]: { ...values[group], [id]: typed } }))
  const choice = (
    label: string,
    value: string,
    options: readonly (readonly [string, string])[],
    change: (chosen: string) => void,
  ): ReactNode => (
    <label>
      {label}
      <select className="sy-select" value={value} onChange={({ target }) => change(target.value)}>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
  const send = (event: FormEvent): void => {
    event.preventDefault()
    onSend()
  }
  return (
    <form onSubmit={send}>
      <div className="sy-what-if">
        {choice(
          word('object'),
          object.id,
          method.objects.map((one) => [one.id, said(one)]),
          (objectId) => set({ objectId, weights: {}, bands: {}, enter: {}, leave: {} }),
        )}
        {methods.length > 1 &&
          choice(
            word('method'),
            values.methodId,
            [['', word('ownMethod')], ...methods.map((one) => [one.id, said(one)] as const)],
            (methodId) => set({ methodId }),
          )}
        {object.parts.map(({ measure }) =>
          inGroup(
            'weights',
            measure,
            word('weightOf', { measure: said(method.measures.find(({ id }) => id === measure)!) }),
            weightNow(object, measure, lastOn),
          ),
        )}
        {text(word('minimumValid'), values.minimumValid, String(object.minimumValid), (minimumValid) =>
          set({ minimumValid }),
        )}
        {text(word('partlySolved'), values.partlySolved, method.values.partlySolved, (partlySolved) =>
          set({ partlySolved }),
        )}
      </div>
      <details className="sy-gap">
        <summary>{word('more')}</summary>
        <div className="sy-what-if">
          {choice(
            word('attribution'),
            values.attribution,
            [
              ['', `${word(method.attribution)} ✓`],
              ...(['created', 'closed'] as const)
                .filter((one) => one !== method.attribution)
                .map((one) => [one, word(one)] as const),
            ],
            (attribution) => set({ attribution }),
          )}
          {choice(
            word('answer'),
            values.answer,
            [
              ['', `${word(method.counting.answer)} ✓`],
              ...(['first', 'last'] as const)
                .filter((one) => one !== method.counting.answer)
                .map((one) => [one, word(one)] as const),
            ],
            (answer) => set({ answer }),
          )}
          <label htmlFor="what-if-manners">
            {word('manners')}
            <Select
              id="what-if-manners"
              mode="multiple"
              value={[...values.manners]}
              placeholder={method.counting.manners.map((manner) => word(manner)).join('、')}
              onChange={(manners) => set({ manners })}
              options={(['phone', 'sms_link', 'web'] as const).map((manner) => ({
                value: manner,
                label: word(manner),
              }))}
            />
          </label>
          {text(word('hearDays'), values.hearDays, String(method.window.hearDays), (hearDays) => set({ hearDays }))}
          <label htmlFor="what-if-exclusions">
            {word('exclusions')}
            <Select
              id="what-if-exclusions"
              mode="multiple"
              value={[...values.exclusionTypes]}
              onChange={(types) => set({ exclusionTypes: types })}
              options={exclusionTypes
                .filter(({ purpose }) => purpose !== 'ledger')
                .map((type) => ({ value: type.id, label: said(type) }))}
            />
          </label>
        </div>
      </details>
      <details className="sy-gap">
        <summary>{word('grades')}</summary>
        <div className="sy-what-if">
          {grades.map((grade) => inGroup('satisfaction', grade, word(grade), method.values.satisfaction[grade]))}
        </div>
      </details>
      {object.bands.length + object.classes.length > 0 && (
        <details className="sy-gap">
          <summary>{word('classes')}</summary>
          <div className="sy-what-if">
            {object.bands.map((band) => inGroup('bands', band.id, word('bandOf', { name: said(band) }), band.when))}
            {object.classes.flatMap((one) => [
              inGroup('enter', one.id, word('enterOf', { name: said(one) }), one.enter),
              ...(one.leave === null
                ? []
                : [inGroup('leave', one.id, word('leaveOf', { name: said(one) }), one.leave)]),
            ])}
          </div>
        </details>
      )}
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {word('tryIt')}
      </Button>
    </form>
  )
}
