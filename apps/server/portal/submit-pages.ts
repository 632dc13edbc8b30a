import { randomUUID } from 'node:crypto'
import { SubmitPetitionInput } from '@shaoying/contract'
import { isRefusal } from '@shaoying/domain'
import { receiptPage, submitPage } from '@shaoying/portal'
import { petitionerToken } from '../petitions/petitioner-token.ts'
import { submitPetition } from '../routes/submit-petition.ts'
import { checkOf } from '../reading/check-value.ts'
import type { Fault } from '../reading/fault.ts'
import { refuseWhenOverrun } from '../routes/back-pressure.ts'
import { pageFaults } from './page-faults.ts'
import { keyOfForm } from './key-of-form.ts'
import type { PageInput, PageRow } from './page-row.ts'
import { fieldOf, petitionOfForm, type FormValues } from './petition-of-form.ts'

const fits = checkOf(SubmitPetitionInput)

export const submitPages: readonly PageRow[] = [
  {
    method: 'GET',
    path: '/submit',
    audit: 'portal.submit_form',
    summary: 'The form',
    draw: ({ context, values }) => ({ page: submitPage(context, { key: randomUUID(), values, faults: {} }) }),
  },
  {
    method: 'POST',
    path: '/submit',
    audit: 'portal.submit',
    summary: 'Take an appeal',
    rate: 'submit',
    async draw(input, parts) {
      refuseWhenOverrun(parts)
      const { context, values, now } = input
      const body = petitionOfForm(values)
      const faults = faultsOf(body, values)
      if (faults.length > 0) return again(input, pageFaults(context, { faults, fieldOf }))
      const receipt = await submitPetition(
        body,
        { requestId: input.requestId, requestKey: keyOfForm('/submit', values), now },
        parts,
      )
      if (isRefusal(receipt)) return again(input, pageFaults(context, { refusal: receipt, fieldOf }))
      const { orderId, number, trackingCode } = receipt
      const personId =
        body.petitioner.phone === undefined
          ? orderId
          : parts.city.vault.petitionerIdOf(parts.city.cityId, body.petitioner.phone)
      return {
        status: 201,
        page: receiptPage(context, {
          number,
          code: trackingCode,
          token: petitionerToken({ orderId, number, personId }, parts.tokenKey, now).token,
        }),
      }
    },
  },
]

/** Whoever wrote nothing is told so once, not of every rule that nothing breaks. */
function faultsOf(body: SubmitPetitionInput, { words = '' }: FormValues): readonly Fault[] {
  if (words.trim() === '') return [{ pointer: '/words', code: 'field.blank', params: {} }]
  return fits(body)
}

function again(
  { context, values }: PageInput,
  faults: Readonly<Record<string, string>>,
): { readonly status: number; readonly page: ReturnType<typeof submitPage> } {
  return { status: 422, page: submitPage(context, { key: values['key'] ?? randomUUID(), values, faults }) }
}
