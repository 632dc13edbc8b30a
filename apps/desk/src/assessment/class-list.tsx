import type { BulletinContent } from '@shaoying/domain'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'

/** Classes of streets, who is in them, and what is due of them by when (R169). */
export function ClassList({ board }: { readonly board: BulletinContent }) {
  const word = useWords(assessmentWords)
  const { language } = useTexts()
  return (
    <div className="sy-classes">
      {board.classes.map(({ id, name, meaning, units, measures }) => (
        <section key={id} className="sy-panel" aria-labelledby={`class-${id}`}>
          <h2 id={`class-${id}`}>
            {name[language]} <span className="sy-quiet">{units.length}</span>
          </h2>
          {meaning && <p className="sy-quiet">{meaning[language]}</p>}
          <p>
            {units.length === 0 ? (
              <span className="sy-quiet">{word('noMembers')}</span>
            ) : (
              units.map((unit) => unit.name[language]).join(language === 'zh' ? '、' : ', ')
            )}
          </p>
          {units.length > 0 && (
            <ul>
              {measures.map(({ text, dueOn }) => (
                <li key={text.zh}>
                  {text[language]}{' '}
                  <span className="sy-quiet">
                    {word('due')} {dueOn ?? word(board.publishedOn === null ? 'afterPublication' : 'standing')}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
