import { html, type Html } from './html.ts'

interface FieldParts {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value?: string | undefined
  /** What is wrong with it, in words. */
  readonly fault?: string | undefined
}

export interface InputField extends FieldParts {
  readonly type?: 'text' | 'tel'
  readonly maxLength: number
  readonly autocomplete?: string
  readonly isNeeded?: boolean
}

/** A field in a line, with its hint and what is wrong with it where a screen reader finds both. */
export function inputField({ type = 'text', maxLength, autocomplete = 'off', isNeeded, ...parts }: InputField): Html {
  return field(
    parts,
    html`<input id="${parts.name}" name="${parts.name}" type="${type}" maxlength="${maxLength}" autocomplete="${autocomplete}" value="${parts.value}"${isNeeded ? html` required` : null}${described(parts)}>`,
  )
}

export function textField({
  rows,
  maxLength,
  isNeeded,
  ...parts
}: FieldParts & { readonly rows: number; readonly maxLength: number; readonly isNeeded?: boolean }): Html {
  return field(
    parts,
    html`<textarea id="${parts.name}" name="${parts.name}" rows="${rows}" maxlength="${maxLength}"${isNeeded ? html` required` : null}${described(parts)}>${parts.value}</textarea>`,
  )
}

export function choiceField({
  name,
  legend,
  choices,
  value,
  fault,
  isNeeded,
}: {
  readonly name: string
  readonly legend: string
  readonly choices: readonly (readonly [value: string, label: string])[]
  readonly value?: string | undefined
  readonly fault?: string | undefined
  readonly isNeeded?: boolean
}): Html {
  const choice = ([given, label]: readonly [string, string]): Html =>
    html`<label class="choice"><input type="radio" name="${name}" value="${given}"${given === value ? html` checked` : null}${isNeeded ? html` required` : null}> <span>${label}</span></label>`
  return html`<fieldset${fault ? html` class="wrong" aria-describedby="${name}-fault"` : null}><legend>${legend}</legend>${faultLine(name, fault)}<div class="choices">${choices.map(choice)}</div></fieldset>`
}

export function tickField({
  name,
  label,
  isTicked,
}: {
  readonly name: string
  readonly label: string
  readonly isTicked: boolean
}): Html {
  return html`<label class="choice tick"><input type="checkbox" name="${name}" value="yes"${isTicked ? html` checked` : null}> <span>${label}</span></label>`
}

function field(parts: FieldParts, control: Html): Html {
  const { name, label, hint, fault } = parts
  return html`<div class="field${fault ? ' wrong' : ''}"><label for="${name}">${label}</label>${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}${faultLine(name, fault)}${control}</div>`
}

function faultLine(name: string, fault: string | undefined): Html | null {
  return fault ? html`<p class="fault" id="${name}-fault">${fault}</p>` : null
}

function described({ name, hint, fault }: FieldParts): Html | null {
  const ids = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ')
  return html`${ids ? html` aria-describedby="${ids}"` : null}${fault ? html` aria-invalid="true"` : null}`
}
