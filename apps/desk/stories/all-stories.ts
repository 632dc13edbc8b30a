import { schemaFormStory } from './schema-form.stories.tsx'
import { cityMapStory, hexMapStory, mapLegendStory, mapRoomStory } from './map.stories.tsx'
import { countdownStory } from './countdown.stories.tsx'
import { dueClockStory } from './due-clock.stories.tsx'
import { markStory } from './mark.stories.tsx'
import { situationTagStory } from './situation-tag.stories.tsx'
import { waitingClockStory } from './waiting-clock.stories.tsx'
import type { Story } from './story.ts'

/** A test compares these with what `index.ts` exports. */
export const allStories: readonly Story[] = [
  schemaFormStory,
  cityMapStory,
  hexMapStory,
  mapLegendStory,
  mapRoomStory,
  countdownStory,
  dueClockStory,
  markStory,
  situationTagStory,
  waitingClockStory,
]
