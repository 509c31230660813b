import type { Words } from '#core/kernel/words.ts'
import type { Finding, FindingCode } from './finding.ts'

/** What a finding means, in one sentence. */
export function explainFinding(finding: Finding): Words {
  const { zh, en } = sentences[finding.code](finding)
  return { zh: `${entriesZh(finding)}${zh}`, en: `${entriesEn(finding)} ${en}` }
}

const entriesZh = ({ seq, through }: Finding): string =>
  seq === through ? `第 ${seq} 条` : `第 ${seq} 至 ${through} 条（共 ${through - seq + 1} 条）`
const entriesEn = ({ seq, through }: Finding): string =>
  seq === through ? `Entry ${seq}` : `Entries ${seq} to ${through}`

/** The rest of the sentence after “Entry 5”. */
const sentences: Readonly<Record<FindingCode, (finding: Finding) => Words>> = {
  missing: (finding) => ({
    zh: '缺失：前后序号不连续，写入后被删除。',
    en: `${isOrAre(finding)} missing: taken out after being written.`,
  }),
  edited: (finding) => ({
    zh: '的内容与其哈希值不符：写入后被改动。',
    en: `${many(finding, 'does not match its hash', 'do not match their hashes')}: changed after being written.`,
  }),
  reordered: ({ writtenAs }) =>
    writtenAs === undefined
      ? { zh: '排在序号更大的条目之后：顺序被打乱。', en: 'stands after a later one: the order was changed.' }
      : {
          zh: `写入时是第 ${writtenAs} 条：位置被调换。`,
          en: `was written as entry ${writtenAs}: its place was changed.`,
        },
  'previous-mismatch': (finding) => ({
    zh: '所记的上一条哈希值与上一条不符：上一条被替换。',
    en: `${many(finding, 'does', 'do')} not continue the entry before: that one was replaced.`,
  }),
  'back-dated': (finding) => ({
    zh: '的时间早于上一条：时间被改动。',
    en: `${isOrAre(finding)} earlier than the entry before: the time was changed.`,
  }),
  forged: (finding) => ({
    zh: '的密钥校验码不符：没有密钥的人改写了内容，并重算了哈希值。',
    en: `${many(finding, 'bears a seal', 'bear seals')} not made with the key: rewritten and hashed anew by somebody without it.`,
  }),
  truncated: (finding) => ({
    zh: '已不存在：日志末尾被截断。',
    en: `${isOrAre(finding)} gone: the end of the journal was cut off.`,
  }),
  'anchor-mismatch': (finding) => ({
    zh: '与数据库之外留存的锚点不符：日志或锚点文件被改动。',
    en: `${isOrAre(finding)} not what was anchored outside the database: the journal or the anchors were changed.`,
  }),
  'head-mismatch': () => ({
    zh: '是最后一条，却与数据库所记的链尾不符：链尾被改动。',
    en: 'is the last, but not the head that the database keeps: the head was changed.',
  }),
}

const many = ({ seq, through }: Finding, one: string, several: string): string => (seq === through ? one : several)
const isOrAre = (finding: Finding): string => many(finding, 'is', 'are')
