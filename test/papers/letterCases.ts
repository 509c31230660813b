/** What the letters and notices are made of in the tests: an invented enterprise, whole sentences of an office. */
import { acceptanceNotice } from '#papers/acceptanceNotice.ts'
import { type AuthorisationContent, authorisationLetter } from '#papers/authorisationLetter.ts'
import { commitmentLetter } from '#papers/commitmentLetter.ts'
import { correctionNotice, returnNotice } from '#papers/correctionNotice.ts'
import { declineNotice } from '#papers/declineNotice.ts'
import type { Letter } from '#papers/letter/letter.ts'
import type { PaperLanguage } from '#papers/words.ts'

const HASH = '0123456789abcdef'.repeat(4)
export const ENTERPRISE = '湖州棉朵童装有限公司'
/** As long as a register allows. */
export const LONG_NAME = '湖州织里棉朵童装智能制造供应链管理有限责任公司'.repeat(6).slice(0, 120)

const firm = { enterprise: ENTERPRISE, creditCode: '91330502MA2T00015X', legalRepresentative: '沈国强' }
const matter = '2026年度技能型企业'
const madeAt = '2026-03-05T09:05'

const authorisation: AuthorisationContent = {
  ...firm,
  office: '织里镇人民政府',
  agent: { name: '沈小英', position: '人事主管', phone: '13800000000' },
  matter,
  shortCode: '7K3F-9Q2M',
  madeAt,
}

const commitment = {
  ...firm,
  addressees: ['吴兴区人力资源和社会保障局', '织里镇人民政府'],
  agent: '沈小英',
  matter,
  batch: '2026年第一批',
  application: '2026-0012',
  informedOn: '2026-03-01',
  contentHash: HASH,
  shortHash: '0123-4567',
  madeAt,
}

const notice = {
  sender: '湖州市吴兴区人力资源和社会保障局',
  number: '吴人社补〔2026〕3号',
  enterprise: ENTERPRISE,
  matter,
  application: '2026-0012',
  submittedOn: '2026-03-01',
  contact: { name: '钱某', phone: '0572-0000000', address: '区府路188号' },
  day: '2026-03-05',
  madeAt,
}

export const ITEMS = [
  { row: 'B1', indicator: '校企共育', missing: '协议已于2025年8月31日到期', repair: '上传仍在有效期内的协议' },
  { row: 'D5', indicator: '能级工资', missing: '集体合同缺决议', repair: '补充决议的扫描件' },
]

const correction = { ...notice, items: ITEMS, dueOn: '2026-03-12', workingDays: 5 }

const decline = {
  ...notice,
  declined: 'acceptance' as const,
  reasons: ['注册地不在申报范围内。', '承诺书未加盖公章，逾期未补正。'],
  basis: ['《实施方案》第五条。'],
  remedies: { reconsideration: '吴兴区人民政府', court: '吴兴区人民法院' },
}

const acceptance = {
  ...notice,
  creditCode: firm.creditCode,
  batch: '2026年第一批',
  acceptedOn: '2026-03-05',
  files: 37,
  shortHash: '0123-4567',
  steps: ['部门核验（5个工作日）。', '专家评审（10个工作日）。'],
}

type Change = Readonly<Record<string, unknown>>

/** The letters by name, each made in a language, with some of its content changed. */
export const LETTERS: Readonly<Record<string, (language: PaperLanguage, change?: Change) => Letter>> = {
  authorisation: (language, change) => authorisationLetter({ ...authorisation, ...change }, language),
  commitment: (language, change) => commitmentLetter({ ...commitment, ...change }, language),
  correction: (language, change) => correctionNotice({ ...correction, ...change }, language),
  return: (language, change) => returnNotice({ ...correction, sender: '织里镇人民政府', ...change }, language),
  decline: (language, change) => declineNotice({ ...decline, ...change }, language),
  acceptance: (language, change) => acceptanceNotice({ ...acceptance, ...change }, language),
}
