import { button, element } from './element.ts'
import { say } from './texts.ts'

/** A button that brings the map, which is fetched only then. */
export function startMap(place: HTMLElement, form: HTMLFormElement): void {
  const hidden = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement
  const room = element('div')
  const open = button(say('openMap'), async () => {
    open.disabled = true
    const { openMap } = await import('./map-picker.ts')
    const before =
      hidden('longitude').value === ''
        ? null
        : { longitude: Number(hidden('longitude').value), latitude: Number(hidden('latitude').value) }
    await openMap(room, before, ({ longitude, latitude }) => {
      hidden('longitude').value = longitude.toFixed(6)
      hidden('latitude').value = latitude.toFixed(6)
      form.dispatchEvent(new Event('input'))
    })
    open.remove()
    room.querySelector('svg')?.focus()
  })
  place.append(element('p', { class: 'beside' }, open), room)
}
