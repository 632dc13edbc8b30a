import { resolve } from 'node:path'
import { checkPackFolder } from '@shaoying/application'
import { buildGazetteer, findPlace, unitsAsPlaces, type PlaceFinding } from '@shaoying/triage'
import type { CliContext } from '../cli-context.ts'

export interface PlaceWords {
  text: string
  pack?: string
  district?: string
  json?: true
}

/** Where a text says it is, by the directory of the configured city pack. */
export async function place({ text, pack: folder, district, json }: PlaceWords, context: CliContext): Promise<void> {
  const path = folder === undefined ? context.loadSettings().cityPack : resolve(folder)
  const { pack, faults } = await checkPackFolder(path)
  if (pack === null) throw new Error(`The pack in ${path} cannot be read: ${faults[0]?.message.en ?? 'unknown fault'}`)
  const found = findPlace(
    text,
    buildGazetteer(unitsAsPlaces(pack.units)),
    district === undefined ? {} : { districtId: district },
  )
  if (json) context.print(JSON.stringify(asJson(found)))
  else printForPeople(found, context)
}

function asJson({ candidates, determined, asks, details }: PlaceFinding): object {
  return {
    determined,
    candidates: candidates.map(({ unitId, matched, ...rest }) => ({
      unitCode: unitId,
      ...rest,
      matchedWords: matched,
    })),
    asks,
    details,
  }
}

function printForPeople({ candidates, determined, asks }: PlaceFinding, { print }: CliContext): void {
  for (const { unitId, name, score, matched } of candidates) print(`${unitId}  ${name}  ${score}  ${matched.join(' ')}`)
  if (!determined)
    print(
      asks?.question === 'where'
        ? 'No place found: ask where.'
        : `Not certain: ask which of ${asks?.unitIds.join(', ')}.`,
    )
}
