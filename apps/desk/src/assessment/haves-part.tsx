import type { HavesIndexView } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { Alert, Empty } from 'antd'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { HavesGaps } from './haves-gaps.tsx'
import { havesWords } from './haves-words.ts'

/** The index of seven haves and five natures: each district's scores by dimension, with the appeals that show where supply lacks (R176, R177). */
export function HavesPart() {
  const word = useWords(havesWords)
  const { say } = useTexts()
  const { data, error } = useQuery({
    queryKey: ['assessment', 'haves'],
    queryFn: () => request<HavesIndexView>('/api/v1/figures/seven-haves'),
  })
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data) return <p>{say('loading')}</p>
  const dimensions = data.districts[0]?.dimensions.map(({ dimension }) => dimension) ?? []
  return (
    <section className="sy-panel" aria-labelledby="haves">
      <h2 id="haves">
        {word('haves')} {data.year}
      </h2>
      <p className="sy-quiet">{word('havesHint')}</p>
      {dimensions.length === 0 ? (
        <Empty description={word('noHaves')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
      ) : (
        <div className="sy-scroll" tabIndex={0} role="region" aria-label={word('havesTable')}>
          <table className="sy-figures">
            <thead>
              <tr>
                <th scope="col" className="sy-start">
                  {word('dimension')}
                </th>
                {data.districts.map(({ district }) => (
                  <th key={district.id} scope="col">
                    {district.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{word('wholeIndex')}</th>
                {data.districts.map(({ district, shown }) => (
                  <td key={district.id}>
                    <strong>{shown ?? '–'}</strong>
                  </td>
                ))}
              </tr>
              {dimensions.map((dimension, at) => (
                <tr key={dimension.id}>
                  <th scope="row">{dimension.name}</th>
                  {data.districts.map(({ district, dimensions: own }) => (
                    <td key={district.id}>
                      {own[at]?.shown ?? '–'}{' '}
                      <small className="sy-quiet">{word('appealsOf', { count: own[at]?.appeals ?? 0 })}</small>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {dimensions.length > 0 && <HavesGaps districts={data.districts} />}
    </section>
  )
}
