/** So many texts are remembered: one message as it came, folded, and cut out of a longer one. */
const KEPT = 4

/**
 * The same function, remembering what it last answered: the readers of one message (category, urgency, place, unit, look-alikes)
 * each begin by folding it and cutting it into words. Answers are shared: nobody changes them.
 */
export function keepLatest<T>(read: (text: string) => T): (text: string) => T {
  const texts: (string | undefined)[] = Array.from({ length: KEPT })
  const answers: T[] = []
  let next = 0
  return (text) => {
    const known = texts.indexOf(text)
    if (known >= 0) return answers[known]!
    const answer = read(text)
    texts[next] = text
    answers[next] = answer
    next = (next + 1) % KEPT
    return answer
  }
}
