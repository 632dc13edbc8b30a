import { button, element } from './element.ts'
import { say } from './texts.ts'

const patienceMs = 15_000

/** A button that attaches where the device is, when its owner says so and not before. */
export function startPosition(place: HTMLElement, form: HTMLFormElement): void {
  if (!('geolocation' in navigator)) return
  const said = element('span', { role: 'status' })
  const hidden = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement
  const locate = button(say('usePosition'), () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        hidden('longitude').value = coords.longitude.toFixed(6)
        hidden('latitude').value = coords.latitude.toFixed(6)
        said.textContent = say('positionTaken', { metres: Math.max(1, Math.round(coords.accuracy)) })
        form.dispatchEvent(new Event('input'))
      },
      () => {
        said.textContent = say('noPosition')
      },
      { enableHighAccuracy: true, timeout: patienceMs },
    )
  })
  place.append(element('p', { class: 'beside' }, locate, ' ', said))
}
