import type { AttachmentSort } from '@shaoying/domain'

interface MediaTypeRow {
  readonly sort: AttachmentSort
  /** What a file of the type is called at its end. */
  readonly extension: string
}

const row = (sort: AttachmentSort, extension: string): MediaTypeRow => ({ sort, extension })
const openXml = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/**
 * What is taken. Not there on purpose: pages and drawings that can carry programs (HTML, SVG), archives, office files
 * with macros, and the office formats of before 2007, whose container also holds installers.
 */
const mediaTypes: Readonly<Record<string, MediaTypeRow>> = {
  'image/jpeg': row('picture', 'jpg'),
  'image/png': row('picture', 'png'),
  'image/webp': row('picture', 'webp'),
  'image/gif': row('picture', 'gif'),
  'image/tiff': row('picture', 'tif'),
  'image/avif': row('picture', 'avif'),
  'audio/mpeg': row('audio', 'mp3'),
  'audio/wav': row('audio', 'wav'),
  'audio/mp4': row('audio', 'm4a'),
  'audio/x-m4a': row('audio', 'm4a'),
  'audio/aac': row('audio', 'aac'),
  'audio/ogg': row('audio', 'ogg'),
  'audio/amr': row('audio', 'amr'),
  'audio/flac': row('audio', 'flac'),
  'video/mp4': row('video', 'mp4'),
  'video/x-m4v': row('video', 'm4v'),
  'video/quicktime': row('video', 'mov'),
  'video/3gpp': row('video', '3gp'),
  'video/webm': row('video', 'webm'),
  'application/pdf': row('pdf', 'pdf'),
  [`${openXml}.wordprocessingml.document`]: row('office', 'docx'),
  [`${openXml}.spreadsheetml.sheet`]: row('office', 'xlsx'),
  [`${openXml}.presentationml.presentation`]: row('office', 'pptx'),
  [`${openDocument}.text`]: row('office', 'odt'),
  [`${openDocument}.spreadsheet`]: row('office', 'ods'),
  [`${openDocument}.presentation`]: row('office', 'odp'),
}

/** Null for what is not taken. */
export function sortOfMediaType(mediaType: string): AttachmentSort | null {
  return mediaTypes[mediaType]?.sort ?? null
}

/** The file's name with the ending of what it truly is: `照片.exe` that is a picture becomes `照片.exe.jpg`. */
export function nameFor(name: string, mediaType: string): string {
  const extension = mediaTypes[mediaType]?.extension ?? 'bin'
  return name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`
}
