import type { Media } from '@shaoying/application'
import { drawAnew } from './draw-anew.ts'
import { findTellingParts } from './find-telling-parts.ts'
import { recognise } from './recognise.ts'

/** Pictures by sharp, types by file-type, films by their boxes. */
export const media: Media = { recognise, drawAnew, findTellingParts }
