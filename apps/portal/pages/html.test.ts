import { expect, test } from 'vitest'
import { html } from './html.ts'

test('whatever is no markup of ours is text, in content and in attributes', () => {
  const [hostile, quoted] = ['<script>alert(1)</script>', '" onfocus="alert(1)']
  expect(html`<p title="${quoted}">${hostile}</p>`.markup).toBe(
    '<p title="&#34; onfocus=&#34;alert(1)">&#60;script&#62;alert(1)&#60;/script&#62;</p>',
  )
})

test('pieces of markup stand as they are, lists one after the other, nothing for nothing', () => {
  expect(html`<ul>${[1, 2].map((number) => html`<li>${number}</li>`)}</ul>${null}${undefined}`.markup).toBe(
    '<ul><li>1</li><li>2</li></ul>',
  )
})
