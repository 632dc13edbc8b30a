import { Link, useSearch } from '@tanstack/react-router'
import { EmptyPage } from '../shell/empty-page.tsx'
import { tabInSight } from '../shell/tab-in-sight.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useWords } from '../texts/use-texts.tsx'
import { CalendarYear } from './calendar-year.tsx'
import { CatalogueList } from './catalogue-list.tsx'
import { MethodList } from './method-list.tsx'
import { PackVersions } from './pack-versions.tsx'
import { UnitTree } from './unit-tree.tsx'
import { WorkList } from './work-list.tsx'
import { AliasList } from './alias-list.tsx'
import { ModelList } from './model-list.tsx'
import { AccountList } from './account-list.tsx'
import { administrationWords } from './administration-words.ts'
import { FailedMessages } from './failed-messages.tsx'
import { HealthList } from './health-list.tsx'
import { LookList } from './look-list.tsx'
import { RulesInForce } from './rules-in-force.tsx'
import { SignInList } from './sign-in-list.tsx'
import { TraceSearch } from './trace-search.tsx'

const parts = [
  { key: 'accounts', rights: ['account.manage'], content: () => <AccountList /> },
  { key: 'looks', rights: ['access.audit', 'supervision.supervise'], content: () => <LookList /> },
  { key: 'trace', rights: ['access.audit'], content: () => <TraceSearch /> },
  { key: 'signIns', rights: ['account.manage', 'access.audit'], content: () => <SignInList /> },
  { key: 'messages', rights: ['supervision.supervise', 'system.operate'], content: () => <FailedMessages /> },
  { key: 'packs', rights: ['pack.load', 'system.operate', 'access.audit'], content: () => <PackVersions /> },
  { key: 'calendar', rights: ['directory.read'], content: () => <CalendarYear /> },
  { key: 'catalogue', rights: ['directory.read'], content: () => <CatalogueList /> },
  { key: 'units', rights: ['directory.read'], content: () => <UnitTree /> },
  { key: 'aliases', rights: ['directory.edit'], content: () => <AliasList /> },
  { key: 'models', rights: ['system.operate'], content: () => <ModelList /> },
  { key: 'methods', rights: ['directory.read'], content: () => <MethodList /> },
  { key: 'jobs', rights: ['system.operate'], content: () => <WorkList /> },
  { key: 'rules', rights: ['directory.read'], content: () => <RulesInForce /> },
  { key: 'health', rights: ['system.operate'], content: () => <HealthList /> },
] as const

/** Running the system and answering for it; each part for whoever has the right. */
export function AdministrationPage() {
  const word = useWords(administrationWords)
  const { permissions } = useSignedIn()
  const { part } = useSearch({ from: '/administration' })
  const mine = parts.filter(({ rights }) => rights.some((right) => permissions.includes(right)))
  const shown = mine.find(({ key }) => key === part) ?? mine[0]
  if (!shown) return <EmptyPage text="noRight" hint="noRightHint" />
  return (
    <section aria-labelledby="administration">
      <h1 id="administration">{word('title')}</h1>
      <nav ref={tabInSight} className="sy-tabs" aria-label={word('title')}>
        {mine.map(({ key }) => (
          <Link
            key={key}
            to="/administration"
            search={{ part: key }}
            replace
            {...(key === shown.key ? { 'aria-current': 'page' as const } : {})}
          >
            {word(key)}
          </Link>
        ))}
      </nav>
      <div className="sy-gap">{shown.content()}</div>
    </section>
  )
}
