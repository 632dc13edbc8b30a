import { useEffect, useState } from 'react'

export interface Fix {
  readonly longitude: number
  readonly latitude: number
  readonly accuracyMetres: number
}

/** Where the phone is, kept fresh while somebody looks: a fix, null while it is sought, or false when there is none to be had. */
export function usePosition(isWanted: boolean): Fix | null | false {
  const [fix, setFix] = useState<Fix | null | false>(null)
  useEffect(() => {
    if (!isWanted) return
    if (!('geolocation' in navigator)) return setFix(false)
    const watch = navigator.geolocation.watchPosition(
      ({ coords }) =>
        setFix({ longitude: coords.longitude, latitude: coords.latitude, accuracyMetres: coords.accuracy }),
      () => setFix((before) => before || false),
      { enableHighAccuracy: true, maximumAge: 10_000 },
    )
    return () => navigator.geolocation.clearWatch(watch)
  }, [isWanted])
  return fix
}
