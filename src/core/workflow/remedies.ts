import type { Words } from '../kernel/words.ts'

/** 行政复议法 20: sixty days. 行政诉讼法 46: six months. Both count from the day the decision is known. */
export const REVIEW_DAYS = 60
export const SUIT_MONTHS = 6

/** What a refusal must tell: where one may turn, and how long. `review` and `court` are named by the programme. */
export const remedyNotice = ({ review, court }: { readonly review: Words; readonly court: Words }): Words => ({
  zh: `如不服本决定，可以自知道本决定之日起 ${REVIEW_DAYS} 日内向${review.zh}申请行政复议，也可以自知道本决定之日起 ${SUIT_MONTHS} 个月内向${court.zh}提起行政诉讼。`,
  en: `Whoever disagrees with this decision may apply to ${review.en} for administrative reconsideration within ${REVIEW_DAYS} days of learning of it, or bring an administrative suit before ${court.en} within ${SUIT_MONTHS} months of learning of it.`,
})

/** As it is said where no authority is named: which one hears it follows from the law. */
export const USUAL_REMEDIES = remedyNotice({
  review: { zh: '有管辖权的行政复议机关', en: 'the competent authority for administrative reconsideration' },
  court: { zh: '有管辖权的人民法院', en: 'the competent people’s court' },
})
