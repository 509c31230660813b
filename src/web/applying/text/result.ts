import { useText } from '../../app/text/useText.ts'

const zh = {
  title: '评审结果和理由',
  open: '查看评审结果和理由',
  none: '结果还没有公布。联席会议审议、公示之后，这里会逐项写明得分和理由。',
  reason: '理由',
  totals: (self: string, review: string) => `自评 ${self} 分，评审 ${review} 分`,
  totalsNote: '合计按评分表封顶，可能小于各行相加。',
  lostHead: (count: number) => `与自评不同的 ${count} 行`,
  sameHead: (count: number) => `与自评相同的 ${count} 行`,
  noLost: '各行得分都与自评相同。',
  points: (self: string, review: string) => `自评 ${self}，评审 ${review}`,
  max: (max: string) => `满分 ${max}`,
  clause: '评分标准',
  counted: '怎么算的',
  changed: '改动和说明',
  couldChange: '什么能改变它',
  evidence: '能够证明的材料：',
  more: '再得分：',
  print: '打印',
  letter: '下载结果告知书',
  objection: '对结果有意见的，公示期内可以提出异议；也可以依法申请行政复议或者提起行政诉讼。',
  back: '回到申报',
}

const en: typeof zh = {
  title: 'Result and reasons',
  open: 'See the result and its reasons',
  none: 'The result is not published yet. After the conference and with the public notice, each row is explained here.',
  reason: 'Reason',
  totals: (self, review) => `Self score ${self}, review score ${review}`,
  totalsNote: 'Sums are capped as the table says and may be less than the rows added up.',
  lostHead: (count) => `${count} rows that differ from the self score`,
  sameHead: (count) => `${count} rows as in the self score`,
  noLost: 'Every row is as in the self score.',
  points: (self, review) => `self ${self}, review ${review}`,
  max: (max) => `of ${max}`,
  clause: 'Clause',
  counted: 'How it was counted',
  changed: 'What was changed, and why',
  couldChange: 'What would have changed it',
  evidence: 'Evidence that shows it: ',
  more: 'The next point: ',
  print: 'Print',
  letter: 'Download the letter',
  objection:
    'An objection can be made during the public notice; administrative reconsideration and the courts are open as the law provides.',
  back: 'Back to the application',
}

export const useResultText = () => useText({ zh, en })
