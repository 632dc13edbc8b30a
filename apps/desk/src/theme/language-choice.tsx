import { Segmented } from 'antd'
import { useTexts } from '../texts/use-texts.tsx'

export function LanguageChoice() {
  const { language, choose } = useTexts()
  return (
    <Segmented
      size="small"
      value={language}
      options={[
        { value: 'zh', label: '中文' },
        { value: 'en', label: 'English' },
      ]}
      onChange={(value) => choose(value as 'zh' | 'en')}
      aria-label="语言 Language"
    />
  )
}
