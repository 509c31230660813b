import type { NoticeContent } from '#core/notices/content.ts'
import { readReceipt } from '#core/notices/receipt.ts'
import type { ObjectionItem } from '#contract/noticing.ts'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { sealing } from './sealed.ts'

/** For whoever has the receipt and knows the telephone: nothing in the answer names anybody. */
export const objectionStatus: Handler<'objection.status'> = async ({ tx, body, world }) => {
  const receipt = readReceipt(body.receipt)
  const found =
    receipt &&
    (await tx
      .selectFrom('objection')
      .innerJoin('notice', 'notice.id', 'objection.notice_id')
      .selectAll('objection')
      .select('notice.content as published')
      .where('objection.receipt', '=', receipt)
      .executeTakeFirst())
  if (!found) return refuse('receipt-unknown')
  const { phone } = sealing(world.vault, found.id).openObjector(found.objector_sealed)
  if (phone.replace(/\D/g, '').slice(-4) !== body.phoneEnd) return refuse('receipt-unknown')
  return done({
    receipt: found.receipt,
    notice: (found.published as NoticeContent).title,
    state: found.state as ObjectionItem['state'],
    receivedAt: found.received_at.toISOString(),
    decidedAt: found.decided_at?.toISOString() ?? null,
    finding: found.finding,
    reply: found.reply,
  })
}
