/** 实地核查记录表 */
import type { Letter, LetterBlock } from './letter/letter.ts'
import { dayText, hashLine, officialTitle } from './letter/letterParts.ts'
import { printable, printableIn } from './printable.ts'
import type { PaperLanguage } from './words.ts'

interface Person {
  readonly name: string
  readonly post: string
}

export interface VisitRecordContent {
  readonly batch: string
  readonly enterprise: string
  readonly creditCode: string
  readonly address: string
  readonly application: string
  readonly day: string
  readonly from: string
  readonly to: string
  readonly officials: readonly Person[]
  readonly experts: readonly Person[]
  readonly received: Person
  /** What was found on each row, in words. */
  readonly rows: readonly {
    readonly row: string
    readonly name: string
    readonly seen: string
    readonly words: string
  }[]
  readonly remarks: string
  readonly photos: number
  /** In the order in which they were asked for; without a picture the name was typed. */
  readonly signatures: readonly {
    readonly side: 'office' | 'enterprise'
    readonly name: string
    readonly png: Uint8Array | undefined
  }[]
  /** Where the enterprise did not sign. */
  readonly refusal: { readonly reason: string; readonly witness: string } | undefined
  readonly sha256: string
  readonly madeAt: string
}

const zh = {
  title: '实地核查记录表',
  addressee: (batch: string) => `申报批次：${batch}`,
  enterprise: '被核查企业',
  creditCode: '统一社会信用代码',
  application: '申报编号',
  address: '核查地点',
  at: '核查时间',
  between: (day: string, from: string, to: string) => `${day} ${from}至${to}`,
  officials: '核查人员',
  experts: '参加专家',
  received: '企业接待人',
  person: (name: string, post: string) => `${name}（${post}）`,
  photos: '现场照片',
  pictures: (count: number) => `${count}张`,
  none: '无',
  found: '核查情况',
  columns: { row: '评分项', name: '指标', seen: '核查结果', words: '现场情况' },
  remarks: '其他情况',
  read: '以上记录已交双方阅看，与现场情况一致。',
  readRefused: '以上记录已交企业接待人阅看。',
  refused: (name: string, reason: string) => `企业接待人${name}拒绝签名。原因：${reason}`,
  witness: (name: string) => `在场见证人：${name}`,
  office: '核查人员签名：',
  side: '企业接待人签名：',
  typed: '（键入姓名代替手写签名）',
  hash: (sha256: string) => `记录校验值（SHA-256）：${sha256}`,
  translation: '',
}

const en: typeof zh = {
  title: 'Record of a site inspection',
  addressee: (batch) => `Applications of ${batch}`,
  enterprise: 'Enterprise',
  creditCode: 'Unified social credit code',
  application: 'Application no.',
  address: 'Place',
  at: 'Time',
  between: (day, from, to) => `${day}, ${from} to ${to}`,
  officials: 'Officials',
  experts: 'Experts',
  received: 'Received by',
  person: (name, post) => `${name} (${post})`,
  photos: 'Photos',
  pictures: (count) => String(count),
  none: 'None',
  found: 'Findings',
  columns: { row: 'Row', name: 'Indicator', seen: 'Finding', words: 'What was seen' },
  remarks: 'Remarks',
  read: 'Both sides have read this record; it says what was seen on the spot.',
  readRefused: 'This record was given to who received the officials to read.',
  refused: (name, reason) => `For the enterprise, ${name} refused to sign. Reason: ${reason}`,
  witness: (name) => `Witness: ${name}`,
  office: 'Official: ',
  side: 'For the enterprise: ',
  typed: '(name typed in place of a signature)',
  hash: (sha256) => `Hash of the record (SHA-256): ${sha256}`,
  translation: 'Translation for information. The Chinese paper is the official one.',
}

export function visitRecordPaper({ signatures, ...given }: VisitRecordContent, language: PaperLanguage): Letter {
  const words = language === 'zh' ? zh : en
  const content = printableIn(given)
  return {
    language,
    pitch: 'close',
    title: words.title,
    subtitles: officialTitle(language, zh.title),
    addressee: words.addressee(content.batch),
    blocks: [
      factsBlock(content, words, language),
      {
        kind: 'table',
        columns: [
          { head: words.columns.row, share: 2, prose: false },
          { head: words.columns.name, share: 6, prose: true },
          { head: words.columns.seen, share: 4, prose: false },
          { head: words.columns.words, share: 9, prose: true },
        ],
        rows: content.rows.map(({ row, name, seen, words: said }) => [row, name, seen, said]),
      },
      { kind: 'text', text: `${words.remarks}：${content.remarks || words.none}` },
      ...readBlocks(content, words),
      {
        kind: 'signed',
        signed: signatures.map(({ side, name, png }) => ({
          text: (side === 'office' ? words.office : words.side) + printable(name) + (png ? '' : words.typed),
          png,
        })),
      },
    ],
    signatures: [],
    notes: [words.hash(hashLine(content.sha256)), words.translation].filter(Boolean),
    madeAt: content.madeAt,
  }
}

type Plain = Omit<VisitRecordContent, 'signatures'>

/** That both sides have read it; or that one of them would not sign, and why. */
function readBlocks({ refusal, received }: Plain, words: typeof zh): readonly LetterBlock[] {
  const lines = refusal
    ? [
        words.readRefused,
        words.refused(received.name, refusal.reason),
        ...(refusal.witness ? [words.witness(refusal.witness)] : []),
      ]
    : [words.read]
  return lines.map((text) => ({ kind: 'text', text }))
}

function factsBlock(content: Plain, words: typeof zh, language: PaperLanguage): LetterBlock {
  const people = (list: readonly Person[]) =>
    list.map(({ name, post }) => words.person(name, post)).join(language === 'zh' ? '、' : ', ') || words.none
  const { day, from, to, received } = content
  return {
    kind: 'facts',
    rows: [
      [{ label: words.enterprise, value: content.enterprise }],
      [
        { label: words.creditCode, value: content.creditCode },
        { label: words.application, value: content.application },
      ],
      [{ label: words.address, value: content.address }],
      [{ label: words.at, value: words.between(dayText(day, language), from, to) }],
      [{ label: words.officials, value: people(content.officials) }],
      [{ label: words.experts, value: people(content.experts) }],
      [
        { label: words.received, value: people([received]) },
        { label: words.photos, value: words.pictures(content.photos) },
      ],
    ],
  }
}
