import { expect, test } from 'vitest'
import { routeLink } from './route-link.ts'

const gate = { longitude: 116.391_24, latitude: 39.907_23 }

test('without a route service the phone’s own map app is asked, in the world’s datum', () => {
  expect(routeLink(gate, '一号院 东门', null)).toBe(
    'geo:39.907230,116.391240?q=39.907230,116.391240(%E4%B8%80%E5%8F%B7%E9%99%A2%20%E4%B8%9C%E9%97%A8)',
  )
})

test('a national route service gets the place in its own datum', () => {
  const link = routeLink(gate, '东门', {
    url: 'https://uri.example.cn/navigation?to={longitude},{latitude},{name}',
    datum: 'gcj02',
  })
  expect(link).toMatch(/^https:\/\/uri\.example\.cn\/navigation\?to=116\.397\d+,39\.908\d+,%E4%B8%9C%E9%97%A8$/u)
})
