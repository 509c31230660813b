/** The words of the letter that tells an enterprise its result. */
import type { PaperLanguage } from './words.ts'

export interface ResultWords {
  readonly title: string
  readonly opening: (outcome: string) => string
  readonly scoresHead: string
  readonly scores: (self: string, review: string) => string
  readonly reason: (reason: string) => string
  readonly rowsHead: string
  readonly row: (row: string, indicator: string, self: string, review: string) => string
  readonly clause: (text: string) => string
  readonly counted: (text: string) => string
  readonly changed: (text: string) => string
  readonly could: (texts: readonly string[]) => string
  readonly objection: string
}

const zh: ResultWords = {
  title: '评审结果告知书',
  opening: (outcome) => `经部门核查、专家评审和联席会议审议，结果为：${outcome}。现将得分和理由告知如下：`,
  scoresHead: '得分',
  scores: (self, review) => `自评${self}分，评审${review}分。`,
  reason: (reason) => `理由：${reason}`,
  rowsHead: '与自评不同的各项',
  row: (row, indicator, self, review) => `${row} ${indicator}：自评${self}分，评审${review}分。`,
  clause: (text) => `评分标准：${text}`,
  counted: (text) => `计算：${text}`,
  changed: (text) => `改动：${text}`,
  could: (texts) => `可以改变这一结果的：${texts.join('；')}。`,
  objection: '公示期内可以向本机关实名提出异议。',
}

const en: ResultWords = {
  title: 'Notice of the result',
  opening: (outcome) =>
    `Verified by the departments, reviewed and deliberated by the joint conference, the result is: ${outcome}. Scores and reasons follow.`,
  scoresHead: 'Scores',
  scores: (self, review) => `Self score ${self}, review score ${review}.`,
  reason: (reason) => `Reason: ${reason}`,
  rowsHead: 'Rows that differ from the self score',
  row: (row, indicator, self, review) => `${row} ${indicator}: self ${self}, review ${review}.`,
  clause: (text) => `Clause: ${text}`,
  counted: (text) => `Counted: ${text}`,
  changed: (text) => `Changed: ${text}`,
  could: (texts) => `What would have changed it: ${texts.join('; ')}.`,
  objection: 'An objection under a real name can be made to this office during the public notice.',
}

export const resultWords = (language: PaperLanguage): ResultWords => ({ zh, en })[language]
