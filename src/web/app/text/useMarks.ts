import { useText } from './useText.ts'

const MARKS = {
  zh: { colon: '：', and: '、', comma: '，', bracketed: (text: string) => `（${text}）` },
  en: { colon: ': ', and: ', ', comma: ', ', bracketed: (text: string) => ` (${text})` },
}

/** What stands between and around words that are put together on the page. */
export const useMarks = () => useText(MARKS)
