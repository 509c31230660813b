import { Readable } from 'node:stream'
import { explainFinding } from '#core/journal/explain.ts'
import { verifyChain } from '#core/journal/verify.ts'
import type { Handler } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done } from '#app/kit/result.ts'
import { readAnchors, seeAnchors } from '#store/journal/anchorsFile.ts'
import { exportJournal, journalHead, readJournal } from '#store/journal/readJournal.ts'
import { journalHash } from '#store/journal.ts'

/** Acts by which somebody saw personal data in full. */
const PERSONAL = ['personalData.revealed', 'personalData.read']

export const listJournal: Handler<'journal.list'> = async ({ tx, query }) => {
  const { before, size, act, actor, objectId, personal } = query
  const rows = await tx
    .selectFrom('journal')
    .leftJoin('account', 'account.id', 'journal.actor')
    .select([
      'journal.seq',
      'journal.at',
      'journal.actor',
      'account.name as actorName',
      'journal.role',
      'journal.act',
      'journal.object',
      'journal.object_id as objectId',
      'journal.detail',
      'journal.hash',
    ])
    .$if(before !== undefined, (select) => select.where('journal.seq', '<', before!))
    .$if(Boolean(act), (select) => select.where('journal.act', '=', act!))
    .$if(actor !== undefined, (select) => select.where('journal.actor', '=', actor!))
    .$if(objectId !== undefined, (select) => select.where('journal.object_id', '=', objectId!))
    .$if(personal === true, (select) => select.where('journal.act', 'in', PERSONAL))
    .orderBy('journal.seq', 'desc')
    .limit(size + 1)
    .execute()
  const items = rows
    .slice(0, size)
    .map(({ at, actorName, ...row }) => ({ ...row, at: at.toISOString(), actorName: actorName ?? '' }))
  return done({ items, next: rows.length > size ? (items.at(-1)?.seq ?? null) : null })
}

export const verifyJournal: Handler<'journal.verify'> = async ({ tx, world }) => {
  const seen = await seeAnchors(world.anchorsFile)
  const verdict = await verifyChain(readJournal(tx), {
    hash: journalHash,
    seal: (hash, seal) => world.vault.isJournalSeal(hash, seal),
    anchors: readAnchors(seen),
    head: await journalHead(tx),
  })
  const findings = verdict.findings.map((finding) => ({
    seq: String(finding.seq),
    code: finding.code,
    ...explainFinding(finding),
  }))
  return done({ entries: verdict.entries, findings, root: verdict.root })
}

export const downloadJournal: Handler<'journal.export'> = async ({ world, now, record }) => {
  record({ act: 'journal.exported', object: 'journal', objectId: 'this' })
  const body = Readable.from(exportJournal(world.db))
  return done({ file: { name: `journal ${dayOf(now)}.ndjson`, media: 'application/x-ndjson', body } })
}
