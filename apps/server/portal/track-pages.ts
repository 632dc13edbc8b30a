import { randomUUID } from 'node:crypto'
import type { PetitionView } from '@shaoying/contract'
import { isRefusal, refuse, type Refusal } from '@shaoying/domain'
import { signPetitionerOut } from '@shaoying/store'
import { pageWords, progressPage, trackPage } from '@shaoying/portal'
import { giveAsPetitioner, petitionCommands } from '../routes/petition-commands.ts'
import { petitionerOf } from '../petitions/petitioner-of.ts'
import { petitionerToken } from '../petitions/petitioner-token.ts'
import { readProgress } from '../routes/read-progress.ts'
import { trackPetition } from '../petitions/track-petition.ts'
import { checkOf } from '../reading/check-value.ts'
import { refuseWhenOverrun } from '../routes/back-pressure.ts'
import { petitionerCaller, type PetitionerCaller } from '../routes/caller.ts'
import type { ServerParts } from '../server-parts.ts'
import { keyOfForm } from './key-of-form.ts'
import { momentsIn } from './moments-in.ts'
import { pageFaults } from './page-faults.ts'
import type { PageInput, PageRow } from './page-row.ts'
import type { FormValues } from './petition-of-form.ts'

const longestCode = 8

export const trackPages: readonly PageRow[] = [
  {
    method: 'GET',
    path: '/track',
    audit: 'portal.track_form',
    summary: 'Number and code',
    draw: ({ context, values }) => ({ page: trackPage(context, { values }) }),
  },
  {
    method: 'POST',
    path: '/track',
    audit: 'portal.track',
    summary: 'How it stands',
    rate: 'guess',
    async draw(input, parts) {
      const { context, values, now } = input
      const found = await trackPetition(parts.city, lookedFor(values))
      if (isRefusal(found))
        return {
          status: 404,
          page: trackPage(context, { values, fault: pageFaults(context, { refusal: found })['form']! }),
        }
      return drawn(input, petitionerCaller(found), petitionerToken(found, parts.tokenKey, now).token, parts)
    },
  },
  changing('evaluate', 'recordCallback', ({ contacted, solved, satisfaction, newOpinion = '' }) => ({
    contacted: contacted === 'true',
    solved,
    satisfaction,
    ...(newOpinion.trim() ? { newOpinion: newOpinion.trim() } : {}),
  })),
  changing('supplement', 'supplementAppeal', ({ words }) => ({ words })),
  changing('withdraw', 'withdrawOrder', ({ reason }) => ({ reason })),
  {
    method: 'POST',
    path: '/track/sign-out',
    audit: 'portal.sign_out',
    summary: 'Leave, on every device',
    rate: 'submit',
    async draw({ context, values, now }, parts) {
      const claims = await petitionerOf(`Bearer ${values['token'] ?? ''}`, parts, now)
      if (claims) await signPetitionerOut(parts.city.pool, parts.city.cityId, claims.orderId, now)
      return { page: trackPage(context, { values: {}, note: pageWords.signedOut[context.language] }) }
    },
  },
]

/** What a digits-only entry of a telephone's length means cannot be told from the city's numbers; both are tried by the query. */
function lookedFor({
  number = '',
  code = '',
}: FormValues): { number: string; code: string } | { phone: string; code: string } {
  const asked = number.trim()
  const codeGiven = code.trim().toUpperCase().slice(0, longestCode)
  return /^\+?[\d\s-]{7,20}$/.test(asked)
    ? { phone: asked, code: codeGiven }
    : { number: asked.toUpperCase(), code: codeGiven }
}

/** A form on the page of an order that its petitioner sends. */
function changing(step: string, commandName: string, bodyOf: (values: FormValues) => object): PageRow {
  const command = petitionCommands.find(({ row }) => row.name === commandName)
  if (!command) throw new RangeError(`the lifecycle gives petitioners no ${commandName}`)
  const fits = checkOf(command.body)
  return {
    method: 'POST',
    path: `/track/${step}`,
    audit: `portal.${step}`,
    summary: command.row.title,
    rate: 'submit',
    async draw(input, parts) {
      refuseWhenOverrun(parts)
      const { context, values, now, requestId } = input
      const claims = await petitionerOf(`Bearer ${values['token'] ?? ''}`, parts, now)
      if (!claims)
        return {
          status: 401,
          page: trackPage(context, {
            values: { number: values['number'] ?? '' },
            fault: pageWords.again[context.language],
          }),
        }
      const caller = petitionerCaller(claims)
      const body = bodyOf(values)
      const faults = fits(body)
      const wrong =
        faults.length > 0
          ? pageFaults(context, { faults })
          : refusedIn(
              context,
              await giveAsPetitioner(
                command,
                body,
                { caller, requestId, requestKey: keyOfForm(step, values), expectedVersion: undefined },
                parts,
              ),
            )
      return drawn(input, caller, values['token']!, parts, wrong['form'])
    },
  }
}

function refusedIn(context: PageInput['context'], refusal: Refusal | null): Readonly<Record<string, string>> {
  return refusal ? pageFaults(context, { refusal }) : {}
}

async function drawn(
  { context, now }: PageInput,
  caller: PetitionerCaller,
  token: string,
  parts: ServerParts,
  fault?: string,
): Promise<{ status?: number; page: ReturnType<typeof progressPage> | ReturnType<typeof trackPage> }> {
  const view: PetitionView | null = await readProgress({ caller, now, language: context.language }, parts)
  if (!view)
    return {
      status: 404,
      page: trackPage(context, {
        values: {},
        fault: pageFaults(context, { refusal: refuse('petition.not_found') })['form']!,
      }),
    }
  const { zone } = parts.city.registry.today(now).rules.pack.settings
  return {
    ...(fault ? { status: 409 } : {}),
    page: progressPage(context, view, {
      token,
      key: randomUUID(),
      moment: momentsIn(context.language, zone),
      ...(fault ? { fault } : {}),
    }),
  }
}
