import { remedyNotice } from '#core/workflow/remedies.ts'

/** What follows a refusal by law; which authority hears it is said as the law says it. */
export const REMEDIES = remedyNotice({
  review: { zh: '有管辖权的行政复议机关', en: 'the competent authority for administrative reconsideration' },
  court: { zh: '有管辖权的人民法院', en: 'the competent people’s court' },
})
