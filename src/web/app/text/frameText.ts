import { en } from './en.ts'
import { useText } from './useText.ts'
import { zh } from './zh.ts'

const FRAME = { zh, en }

/** The words that every page of the site uses. */
export const useFrameText = () => useText(FRAME)
