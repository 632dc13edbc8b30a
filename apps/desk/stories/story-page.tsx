import { ConfigProvider } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import { createRoot } from 'react-dom/client'
import { deskThemes } from '../src/theme/desk-themes.ts'
import { allStories } from './all-stories.ts'
import '../src/theme/tokens.css'
import './stories.css'

/** `?part=Countdown&language=en&theme=dark`: one part in all its states; without a part, all of them. */
const wish = new URLSearchParams(location.search)
const language = wish.get('language') === 'en' ? 'en' : 'zh'
const theme = wish.get('theme') === 'dark' ? 'dark' : 'light'
const part = wish.get('part')
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
document.documentElement.dataset['theme'] = theme
document.title = part ?? 'ui'
const Heading = part === null ? 'h3' : 'h2'

createRoot(document.getElementById('stories')!).render(
  <ConfigProvider theme={deskThemes[theme]} locale={language === 'zh' ? zhCN : enGB}>
    <main>
      <h1>{part ?? 'ui'}</h1>
      {allStories
        .filter((story) => part === null || story.part === part)
        .map((story) => (
          <section key={story.part} aria-label={story.part}>
            {part === null && <h2>{story.part}</h2>}
            {Object.entries(story.states).map(([state, draw]) => (
              <section key={state} aria-label={state} data-state={state}>
                <Heading>{state}</Heading>
                {draw(language)}
              </section>
            ))}
          </section>
        ))}
    </main>
  </ConfigProvider>,
)
