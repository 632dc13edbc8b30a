import type { TriageProposal } from '@shaoying/contract'
import { SituationTag } from '@shaoying/ui'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../texts/use-texts.tsx'

const mostShown = 6

/** Orders of the same matter, the hot issue they belong to, and articles that may answer it. */
export function LookAlikeList({ proposal: { lookAlikes, hotIssue, articles } }: { readonly proposal: TriageProposal }) {
  const { say, moment } = useTexts()
  return (
    <>
      {hotIssue && (
        <p role="note">
          {say('suggestIssue', {
            title: hotIssue.title,
            orders: String(hotIssue.orders),
            people: String(hotIssue.people),
            heat: String(hotIssue.heat),
          })}
        </p>
      )}
      {lookAlikes.length > 0 && (
        <>
          <h3>{say('suggestAlike')}</h3>
          <ul className="sy-suggestions">
            {lookAlikes
              .slice(0, mostShown)
              .map(({ orderId, title, number, situation, situationText, why, overlap, createdAt }) => (
                <li key={orderId} className="sy-suggestion">
                  <Link to="/orders/$orderId" params={{ orderId }} target="_blank">
                    {title}
                  </Link>{' '}
                  <SituationTag situation={situation as never} text={situationText} />
                  <small className="sy-quiet">
                    {say(`alike.${why}`)} {Math.round(overlap * 100)}% · {number} · {moment(createdAt)}
                  </small>
                </li>
              ))}
          </ul>
        </>
      )}
      {articles.length > 0 && (
        <>
          <h3>{say('suggestArticles')}</h3>
          <ul className="sy-suggestions">
            {articles.map(({ articleId, title, summary }) => (
              <li key={articleId} className="sy-suggestion">
                <span>{title}</span>
                <small className="sy-quiet">{summary}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
