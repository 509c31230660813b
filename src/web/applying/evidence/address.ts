import { evidenceRoutes } from '#contract/applying.ts'
import { addressOf } from '../../app/api/address.ts'

/** Where a file itself, its preview or its thumbnail is. */
export const contentAddress = (id: string, as: 'original' | 'preview' | 'thumbnail'): string =>
  addressOf(evidenceRoutes.content, { params: { id }, query: { as } })
