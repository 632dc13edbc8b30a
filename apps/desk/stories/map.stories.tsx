import {
  CityMap,
  type MapGroundArea,
  type MapMark,
  HexMap,
  type HexCell,
  MapLegend,
  MapRoom,
  stepEnds,
  stepOf,
} from '@shaoying/ui'
import { mapWords, type Story, type StoryLanguage } from './story.ts'

const square = (id: string, name: string, left: number): MapGroundArea => ({
  id,
  name,
  polygons: [
    [
      [
        [left, 39.9],
        [left + 0.05, 39.9],
        [left + 0.05, 39.94],
        [left, 39.94],
        [left, 39.9],
      ],
    ],
  ],
})
const names = { zh: ['湖滨', '桥头', '西岭'], en: ['Hubin', 'Qiaotou', 'Xiling'] } as const
const areas = (language: StoryLanguage) =>
  names[language].map((name, index) => square(`a${index}`, name, 116.3 + index * 0.05))
const values: Readonly<Record<string, number>> = { a0: 0, a1: 4, a2: 19 }
const ends = stepEnds(Object.values(values))
const step = (id: string): number => stepOf(values[id] ?? 0, ends)
const marks = (language: StoryLanguage): readonly MapMark[] => [
  {
    id: 'm0',
    longitude: 116.36,
    latitude: 39.92,
    label: language === 'zh' ? '点位：一号院东门' : 'The spot: east gate',
    tone: 'here',
    radiusMetres: 300,
  },
  {
    id: 'm1',
    longitude: 116.362,
    latitude: 39.921,
    label: language === 'zh' ? '城管委 已到' : 'City works, arrived',
    tone: 'done',
  },
  {
    id: 'm2',
    longitude: 116.34,
    latitude: 39.915,
    label: language === 'zh' ? '水务局 超期' : 'Water, late',
    tone: 'late',
  },
]
const cells = (language: StoryLanguage): readonly HexCell[] =>
  [0, 1, 2].map((index) => ({
    id: `a${index}`,
    name: names[language][index]!,
    districtId: index < 2 ? 'd0' : 'd1',
    column: index < 2 ? index : 4,
    row: index === 1 ? 1 : 0,
  }))
const districts = (language: StoryLanguage) => [
  { id: 'd0', name: language === 'zh' ? '东湖区' : 'Donghu' },
  { id: 'd1', name: language === 'zh' ? '西岭区' : 'Xiling' },
]
const nothing = (): void => undefined
const labelled = ({ id, name }: { readonly id: string; readonly name: string }): string => `${name} ${values[id]}`

export const cityMapStory: Story = {
  part: 'CityMap',
  states: {
    shaded: (language) => (
      <CityMap
        areas={areas(language)}
        labelOf={labelled}
        captionOf={({ name }) => name}
        stepOf={step}
        marks={[]}
        tiles={null}
        around="city"
        words={mapWords[language]}
        onOpen={nothing}
        height="low"
      />
    ),
    'with marks': (language) => (
      <CityMap
        areas={areas(language)}
        labelOf={labelled}
        captionOf={() => null}
        stepOf={() => null}
        marks={marks(language)}
        onMark={nothing}
        tiles={null}
        around="marks"
        words={{ ...mapWords[language], name: language === 'zh' ? '点位图' : 'Map of the spot' }}
        height="low"
      />
    ),
  },
}

export const hexMapStory: Story = {
  part: 'HexMap',
  states: {
    shaded: (language) => (
      <HexMap
        cells={cells(language)}
        districts={districts(language)}
        labelOf={labelled}
        stepOf={step}
        words={mapWords[language]}
        onOpen={nothing}
        height="low"
      />
    ),
  },
}

export const mapLegendStory: Story = {
  part: 'MapLegend',
  states: {
    'five steps': (language) => (
      <MapLegend
        ends={[1, 3, 8, 20, 55]}
        name={language === 'zh' ? '在办' : 'Open'}
        none={language === 'zh' ? '无' : 'none'}
      />
    ),
    'one number': (language) => (
      <MapLegend ends={[1]} name={language === 'zh' ? '在办' : 'Open'} none={language === 'zh' ? '无' : 'none'} />
    ),
  },
}

export const mapRoomStory: Story = { part: 'MapRoom', states: { low: () => <MapRoom height="low" /> } }
