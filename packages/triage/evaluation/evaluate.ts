export interface LabelScore {
  precision: number
  recall: number
  f1: number
  messages: number
}

export interface Evaluation {
  n: number
  accuracy: number
  /** Mean of the F1 of every label that occurs; rare labels count as much as frequent ones. */
  macroF1: number
  perLabel: Record<string, LabelScore>
  /** Expected calibration error: mean distance between stated probability and share right, over ten bands of probability. */
  ece: number
}

/** One message's answer: the label people gave, the label proposed, and the probability stated for it (0–1). */
export interface Judged {
  truth: string
  proposed: string
  probability: number
}

const BANDS = 10

export function evaluate(judged: readonly Judged[]): Evaluation {
  const labels = [...new Set(judged.flatMap((one) => [one.truth, one.proposed]))].sort()
  const perLabel = Object.fromEntries(labels.map((label) => [label, scoreLabel(judged, label)]))
  const occurring = Object.values(perLabel).filter((score) => score.messages > 0)
  const right = judged.filter((one) => one.truth === one.proposed).length
  return {
    n: judged.length,
    accuracy: ratio(right, judged.length),
    macroF1: ratio(
      occurring.reduce((sum, score) => sum + score.f1, 0),
      occurring.length,
    ),
    perLabel,
    ece: calibrationError(judged),
  }
}

function scoreLabel(judged: readonly Judged[], label: string): LabelScore {
  const messages = judged.filter((one) => one.truth === label).length
  const proposed = judged.filter((one) => one.proposed === label).length
  const both = judged.filter((one) => one.truth === label && one.proposed === label).length
  return {
    precision: ratio(both, proposed),
    recall: ratio(both, messages),
    f1: ratio(2 * both, messages + proposed),
    messages,
  }
}

function calibrationError(judged: readonly Judged[]): number {
  const bands = Array.from({ length: BANDS }, () => ({ n: 0, right: 0, stated: 0 }))
  for (const one of judged) {
    const band = bands[Math.min(BANDS - 1, Math.floor(one.probability * BANDS))]!
    band.n++
    band.stated += one.probability
    if (one.truth === one.proposed) band.right++
  }
  return ratio(
    bands.reduce((sum, band) => sum + Math.abs(band.stated - band.right), 0),
    judged.length,
  )
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
