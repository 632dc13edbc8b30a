/** A road in a text, with where its name stands. */
export interface Road {
  name: string
  number: string | null
  from: number
  to: number
}

/** What else a text says of the exact spot; for the clerk to read and for the alias list to learn from. */
export interface AddressDetails {
  /** Roads and streets with the number on them where given: 阜通东大街6号. */
  roads: Road[]
  /** Building, entrance and room: 3号楼, 2单元, 501室. Personal data: keep it out of lists. */
  doors: string[]
}

const ROAD_ENDING = /大街|大道|胡同|环路|路|街(?![道坊乡])|巷|条/g
const NUMBER = /^([零一二三四五六七八九十百]+(?:-[零一二三四五六七八九]+)?号)/
const DOOR = /[零一二三四五六七八九十]{1,4}(?:号楼|号院|栋|幢|座|单元|号门|层|室)/g
const LONGEST_ROAD = 8
/** Up to here a text before a road's ending does not belong to the road's name. */
const BEFORE_NAME = /^.*(?:位于|在|到|从|与|和|及|沿|至|的|区|市|县|镇|乡|街道|社区|附近|对面|[^\p{Script=Han}])/u
const NOT_A_NAME =
  /^(?:一|这|那|该|马|公|铁|修|走|让|出|思|水|电|线|半|回|同|网|的|门口|楼下|小区|本|我|有|没|各|每|全|多|几|大|小|道|条|上)*(?:路|条|巷|街|大街)$/

/** Roads, house numbers and doors in a folded text, as written. */
export function addressDetails(text: string): AddressDetails {
  const roads: Road[] = []
  for (const match of text.matchAll(ROAD_ENDING)) {
    const to = match.index + match[0].length
    const name = text.slice(Math.max(0, to - LONGEST_ROAD), to).replace(BEFORE_NAME, '')
    if (name.length < 3 || NOT_A_NAME.test(name)) continue
    roads.push({ name, number: NUMBER.exec(text.slice(to, to + 8))?.[1] ?? null, from: to - name.length, to })
  }
  return { roads, doors: [...new Set(text.match(DOOR) ?? [])] }
}
