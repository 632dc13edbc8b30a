import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { loadSeedSentences } from '@shaoying/triage'
import { afterAll, expect, it } from 'vitest'
import { checkPackFolder } from '@shaoying/application'
import { chanceOf } from './chance.ts'
import { Matters } from './matters.ts'
import { realWords } from './real-words.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'words-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const message = '我们小区的垃圾已经一个星期没有人清运了'

it('callers speak with real messages where the shared data folder is, and say so when a named file is not there', () => {
  mkdirSync(path.join(folder, 'teddy'))
  writeFileSync(
    path.join(folder, 'teddy/messages_raw.jsonl.gz'),
    gzipSync(`${JSON.stringify({ text: message })}\n${JSON.stringify({ text: '短' })}\n`),
  )
  expect(realWords(undefined, { SHARED_DATA: folder })).toEqual([message])
  expect(realWords(undefined, { SHARED_DATA: path.join(folder, 'nowhere') })).toEqual([])
  expect(() => realWords(path.join(folder, 'none.jsonl'), {})).toThrow('There is no file')
})

it('without real messages they speak with the project’s own sentences about the matter they call about', async () => {
  const { pack } = await checkPackFolder('packs/beijing')
  const matters = new Matters(pack!, [])
  const sentences = loadSeedSentences()
  const drawn = Array.from({ length: 300 }, (_, index) => matters.draw(chanceOf(1, 'seeds', index)))
  const spoken = drawn.flatMap(({ words, categoryId }) =>
    sentences.filter(({ text }) => words.includes(text)).map(({ path: group }) => ({ group, categoryId })),
  )
  expect(spoken.length).toBeGreaterThan(60)
  for (const { group, categoryId } of spoken)
    expect(
      pack!.catalogue
        .find(({ id }) => id === categoryId)!
        .path.slice(0, 2)
        .join('>'),
    ).toBe(group)
})
