import { useText } from '../../text/useText.ts'

const zh = {
  title: '企业注册',
  enterprise: '企业',
  code: '注册码',
  state: '状态',
  awaiting: '待查验授权书',
  refused: '未通过',
  approved: '已通过',
  reason: '原因',
  next: '接下来',
  steps: [
    '下载授权书，打印。法定代表人签字，盖企业公章。',
    '把盖章的授权书交所在乡镇街道或园区查验，原件或清晰的照片都可以；报上注册码。',
    '查验通过后会收到消息，重新打开本页即可申报。一般 1 至 2 个工作日。',
  ],
  letter: '授权书',
  word: '下载 Word',
  pdf: '下载 PDF',
  check: '看看通过了没有',
  refusedText: '请按原因改正后重新注册，信用代码不变。',
  again: '重新注册',
}

const en: typeof zh = {
  title: 'Registration',
  enterprise: 'Enterprise',
  code: 'Registration code',
  state: 'State',
  awaiting: 'Authorisation to be seen',
  refused: 'Refused',
  approved: 'Approved',
  reason: 'Reason',
  next: 'What comes next',
  steps: [
    'Download the authorisation and print it. The legal representative signs, the enterprise seals it.',
    'Show the sealed authorisation to the local office, the original or a clear photo, and tell the registration code.',
    'Once it has been seen you get a message; open this page again and apply. It usually takes one or two working days.',
  ],
  letter: 'Authorisation',
  word: 'Download Word',
  pdf: 'Download PDF',
  check: 'See whether it is approved',
  refusedText: 'Put right what the reason says and register again, with the same credit code.',
  again: 'Register again',
}

export const useRegistrationText = () => useText({ zh, en })
