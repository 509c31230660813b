import { useCallback, useEffect, useRef, useState } from 'react'
import type { Visit } from '#contract/visiting.ts'
import { newDraft, newId, type VisitDraft } from './draft.ts'
import { keepPhoto, keepVisit, readPhoto, readVisit } from './keeping/keptVisits.ts'

export interface KeptDraft {
  /** Undefined until what was kept has been read. */
  readonly draft: VisitDraft | undefined
  readonly photos: Readonly<Record<string, string>>
  /** When it was kept last; undefined while nothing was written. */
  readonly keptAt: string | undefined
  /** This device keeps nothing. */
  readonly refused: boolean
  readonly change: (part: Partial<VisitDraft>) => void
  readonly addPhoto: (jpeg: string) => Promise<void>
}

interface Held {
  readonly draft: VisitDraft
  readonly photos: Readonly<Record<string, string>>
  readonly keptAt: string | undefined
}

/** The record of a visit on this phone: read once, and kept at every change. */
export function useKeptDraft(visit: Visit, account: string, name: string): KeptDraft {
  const [held, setHeld] = useState<Held>()
  const [refused, setRefused] = useState(false)
  const latest = useRef<Held>(undefined)
  const hold = useCallback((next: Held) => {
    latest.current = next
    setHeld(next)
  }, [])

  useEffect(() => {
    let gone = false
    const begin = async (): Promise<void> => {
      const kept = await found(visit, account, name).catch(() => undefined)
      if (gone || latest.current !== undefined) return
      if (!kept) setRefused(true)
      hold(kept ?? { draft: newDraft(visit, newId(), name), photos: {}, keptAt: undefined })
    }
    void begin()
    return () => {
      gone = true
    }
  }, [visit, account, name, hold])

  const change = useCallback(
    (part: Partial<VisitDraft>) => {
      if (!latest.current) return
      const draft = { ...latest.current.draft, ...part }
      const at = new Date().toISOString()
      hold({ ...latest.current, draft })
      keepVisit({ account, visit: visit.id, enterprise: visit.enterprise, at, draft }).then(
        () => latest.current?.draft === draft && hold({ ...latest.current, keptAt: at }),
        () => setRefused(true),
      )
    },
    [account, visit.id, visit.enterprise, hold],
  )

  const addPhoto = useCallback(
    async (jpeg: string) => {
      const id = newId()
      await keepPhoto(account, visit.id, id, jpeg).catch(() => setRefused(true))
      if (!latest.current) return
      hold({ ...latest.current, photos: { ...latest.current.photos, [id]: jpeg } })
      change({ photos: [...latest.current.draft.photos, { id, note: '' }] })
    },
    [account, visit.id, change, hold],
  )
  return { draft: held?.draft, photos: held?.photos ?? {}, keptAt: held?.keptAt, refused, change, addPhoto }
}

async function found(visit: Visit, account: string, name: string): Promise<Held> {
  const kept = await readVisit(account, visit.id)
  if (!kept) return { draft: newDraft(visit, newId(), name), photos: {}, keptAt: undefined }
  const pictures = await Promise.all(
    kept.draft.photos.map(async ({ id }) => [id, await readPhoto(account, visit.id, id)] as const),
  )
  const photos = Object.fromEntries(pictures.flatMap(([id, jpeg]) => (jpeg === undefined ? [] : [[id, jpeg]])))
  return { draft: kept.draft, photos, keptAt: kept.at }
}
