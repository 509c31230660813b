import { explainFinding } from '#core/journal/explain.ts'
import type { Verdict } from '#core/journal/verify.ts'
import type { Language } from '../command.ts'
import type { KeptApart } from './keptApart.ts'

/** The verdict on a journal for people, with what could not be checked. */
export function verdictText(verdict: Verdict, kept: KeptApart, language: Language): string {
  const lines = [
    summary(verdict)[language],
    ...verdict.findings.map((finding) => `- ${explainFinding(finding)[language]}`),
    ...(verdict.more > 0 ? [left(verdict.more)[language]] : []),
    ...(kept.seal ? [] : [UNSEALED[language]]),
    kept.anchors ? compared(verdict.anchors)[language] : UNANCHORED[language],
  ]
  return `${lines.join('\n')}\n`
}

/** The verdict as one value for other programs. */
export const verdictJson = (verdict: Verdict, kept: KeptApart, language: Language) => ({
  entries: verdict.entries,
  root: verdict.root,
  unbroken: verdict.findings.length === 0,
  checked: { seals: kept.seal !== undefined, anchors: kept.anchors ? verdict.anchors : null },
  findings: verdict.findings.map((finding) => ({ ...finding, message: explainFinding(finding)[language] })),
  more: verdict.more,
})

const many = (count: number): string => count.toLocaleString('en')

function summary({ entries, root, findings, more }: Verdict) {
  const found = findings.length + more
  return found === 0
    ? {
        zh: `共 ${many(entries)} 条，链条完整，根 ${root}`,
        en: `${many(entries)} entries, chain unbroken, root ${root}`,
      }
    : {
        zh: `共 ${many(entries)} 条，发现 ${many(found)} 处问题，根 ${root}`,
        en: `${many(entries)} entries, ${many(found)} ${found === 1 ? 'finding' : 'findings'}, root ${root}`,
      }
}

const left = (more: number) => ({ zh: `另有 ${many(more)} 处未列出。`, en: `And ${many(more)} more.` })

const compared = (anchors: number) => ({
  zh: `与数据库之外留存的 ${many(anchors)} 个锚点比对过。`,
  en: `Compared with ${many(anchors)} anchors kept outside the database.`,
})
const UNSEALED = {
  zh: '未检查密钥校验码：没有密钥文件（用 --data 指定数据目录）。重算过整条链的改动查不出来。',
  en: 'Seals were not checked: there is no key file (name the data folder with --data). A chain hashed anew goes unnoticed.',
}
const UNANCHORED = {
  zh: '未与锚点比对：没有锚点文件（用 --anchors 指定）。末尾被截断的日志查不出来。',
  en: 'Anchors were not compared: there is no such file (name one with --anchors). An end cut off with its head goes unnoticed.',
}
