import { Link } from '@tanstack/react-router'
import { useSignedIn } from '../session/signed-in.ts'
import { useWords } from '../texts/use-texts.tsx'
import { recordKinds } from './record-kinds.ts'
import { recordWords } from './record-words.ts'

/** Every register that one may open. */
export function RegistersPage() {
  const word = useWords(recordWords)
  const { permissions } = useSignedIn()
  const mine = recordKinds.filter(({ read }) => read.some((right) => permissions.includes(right)))
  return (
    <section aria-labelledby="registers">
      <h1 id="registers">{word('title')}</h1>
      <p className="sy-quiet">{word('lead')}</p>
      <ul className="sy-doors">
        {mine.map(({ path }) => (
          <li key={path}>
            <Link to="/registers/$kind" params={{ kind: path }} className="sy-card">
              {word(path)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
