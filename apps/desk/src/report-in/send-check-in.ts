import { ApiProblem, request } from '../api/request.ts'
import { dropCheckIn, keepCheckIn, listKeptCheckIns, type KeptCheckIn } from './outbox.ts'

/** Whole seconds of UTC. */
export function utcNow(): string {
  return new Date().toISOString().replace(/\.\d{3}Z$/u, 'Z')
}

/** Brings a picture from the spot; the same id again is harmless. */
export async function sendPicture(
  whistleId: string,
  { id, content }: NonNullable<KeptCheckIn['photo']>,
): Promise<void> {
  const response = await fetch(`/api/v1/whistles/${whistleId}/pictures/${id}`, {
    method: 'PUT',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream' },
    body: content,
  })
  if (!response.ok) throw new ApiProblem(await response.json())
}

/** Sends one check-in, its picture first. Throws what the network throws, and `ApiProblem` for a refusal. */
async function sendCheckIn(checkIn: KeptCheckIn, isLate: boolean): Promise<void> {
  const { checkInId, whistleId, unitId, takenAt, position, accuracyMetres, photo } = checkIn
  if (photo) await sendPicture(whistleId, photo)
  const input = {
    unitId,
    checkInId,
    takenAt,
    sentAt: utcNow(),
    offline: isLate,
    ...(position ? { position } : {}),
    ...(accuracyMetres === null ? {} : { accuracyMetres: Math.round(accuracyMetres) }),
    ...(photo ? { photoId: photo.id } : {}),
  }
  // The phone's time moves on between tries, so that each try is a request of its own; the check-in's id makes it count once.
  await request(`/api/v1/whistles/${whistleId}/check-in`, { method: 'POST', body: input })
}

/** Not the network's fault and not the session's: the server read it and said no. */
function isFinal(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.problem.status < 500 && ![401, 408, 429].includes(error.problem.status)
}

/** Tries everything that waits, oldest first; stops where the network does. Answers how many went out. */
export async function sendKept(personId: string): Promise<number> {
  let sent = 0
  for (const checkIn of (await listKeptCheckIns(personId)).filter(({ refusal }) => refusal === null)) {
    try {
      await sendCheckIn(checkIn, true)
      await dropCheckIn(checkIn.checkInId)
      sent += 1
    } catch (error) {
      if (!isFinal(error)) break
      await keepCheckIn({ ...checkIn, refusal: error.message })
    }
  }
  return sent
}

/** Sends it now or keeps it: true when it has arrived. A refusal is thrown. */
export async function sendOrKeep(checkIn: KeptCheckIn): Promise<boolean> {
  try {
    await sendCheckIn(checkIn, false)
    return true
  } catch (error) {
    if (isFinal(error)) throw error
    await keepCheckIn(checkIn)
    return false
  }
}
