import { useMutation } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Route } from '#contract/route.ts'
import type { Asked } from '../api/client.ts'
import { download } from '../api/download.ts'
import { useFrameText } from '../text/frameText.ts'
import { ErrorBox } from './ErrorBox.tsx'

type Schema = z.ZodType

interface Props<P extends Schema, Q extends Schema, B extends Schema, R extends Schema> {
  readonly route: Route<P, Q, B, R>
  readonly asked: Asked<P, Q, B>
  readonly children: string
  readonly main?: boolean
}

/** Fetches a file; a long one says so, and one that fails says why. */
export function DownloadButton<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>({
  route,
  asked,
  children,
  main = false,
}: Props<P, Q, B, R>) {
  const words = useFrameText()
  const fetching = useMutation({ mutationFn: () => download(route, asked) })
  return (
    <>
      <button
        className={main ? 'btn main' : 'btn'}
        type="button"
        disabled={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        {fetching.isPending ? words.making : children}
      </button>
      <ErrorBox problem={fetching.error} />
    </>
  )
}
