import { worldOf, type MapPoint, type WorldSpot } from '@shaoying/domain'
import type { Area, Ground } from './map-ground.ts'

const placed = ([longitude, latitude]: MapPoint): WorldSpot => worldOf({ longitude, latitude })
const svgSpace = 'http://www.w3.org/2000/svg'
/** Units of the drawing across its width. */
const across = 1000
const down = 720
/** A press that moved less is a click. In drawing units. */
const clickSlack = 8
const keySteps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function shape<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS(svgSpace, tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value))
  return made
}

/** Boundaries drawn once; moving and zooming change what part of the drawing is shown. No tiles, nothing from outside. */
export class MapView {
  readonly svg: SVGSVGElement
  readonly #scale: number
  readonly #corner: WorldSpot
  readonly #pin: SVGGElement
  #window: { x: number; y: number; width: number }
  #pinAt: WorldSpot = { x: across / 2, y: down / 2 }
  #picked: (at: WorldSpot) => void = () => undefined

  constructor(ground: Ground, name: string) {
    const { west, south, east, north } = ground.bounds!
    const [topLeft, bottomRight] = [placed([west, north]), placed([east, south])]
    this.#scale = 0.94 * Math.min(across / (bottomRight.x - topLeft.x), down / (bottomRight.y - topLeft.y))
    this.#corner = {
      x: (topLeft.x + bottomRight.x) / 2 - across / 2 / this.#scale,
      y: (topLeft.y + bottomRight.y) / 2 - down / 2 / this.#scale,
    }
    this.#window = { x: 0, y: 0, width: across }
    this.svg = shape('svg', { tabindex: 0, role: 'application', 'aria-label': name })
    const areas = (list: readonly Area[], kind: string): SVGGElement => {
      const group = shape('g', { class: kind })
      for (const { polygons, name: title } of list) {
        const path = shape('path', {
          d: polygons
            .flatMap((rings) =>
              rings.map((ring) => `M${ring.map((point) => this.#drawn(placed(point)).join(' ')).join('L')}Z`),
            )
            .join(''),
        })
        const label = shape('title', {})
        label.textContent = title
        path.append(label)
        group.append(path)
      }
      return group
    }
    this.#pin = shape('g', { class: 'pin', hidden: '' })
    this.#pin.append(
      shape('path', { d: 'M0 0C-9 -14 -14 -20 -14 -28a14 14 0 1 1 28 0c0 8 -5 14 -14 28z' }),
      shape('circle', { cy: -28, r: 5 }),
    )
    this.svg.append(areas(ground.districts, 'districts'), areas(ground.streets, 'streets'), this.#pin)
    this.#show()
    this.#listen()
  }

  /** Told when somebody points at a spot, in the flat world's units. */
  onPick(picked: (at: WorldSpot) => void): void {
    this.#picked = picked
  }

  pin(at: WorldSpot): void {
    const [x, y] = this.#drawn(at)
    this.#pinAt = { x, y }
    this.#pin.removeAttribute('hidden')
    this.#show()
  }

  /** Below 1 nearer, above farther; the pin, or else the middle, stays where it is. */
  zoom(factor: number, around: WorldSpot = this.#isPinned ? this.#pinAt : this.#middle): void {
    const width = Math.min(across, Math.max(across / 400, this.#window.width * factor))
    const share = width / this.#window.width
    this.#window = {
      x: around.x - (around.x - this.#window.x) * share,
      y: around.y - (around.y - this.#window.y) * share,
      width,
    }
    this.#show()
  }

  get #isPinned(): boolean {
    return !this.#pin.hasAttribute('hidden')
  }

  get #middle(): WorldSpot {
    return { x: this.#window.x + this.#window.width / 2, y: this.#window.y + (this.#window.width * down) / across / 2 }
  }

  #drawn({ x, y }: WorldSpot): readonly [number, number] {
    return [
      Number(((x - this.#corner.x) * this.#scale).toFixed(2)),
      Number(((y - this.#corner.y) * this.#scale).toFixed(2)),
    ]
  }

  #pick({ x, y }: WorldSpot): void {
    this.#picked({ x: x / this.#scale + this.#corner.x, y: y / this.#scale + this.#corner.y })
  }

  #show(): void {
    const { x, y, width } = this.#window
    this.svg.setAttribute('viewBox', `${x} ${y} ${width} ${(width * down) / across}`)
    // A line and a pin stay as large as they are, however near one looks.
    this.svg.style.setProperty('--line', String(width / across))
    this.#pin.setAttribute('transform', `translate(${this.#pinAt.x} ${this.#pinAt.y}) scale(${(1.4 * width) / across})`)
  }

  #spotOf(event: MouseEvent): WorldSpot {
    const box = this.svg.getBoundingClientRect()
    return {
      x: this.#window.x + ((event.clientX - box.left) / box.width) * this.#window.width,
      y: this.#window.y + ((event.clientY - box.top) / box.height) * ((this.#window.width * down) / across),
    }
  }

  #listen(): void {
    let from: { readonly spot: WorldSpot; moved: number } | null = null
    this.svg.addEventListener('pointerdown', (event) => {
      from = { spot: this.#spotOf(event), moved: 0 }
      this.svg.setPointerCapture(event.pointerId)
    })
    this.svg.addEventListener('pointermove', (event) => {
      if (!from) return
      const now = this.#spotOf(event)
      const [dx, dy] = [from.spot.x - now.x, from.spot.y - now.y]
      from.moved = Math.max(from.moved, Math.hypot(dx, dy) / (this.#window.width / across))
      if (from.moved < clickSlack) return
      this.#window = { ...this.#window, x: this.#window.x + dx, y: this.#window.y + dy }
      this.#show()
    })
    this.svg.addEventListener('pointerup', (event) => {
      if (from && from.moved < clickSlack) this.#pick(this.#spotOf(event))
      from = null
    })
    this.svg.addEventListener('pointercancel', () => (from = null))
    this.svg.addEventListener(
      'wheel',
      (event) => (event.preventDefault(), this.zoom(event.deltaY < 0 ? 0.8 : 1.25, this.#spotOf(event))),
      { passive: false },
    )
    this.svg.addEventListener('keydown', (event) => this.#onKey(event))
  }

  #onKey(event: KeyboardEvent): void {
    const step = keySteps[event.key]
    if (step) {
      const by = this.#window.width / 40
      const at = this.#isPinned ? this.#pinAt : this.#middle
      this.#pinAt = { x: at.x + step[0] * by, y: at.y + step[1] * by }
      this.#pin.removeAttribute('hidden')
      this.#show()
    } else if (event.key === 'Enter' || event.key === ' ') this.#pick(this.#isPinned ? this.#pinAt : this.#middle)
    else if (event.key === '+' || event.key === '=') this.zoom(0.6)
    else if (event.key === '-') this.zoom(1 / 0.6)
    else return
    event.preventDefault()
  }
}
