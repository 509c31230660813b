/** The words of the recognition order, the certificate and the letter of revocation. */
import type { PaperLanguage } from './words.ts'

export interface RecognitionWords {
  readonly orderTitle: (about: {
    readonly batch: string
    readonly place: string
    readonly distinction: string
  }) => string
  readonly addressee: string
  readonly orderBasis: (about: OrderWords) => string
  readonly orderDecision: string
  readonly orderDuty: string
  readonly annexNote: (title: string) => string
  readonly annex: string
  readonly annexTitle: (batch: string) => string
  readonly annexSection: (at: number, title: string, count: number) => string
  readonly columns: { readonly [column in 'no' | 'enterprise' | 'creditCode' | 'office' | 'certificate']: string }
  readonly publicNote: string
  readonly translation: string
  readonly certificateTitle: string
  readonly certificateText: (about: { readonly issuer: string }) => string
  readonly creditCode: string
  readonly number: string
  readonly document: string
  readonly until: string
  readonly noTerm: string
  readonly scan: string
  readonly scanNote: string
  readonly sealHere: string
  readonly revocationTitle: string
  readonly revocationOfficial: string
  readonly revocationDecision: (about: {
    readonly recognisedOn: string
    readonly title: string
    readonly number: string
  }) => string
  readonly reasons: string
  readonly outcome: string
  readonly basis: string
  readonly remedies: string
  readonly effect: string
  readonly heading: (at: number, head: string) => string
  readonly to: (enterprise: string) => string
}

export interface OrderWords {
  readonly document: string
  readonly number: string
  readonly first: string
  readonly total: number
  readonly batch: string
  readonly place: string
  readonly distinction: string
  readonly excellent: number
}

const NUMERALS = '一二三四五六七八九十'

const zh: RecognitionWords = {
  orderTitle: ({ batch, place, distinction }) => `关于认定${batch}\n${place}${distinction}的通知`,
  addressee: '各乡镇人民政府、街道办事处，有关部门，各有关企业：',
  orderBasis: ({ document, number, first, total, batch, place, distinction, excellent }) =>
    `根据《${document}》${number ? `（${number}）` : ''}，经企业申报、属地推荐、部门核查、评审、联席会议审议和公示，现认定${first}${total > 1 ? `等${total}家企业` : ''}为${batch}${place}${distinction}${excellent > 0 && excellent < total ? `，其中优秀${excellent}家` : ''}，名单见附件。`,
  orderDecision: '获认定企业享受方案规定的政策，认定证书凭编号或者二维码查验。',
  orderDuty: '获认定企业应当配合年度动态复核；不再符合条件的，按规定暂停或者撤销认定。',
  annexNote: (title) => `附件：${title}`,
  annex: '附件',
  annexTitle: (batch) => `${batch}认定企业名单`,
  annexSection: (at, title, count) => `${NUMERALS[at]}、${title}（${count}家）`,
  columns: {
    no: '序号',
    enterprise: '企业名称',
    creditCode: '统一社会信用代码',
    office: '推荐单位',
    certificate: '证书编号',
  },
  publicNote: '（此件公开发布）',
  translation: '',
  certificateTitle: '认 定 证 书',
  certificateText: ({ issuer }) => `经${issuer}认定为`,
  creditCode: '统一社会信用代码',
  number: '证书编号',
  document: '认定文件',
  until: '有效期至',
  noTerm: '长期，以年度动态复核结果为准',
  scan: '扫码查验',
  scanNote: '证书状态以查验结果为准。请核对网址和企业名称。',
  sealHere: '（盖章）',
  revocationTitle: '撤销认定告知书',
  revocationOfficial: '撤销认定告知书',
  revocationDecision: ({ recognisedOn, title, number }) =>
    `你单位于${recognisedOn}被认定为${title}（证书编号：${number}）。经查，决定撤销该认定。现将理由、依据、处理和救济途径告知如下：`,
  reasons: '理由',
  outcome: '对已享受政策的处理',
  basis: '依据',
  remedies: '救济途径',
  effect: '认定和证书自本告知书作出之日起失效，证书和牌匾应当停止使用。',
  heading: (at, head) => `${NUMERALS[at]}、${head}`,
  to: (enterprise) => `${enterprise}：`,
}

const en: RecognitionWords = {
  orderTitle: ({ batch, place, distinction }) => `Notice of recognition: ${distinction}, ${batch}, ${place}`,
  addressee:
    'To town and township governments, street offices, the departments of the district and the enterprises concerned:',
  orderBasis: ({ document, number, first, total, batch, place, distinction, excellent }) =>
    `On the basis of “${document}”${number ? ` (${number})` : ''}, and after application, local recommendation, verification by the departments, review, the joint conference and public notice, ${first}${total > 1 ? ` and others, ${total} enterprises in all,` : ''} ${total > 1 ? 'are' : 'is'} recognised as ${distinction} of ${place} (${batch})${excellent > 0 && excellent < total ? `, ${excellent} of them as excellent` : ''}. The list is annexed.`,
  orderDecision:
    'Recognised enterprises enjoy what the plan provides. Each certificate has a number and a code by which anybody can check it; what the check answers is decisive.',
  orderDuty:
    'Recognised enterprises go on building up their skilled people and take part in the yearly re-check. Where the conditions no longer hold, the recognition is suspended or revoked.',
  annexNote: (title) => `Annex: ${title}`,
  annex: 'Annex',
  annexTitle: (batch) => `Recognised enterprises, ${batch}`,
  annexSection: (at, title, count) => `${at + 1}. ${title} (${count})`,
  columns: {
    no: 'No.',
    enterprise: 'Enterprise',
    creditCode: 'Credit code',
    office: 'Recommending unit',
    certificate: 'Certificate',
  },
  publicNote: '(Published openly)',
  translation: 'Translation for information. The Chinese paper is the official one.',
  certificateTitle: 'Certificate of Recognition',
  certificateText: ({ issuer }) => `is recognised by ${issuer} as`,
  creditCode: 'Unified social credit code',
  number: 'Certificate no.',
  document: 'Order',
  until: 'Valid until',
  noTerm: 'No term; subject to the yearly re-check',
  scan: 'Scan to check',
  scanNote: 'What the check answers is decisive. Compare the site’s address and the name.',
  sealHere: '(seal)',
  revocationTitle: 'Notice of revocation',
  revocationOfficial: '撤销认定告知书',
  revocationDecision: ({ recognisedOn, title, number }) =>
    `On ${recognisedOn} you were recognised as ${title} (certificate no. ${number}). On what was found, this recognition is revoked. The reasons, the basis, what follows and the remedies are as follows:`,
  reasons: 'Reasons',
  outcome: 'What follows for incentives received',
  basis: 'Basis',
  remedies: 'Remedies',
  effect:
    'The recognition and its certificate end on the day of this notice. Certificate and plaque are no longer to be used.',
  heading: (at, head) => `${at + 1}. ${head}`,
  to: (enterprise) => `To: ${enterprise}`,
}

export const recognitionWords = (language: PaperLanguage): RecognitionWords => (language === 'zh' ? zh : en)
