/** What the papers of an application are called. */
export const NAMES = {
  commitment: { zh: '真实性承诺书', en: 'Letter of commitment' },
  table: { zh: '评分表', en: 'Scoring table' },
  volume: { zh: '申报材料册', en: 'Application volume' },
  return: { zh: '补正通知书', en: 'Correction notice' },
  decline: { zh: '告知书', en: 'Notice of refusal' },
  veto: { zh: '一票否决告知书', en: 'Notice of veto' },
  acceptance: { zh: '受理通知书', en: 'Notice of acceptance' },
  result: { zh: '评审结果告知书', en: 'Notice of the result' },
} as const
