import { useText } from '../../app/text/useText.ts'

const zh = {
  title: '公示',
  on: '公示中',
  over: '公示已结束',
  left: (count: number) => `还剩 ${count} 个工作日`,
  until: (day: string) => `${day} 24 时截止`,
  objection: '收到异议',
  states: { investigating: '核查中', upheld: '成立', dismissed: '不成立' },
  statement: '陈述申辩',
  help: '请就异议的内容说明事实和依据。核查期间可以补充修改。',
  send: '提交陈述申辩',
  again: '修改陈述申辩',
  statedAt: (at: string) => `您的陈述申辩（${at}）`,
  finding: '核查结论：',
}

const en: typeof zh = {
  title: 'Public notice',
  on: 'On notice',
  over: 'The notice is over',
  left: (count) => (count === 1 ? '1 working day left' : `${count} working days left`),
  until: (day) => `until the end of ${day}`,
  objection: 'Objection',
  states: { investigating: 'being looked into', upheld: 'upheld', dismissed: 'dismissed' },
  statement: 'Your statement',
  help: 'Say what the facts are and what they rest on. It can be changed while the objection is looked into.',
  send: 'Send the statement',
  again: 'Change the statement',
  statedAt: (at) => `Your statement (${at})`,
  finding: 'Finding:',
}

export const useOwnText = () => useText({ zh, en })
