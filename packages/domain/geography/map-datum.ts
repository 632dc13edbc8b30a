import type { Position } from '../whistle/position.ts'

/** In which system a map service draws: the world’s, the national one, or one company’s on top of it. */
export const mapDatums = ['wgs84', 'gcj02', 'bd09'] as const
export type MapDatum = (typeof mapDatums)[number]

/** Krasovsky 1940, on which GCJ-02 rests. */
const axisMetres = 6_378_245
const eccentricity = 0.006_693_421_622_965_943
const bdTurn = (Math.PI * 3000) / 180

/**
 * A position of WGS 84 as a map service of that datum wants it. GCJ-02 is not published: the well-known
 * approximation, right to about two metres; outside China it does nothing.
 */
export function inDatum(position: Position, datum: MapDatum): Position {
  if (datum === 'wgs84' || !isInChina(position)) return position
  const national = shifted(position)
  return datum === 'gcj02' ? national : companyOf(national)
}

/** The way back: a spot on such a map as a position of WGS 84. Right to a few centimetres against `inDatum`. */
export function outOfDatum(shown: Position, datum: MapDatum): Position {
  return [1, 2, 3].reduce<Position>((guess) => {
    const there = inDatum(guess, datum)
    return {
      longitude: guess.longitude + shown.longitude - there.longitude,
      latitude: guess.latitude + shown.latitude - there.latitude,
    }
  }, shown)
}

function isInChina({ longitude, latitude }: Position): boolean {
  return longitude > 73.66 && longitude < 135.05 && latitude > 3.86 && latitude < 53.55
}

function shifted({ longitude, latitude }: Position): Position {
  const [x, y] = [longitude - 105, latitude - 35]
  const angle = (latitude * Math.PI) / 180
  const flat = 1 - eccentricity * Math.sin(angle) ** 2
  const meridian = (axisMetres * (1 - eccentricity)) / (flat * Math.sqrt(flat))
  const parallel = (axisMetres / Math.sqrt(flat)) * Math.cos(angle)
  return {
    longitude: longitude + (eastOf(x, y) * 180) / (parallel * Math.PI),
    latitude: latitude + (northOf(x, y) * 180) / (meridian * Math.PI),
  }
}

const wave = (value: number, factor: number): number => Math.sin(value * Math.PI * factor)

function eastOf(x: number, y: number): number {
  const ripples =
    ((20 * wave(x, 6) +
      20 * wave(x, 2) +
      20 * wave(x, 1) +
      40 * wave(x, 1 / 3) +
      150 * wave(x, 1 / 12) +
      300 * wave(x, 1 / 30)) *
      2) /
    3
  return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + ripples
}

function northOf(x: number, y: number): number {
  const ripples =
    ((20 * wave(x, 6) +
      20 * wave(x, 2) +
      20 * wave(y, 1) +
      40 * wave(y, 1 / 3) +
      160 * wave(y, 1 / 12) +
      320 * wave(y, 1 / 30)) *
      2) /
    3
  return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + ripples
}

function companyOf({ longitude, latitude }: Position): Position {
  const radius = Math.hypot(longitude, latitude) + 0.000_02 * Math.sin(latitude * bdTurn)
  const angle = Math.atan2(latitude, longitude) + 0.000_003 * Math.cos(longitude * bdTurn)
  return { longitude: radius * Math.cos(angle) + 0.0065, latitude: radius * Math.sin(angle) + 0.006 }
}
