import type { SearchWords } from '@shaoying/application'
import type { PageContext } from '@shaoying/portal'
import type { Route } from '../routes/route.ts'
import { answersPages } from './answers-pages.ts'
import { homePages } from './home-pages.ts'
import { pageRoutes } from './page-row.ts'
import { submitPages } from './submit-pages.ts'
import { trackPages } from './track-pages.ts'

/** Every page that residents see, in every language. */
export function portalPages(words: SearchWords, assets: PageContext['assets']): readonly Route[] {
  return [...homePages, ...submitPages, ...trackPages, ...answersPages(words)].flatMap((row) => pageRoutes(row, assets))
}
