import { button, element } from './element.ts'
import { dropPendingFile, keepPendingFile, listPendingFiles, type PendingFile } from './pending-files.ts'
import { say } from './texts.ts'
import { canRecord, recordVoice } from './voice-note.ts'

const largestMegabytes = 200
const bytesPerMegabyte = 1024 * 1024

/** Photos, films and voice notes to go with what is being written; `onAdded` is told of each. */
export function startPicker(place: HTMLElement, onAdded: () => void = () => undefined): void {
  const list = element('ul', { class: 'files' })
  const said = element('p', { class: 'hint', role: 'status' })
  const chooser = element('input', {
    type: 'file',
    id: 'files-input',
    class: 'chooser',
    accept: 'image/*,video/*,audio/*',
    multiple: '',
  })
  const add = async (file: Blob, name: string): Promise<void> => {
    if (file.size > largestMegabytes * bytesPerMegabyte) {
      said.textContent = say('tooLarge', { name, megabytes: largestMegabytes })
      return
    }
    await keepPendingFile({ id: crypto.randomUUID(), name, file })
    await draw(list)
    onAdded()
  }
  chooser.addEventListener('change', () => {
    void Promise.all([...(chooser.files ?? [])].map((file) => add(file, file.name))).then(() => (chooser.value = ''))
  })
  const label = element('label', { for: 'files-input', class: 'button second' }, say('addFiles'))
  const tools = element('p', { class: 'beside' }, chooser, label)
  if (canRecord())
    tools.append(
      recordVoice(
        say,
        (note) => void add(note, `${say('voiceNote')}.webm`),
        () => (said.textContent = say('noMicrophone')),
      ),
    )
  place.replaceChildren(
    element(
      'div',
      { class: 'field', role: 'group', 'aria-label': say('filesTitle') },
      element('p', { class: 'label' }, say('filesTitle')),
      tools,
      list,
      said,
    ),
  )
  void draw(list)
}

async function draw(list: HTMLElement): Promise<void> {
  const pending = await listPendingFiles().catch(() => [] as readonly PendingFile[])
  list.replaceChildren(
    ...pending.map(({ id, name, file }) =>
      element(
        'li',
        {},
        preview(file),
        element('span', {}, name),
        button(say('remove'), () => void dropPendingFile(id).then(() => draw(list))),
      ),
    ),
  )
}

function preview(file: Blob): Node {
  if (!file.type.startsWith('image/'))
    return element('span', { class: 'glyph', 'aria-hidden': 'true' }, file.type.startsWith('audio/') ? '♪' : '▶')
  const shown = element('img', { alt: '', src: URL.createObjectURL(file), width: '56', height: '56' })
  shown.addEventListener('load', () => URL.revokeObjectURL(shown.src))
  return shown
}
