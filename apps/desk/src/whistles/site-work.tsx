import type { WhistleView } from '@shaoying/contract'
import { Mark } from '@shaoying/ui'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { whistleWords } from './whistle-words.ts'

/** What is being done on the spot: tasks, pictures, figures. */
export function SiteWork({ whistle: { id, tasks, evidence, figures } }: { readonly whistle: WhistleView }) {
  const word = useWords(whistleWords)
  const { choice, moment } = useTexts()
  return (
    <>
      <section aria-labelledby="tasks">
        <h2 id="tasks" className="sy-gap">
          {word('tasks')}
        </h2>
        {tasks.length === 0 ? (
          <p className="sy-quiet">{word('noTasks')}</p>
        ) : (
          <ul className="sy-plain">
            {tasks.map((task) => (
              <li key={task.id} className="sy-task">
                <Mark tone={task.result ? (task.result.done ? 'done' : 'late') : 'soon'}>
                  {word(task.result ? (task.result.done ? 'done' : 'notDone') : 'open')}
                </Mark>{' '}
                <strong>{task.unit.name}</strong> {task.what}
                {task.dueAt && !task.result && <span className="sy-quiet"> {moment(task.dueAt)}</span>}
                {task.result && <p className="sy-quiet">{task.result.text}</p>}
              </li>
            ))}
          </ul>
        )}
      </section>
      {evidence.length > 0 && (
        <section aria-labelledby="pictures">
          <h2 id="pictures">{word('pictures')}</h2>
          <ul className="sy-pictures">
            {evidence.map((piece) => (
              <li key={piece.id}>
                <a href={`/api/v1/whistles/${id}/pictures/${piece.attachmentId}`} target="_blank" rel="noreferrer">
                  <img
                    src={`/api/v1/whistles/${id}/pictures/${piece.attachmentId}?shape=thumbnail`}
                    alt={piece.note ?? word(`picture.${piece.sort}`)}
                    loading="lazy"
                  />
                </a>
                <span className="sy-quiet">
                  {[word(`picture.${piece.sort}`), piece.object, piece.unit.name].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {figures.length > 0 && (
        <section aria-labelledby="figures">
          <h2 id="figures">{word('figures')}</h2>
          <dl className="sy-numbers">
            {figures.map(({ kind, total }) => (
              <div key={kind}>
                <dt>{choice(kind)}</dt>
                <dd>{total}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}
