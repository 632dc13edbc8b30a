import type { CityPack, Directory } from '@shaoying/domain'
import { loadSeedSentences } from '../starter/starter-for-catalogue.ts'
import type { Example } from '../starter/naive-bayes.ts'

/**
 * What each department and enterprise of the city answers for, in words: the catalogue's entries of its lines, its rows of
 * the duty lists, its names, and the project's sentences where one unit alone carries their part of the catalogue. Labels are unit ids.
 */
export function dutyExamples(
  { catalogue, duties, units }: Pick<CityPack, 'catalogue' | 'duties' | 'units'>,
  directory: Directory,
): Example[] {
  const carrierOf = (line: string | null): string | undefined =>
    line === null ? undefined : directory.findCarrier(line, directory.root.id)?.id
  const example = (label: string | undefined, text: string): Example[] => (label === undefined ? [] : [{ label, text }])
  const carriers = new Map<string, Set<string>>()
  for (const { path, line } of catalogue) {
    const carrier = carrierOf(line)
    const group = path.slice(0, 2).join('>')
    if (carrier !== undefined) carriers.set(group, (carriers.get(group) ?? new Set()).add(carrier))
  }
  return [
    ...catalogue.flatMap(({ line, name, keywords }) => example(carrierOf(line), [name, name, ...keywords].join(' '))),
    ...loadSeedSentences().flatMap(({ path, text }) =>
      carriers.get(path)?.size === 1 ? example([...carriers.get(path)!][0], text) : [],
    ),
    ...duties.flatMap(({ line, duty }) => example(carrierOf(line), duty)),
    ...units
      .filter(({ kind }) => kind === 'city_department' || kind === 'enterprise')
      .map(({ id, name, shortName, aliases }) => ({ label: id, text: [name, shortName, ...aliases].join(' ') })),
  ]
}
