import { degreesOf, worldOf, type Position, type WorldSpot } from '@shaoying/domain'
import { button, element } from './element.ts'
import { areaAt, type Ground } from './map-ground.ts'
import { MapView } from './map-view.ts'
import { say } from './texts.ts'

/** A map to point at: click or drag, or arrow keys and Enter; what is chosen goes with the form as its position. */
export async function openMap(
  place: HTMLElement,
  chosen: Position | null,
  onChoose: (position: Position) => void,
): Promise<void> {
  const answer = await fetch('/api/v1/map/ground').catch(() => null)
  const ground = answer?.ok ? ((await answer.json()) as Ground) : null
  if (!ground?.bounds) {
    place.append(element('p', { class: 'hint', role: 'status' }, say('noMap')))
    return
  }
  const view = new MapView(ground, say('mapName'))
  const said = element('p', { class: 'hint', role: 'status' }, say('mapHow'))
  const choose = (at: WorldSpot): void => {
    const position = degreesOf(at)
    const area = areaAt(position, ground)
    view.pin(at)
    said.textContent = area ? say('mapChosen', { area: area.name }) : say('mapOutside')
    if (area) onChoose(position)
  }
  view.onPick(choose)
  place.append(
    element(
      'div',
      { class: 'map' },
      view.svg,
      element(
        'p',
        { class: 'map-tools' },
        button(say('mapNearer'), () => view.zoom(0.6)),
        button(say('mapFarther'), () => view.zoom(1 / 0.6)),
        said,
      ),
    ),
  )
  if (chosen) view.pin(worldOf(chosen))
}
