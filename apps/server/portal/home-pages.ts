import { homePage, privacyPage } from '@shaoying/portal'
import type { PageRow } from './page-row.ts'

export const homePages: readonly PageRow[] = [
  {
    method: 'GET',
    path: '/',
    audit: 'portal.home',
    summary: 'Where residents come in',
    draw: ({ context }) => ({ page: homePage(context) }),
  },
  {
    method: 'GET',
    path: '/privacy',
    audit: 'portal.privacy',
    summary: 'What happens to personal data',
    draw: ({ context }) => ({ page: privacyPage(context) }),
  },
]
