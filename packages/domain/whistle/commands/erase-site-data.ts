import type { SiteDataSort } from '../facets/ending.ts'
import { overseeing } from '../whistle-command.ts'

/** Its retention has passed: the fact comes first, then pictures or contacts go; what was done and counted stays. No fact when it was erased before. */
export const eraseSiteData = overseeing<{ readonly what: SiteDataSort }>('eraseSiteData', ({ erased }, { what }) =>
  erased?.[what] ? [] : [{ kind: 'siteDataErased', payload: { what, because: 'retention_passed' } }],
)
