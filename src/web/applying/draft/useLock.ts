import { useCommonText } from '../text/common.ts'
import { useApplication } from './ApplicationContext.tsx'
import { useMayFill } from './useMay.ts'

/** Why a part cannot be changed, in words; undefined when it can. */
export function useLock(part: string): string | undefined {
  const { locked, othersFirst } = useCommonText()
  const mayFill = useMayFill()
  const { lock } = useApplication().model.standing(part)
  if (lock?.code === 'others-first') return mayFill ? othersFirst(lock.count) : locked.reader
  if (lock) return locked[lock.code]
  return mayFill ? undefined : locked.reader
}
