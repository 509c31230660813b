import type { Handler } from '#app/kit/call.ts'
import type { FileArea } from '#app/kit/world.ts'
import { done, refuse } from '#app/kit/result.ts'
import { type EvidenceRow, evidenceQuery } from '#app/applications/evidenceRows.ts'
import { findApplication } from '#app/applications/load.ts'
import { reviewedApplication } from '#app/reviewing/mayReview.ts'

/** Officials and reviewers see what lay under the rows when it was submitted; while it is a draft they see nothing. */
export const evidenceContent: Handler<'evidence.content'> = async (call) => {
  const { tx, params, query, scope, world, actor } = call
  const found = (await evidenceQuery(tx)
    .select('evidence_use.removed_at as removedAt')
    .where('evidence_use.id', '=', params.id)
    .executeTakeFirst()) as unknown as Found | undefined
  const application =
    found &&
    ((await findApplication(tx, found.application, scope)) ?? (await reviewedApplication(tx, world, actor, found)))
  if (!found?.storageKey || !application) return refuse('not-found')
  const own = scope.enterprises.includes(application.enterprise_id)
  if (!own && !layThereAt(found, application.submitted_at)) return refuse('not-found')
  if (found.state !== 'clean' && found.state !== 'unscanned')
    return refuse('evidence-not-usable', { params: { state: found.state } })
  const shown = SHOWN[query.as](found)
  const opened = shown && (await world.files.open(shown.area, found.storageKey))
  if (!opened) return refuse('preview-missing')
  return done({
    file: {
      name: found.name,
      media: shown.media,
      body: opened.stream,
      inline: query.as !== 'original',
      headers: { 'content-length': String(opened.size), 'content-security-policy': SANDBOX },
    },
  })
}

interface Found extends EvidenceRow {
  readonly application: string
  readonly removedAt: Date | null
}

const layThereAt = ({ addedAt, removedAt }: Found, submitted: Date | null): boolean =>
  submitted !== null && addedAt <= submitted && (removedAt === null || removedAt > submitted)

/** Whatever it is, it runs nothing and fetches nothing. */
const SANDBOX = "sandbox; default-src 'none'; img-src 'self'; frame-ancestors 'self'"
const PDF = 'application/pdf'

interface Shown {
  readonly area: FileArea
  readonly media: string
}

const originalArea = ({ state }: EvidenceRow): FileArea => (state === 'clean' ? 'clean' : 'unscanned')

/** The bytes behind each way of looking at a file; previews are made anew from what is seen, a checked PDF is its own. */
const SHOWN: Readonly<Record<'original' | 'preview' | 'thumbnail', (file: EvidenceRow) => Shown | undefined>> = {
  original: (file) => ({ area: originalArea(file), media: file.media }),
  thumbnail: (file) => (file.hasThumbnail ? { area: 'thumbnails', media: 'image/webp' } : undefined),
  preview: (file) => {
    if (file.previewMedia === null) return undefined
    return { area: file.previewMedia === PDF ? originalArea(file) : 'previews', media: file.previewMedia }
  },
}
