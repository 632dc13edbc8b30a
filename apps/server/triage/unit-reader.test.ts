import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { checkPackFolder } from '@shaoying/application'
import { directoryOf, type CityPack, type Directory } from '@shaoying/domain'
import { UnitReader } from '@shaoying/triage'
import { beforeAll, describe, expect, it } from 'vitest'
import { sharedData } from '../../../packages/triage/testing/shared-data.ts'

let pack: CityPack
let directory: Directory
beforeAll(async () => {
  pack = (await checkPackFolder(new URL('../../../packs/beijing', import.meta.url).pathname)).pack!
  directory = directoryOf(pack.units)
})
const named = (name: string): string => directory.searchUnits(name, { limit: 1 })[0]?.unit.id ?? name

describe('units by their duties', () => {
  it.each([
    ['公积金贷款怎么提取', '北京住房公积金管理中心'],
    ['380路公交车等了一个小时', '公交集团公司'],
    ['医保卡在外地能不能报销', '市医保局'],
  ])('%s', (text, unit) => {
    const [best] = new UnitReader(pack, directory).propose(text)
    expect(best).toMatchObject({ unitId: named(unit) })
    expect(best!.words.length).toBeGreaterThan(0)
  })

  it('says nothing where nothing is known', () => expect(new UnitReader(pack, directory).propose('☃')).toEqual([]))
})

interface Letter {
  id: string
  title: string
  content: string
  institutions: string[]
}

describe.skipIf(!sharedData)('on letters to Beijing with the answering unit (shared data folder)', () => {
  it('five folds: beats 0.91 overall and 0.46 on those that are not about buses, by the duty lists', () => {
    const letters = gunzipSync(readFileSync(join(sharedData!, 'beijing-letters/letters.jsonl.gz')))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Letter)
      .map(({ id, title, content, institutions }) => ({
        fold: hash(String(id)) % 5,
        text: `${title}\n${content}`,
        units: institutions.map(named),
      }))
    const bus = named('公交集团公司')
    const judged = [0, 1, 2, 3, 4].flatMap((fold) => {
      const reader = new UnitReader(
        pack,
        directory,
        letters.filter((letter) => letter.fold !== fold).map(({ text, units }) => ({ text, label: units[0]! })),
      )
      return letters
        .filter((letter) => letter.fold === fold)
        .map(({ text, units }) => ({
          isBus: units.includes(bus),
          isRight: units.includes(reader.propose(text)[0]?.unitId ?? ''),
        }))
    })
    const share = (of: typeof judged): number => of.filter(({ isRight }) => isRight).length / of.length
    expect(judged).toHaveLength(612)
    expect(share(judged)).toBeGreaterThan(0.915)
    expect(share(judged.filter(({ isBus }) => !isBus))).toBeGreaterThan(0.52)
  }, 120_000)
})

function hash(text: string): number {
  return [...text].reduce((sum, character) => Math.imul(sum ^ character.charCodeAt(0), 0x01000193), 0x811c9dc5) >>> 0
}
