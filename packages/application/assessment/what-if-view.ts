import type { WhatIfView } from '@shaoying/contract'
import {
  countWords,
  methodInWords,
  movesBetween,
  type AssessedObject,
  type AssessmentMethod,
  type Stand,
  type UnitResult,
} from '@shaoying/domain'
import { unitNamed } from '../queries/names.ts'
import { decimal, measureNamed, named } from './ranking-views.ts'
import type { ReadReckoning } from './read-assessments.ts'

type View = WhatIfView['moves'][number]

/** Two reckonings of one window side by side. */
export function whatIfView(
  reckoning: ReadReckoning,
  method: AssessmentMethod,
  after: readonly UnitResult[],
): WhatIfView {
  const { language, rules, object } = reckoning
  const other = method.objects.find(({ id }) => id === object.id)!
  const shown = (text: string | null): string | null => decimal(text, method.decimals)
  return {
    windowId: reckoning.windowId,
    object: named(object, reckoning),
    method: named(method, reckoning),
    inWords: methodInWords(method, reckoning.lastOn).map((words) => words[language]),
    moves: movesBetween(reckoning.results, after).map(
      ({ unitId, before, after: then, places, scoreChange, because, counts }): View => ({
        unit: unitNamed(unitId, rules),
        before: standView(before, object, reckoning),
        after: standView(then, other, { ...reckoning, method }),
        places,
        scoreChange: shown(scoreChange),
        because: because.map(({ measure, points }) => ({
          measure: measureNamed(measure, { method, language }),
          points: shown(points)!,
        })),
        counts: counts.map(({ name, ...values }) => ({
          count: { id: name, name: countWords[name][language] },
          ...values,
        })),
      }),
    ),
  }
}

function standView(
  { rank, score, bandId, classId, unranked }: Stand,
  { bands, classes }: AssessedObject,
  wording: ReadReckoning,
): View['before'] {
  const of = (
    items: AssessedObject['bands'] | AssessedObject['classes'],
    id: string | null,
  ): View['before']['band'] => {
    const found = items.find((one) => one.id === id)
    return found ? named(found, wording) : null
  }
  return {
    rank,
    score: decimal(score, wording.method.decimals),
    unranked,
    band: of(bands, bandId),
    class: of(classes, classId),
  }
}
