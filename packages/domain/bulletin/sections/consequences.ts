import type { BulletinMention } from '../bulletin-content.ts'
import { dateInWords } from '../bulletin-numbers.ts'
import type { BulletinWords } from '../bulletin-words.ts'
import type { PaperBlock } from '../paper-document.ts'

/** The classes of streets, who is in them, and what is to be done by when (R169). */
export function classesSection({ content, language, pick, of, list }: BulletinWords): readonly PaperBlock[] {
  return content.classes.flatMap((one): readonly PaperBlock[] => [
    {
      kind: 'subheading',
      text: pick(`${one.name.zh}（${one.units.length}个）`, `${of(one.name)} (${one.units.length})`),
    },
    { kind: 'paragraph', text: of(one.meaning) },
    {
      kind: 'paragraph',
      text: `${pick('本期列入：', 'In this window: ')}${one.units.length > 0 ? list(one.units.map(({ name }) => of(name))) : pick('本期没有', 'none in this window')}${pick('。', '.')}`,
    },
    ...(one.units.length > 0 && one.measures.length > 0
      ? [
          {
            kind: 'table',
            caption: pick(`${one.name.zh}：应采取的措施`, `${of(one.name)}: measures due`),
            rows: one.measures.map(({ text, dueOn }, index) => [
              String(index + 1),
              of(text),
              dueOn ? dateInWords(dueOn, language) : pick('长期', 'standing'),
            ]),
            columns: [
              { title: pick('序号', 'No.'), share: 0.6, align: 'centre' },
              { title: pick('措施', 'Measure'), share: 5, align: 'start' },
              { title: pick('完成时限', 'Due'), share: 1.6, align: 'start' },
            ],
          } as const,
        ]
      : []),
  ])
}

/** Praise and criticism by name, as the monthly review meeting wants it (点评会, R173). */
export function mentionsSection(words: BulletinWords): readonly PaperBlock[] {
  const { content, pick } = words
  return [
    ...(content.mentions === 'proposed' && content.praised.length + content.criticised.length > 0
      ? [{ kind: 'fine', text: pick('按名次拟列，尚未决定。', 'Proposed by rank; nobody has decided yet.') } as const]
      : []),
    ...mentions(content.praised, pick('对下列单位予以通报表扬：', 'Praised by name:'), words),
    ...mentions(
      content.criticised,
      pick('对下列单位予以通报批评，限期整改：', 'Criticised by name, to put things right:'),
      words,
    ),
  ]
}

function mentions(rows: readonly BulletinMention[], lead: string, { pick, of }: BulletinWords): readonly PaperBlock[] {
  if (rows.length === 0) return []
  return [
    { kind: 'paragraph', text: lead },
    ...rows.map(
      ({ unit, because }): PaperBlock => ({
        kind: 'paragraph',
        text: `${of(unit.name)}${pick('：', ': ')}${sentence(of(because), pick('。', '.'))}`,
      }),
    ),
  ]
}

/** With its full stop, once. */
function sentence(text: string, stop: string): string {
  return /[。.!！]$/.test(text) ? text : `${text}${stop}`
}
