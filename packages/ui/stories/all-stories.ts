import { schemaFormStory } from '../forms/schema-form.stories.tsx'
import { cityMapStory, hexMapStory, mapLegendStory } from '../map/map.stories.tsx'
import { countdownStory } from '../orders/countdown.stories.tsx'
import { dueClockStory } from '../orders/due-clock.stories.tsx'
import { markStory } from '../orders/mark.stories.tsx'
import { situationTagStory } from '../orders/situation-tag.stories.tsx'
import type { Story } from './story.ts'

/** A test compares these with what `index.ts` exports. */
export const allStories: readonly Story[] = [schemaFormStory, cityMapStory, hexMapStory, mapLegendStory, countdownStory, dueClockStory, markStory, situationTagStory]
