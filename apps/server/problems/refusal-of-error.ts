import { isStoreUnreachable, ReadersOverrun } from '@shaoying/store'
import { refuse } from '@shaoying/domain'
import { Refused, refusedWith, unavailable } from './refused.ts'

const retryAfterSeconds = 5
/** As for commands that are turned away. */
const overrunSeconds = 2

/** What the framework noticed before our routes were asked, by its code. */
const byFrameworkCode: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.wrong_content_type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.malformed',
  FST_ERR_BAD_URL: 'request.malformed',
  FST_ERR_ASYNC_CONSTRAINT: 'request.malformed',
}

/**
 * The refusal that an error stands for. A fault of ours says nothing but the request's number: what failed is in
 * the log, never in the answer.
 */
export function refusalOfError(
  error: unknown,
  { requestId, limitBytes }: { readonly requestId: string; readonly limitBytes: number },
): Refused {
  if (error instanceof Refused) return error
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return refusedWith('request.too_large', { limitBytes })
  if (Object.hasOwn(byFrameworkCode, code)) return refusedWith(byFrameworkCode[code]!)
  if (code === '57014') return unavailable('server.too_slow', retryAfterSeconds)
  if (error instanceof ReadersOverrun) return unavailable('server.busy', overrunSeconds)
  if (isStoreUnreachable(error)) return unavailable('server.store_unreachable', retryAfterSeconds)
  return new Refused(refuse('server.fault', { params: { requestId } }))
}
