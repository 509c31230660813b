/** The words of the letters that an enterprise seals: the authorisation and the commitment. */
import type { PaperLanguage } from './words.ts'

export interface LetterWords {
  readonly authorisation: AuthorisationWords
  readonly commitment: CommitmentWords
  readonly enterprise: string
  readonly creditCode: string
  readonly legalRepresentative: string
  readonly agent: string
  readonly position: string
  readonly phone: string
  readonly batch: string
  readonly application: string
  readonly sealed: string
  readonly signedBy: (who: string) => string
  readonly signedOn: string
  /** Joins an addressee's names and ends them. */
  readonly addressees: (names: readonly string[]) => string
  /** Under a translation: which text holds. Empty in the official language. */
  readonly translation: string
}

export interface AuthorisationWords {
  readonly title: string
  readonly shortCode: (code: string) => string
  readonly opening: (matter: string) => string
  readonly matter: string
  readonly term: string
  readonly until: (day: string) => string
  readonly untilRevoked: string
  readonly powersHead: string
  /** What an agent may do, unless the office says otherwise. */
  readonly powers: readonly string[]
  readonly effect: string
  readonly notes: readonly string[]
}

export interface CommitmentWords {
  readonly title: string
  readonly opening: (matter: string) => string
  /** What is committed, unless the call says otherwise. `informed` is the day on which the employees were told. */
  readonly commitments: (informed: string) => readonly string[]
  readonly hash: string
  readonly shortHash: string
  readonly binding: string
  readonly notes: readonly string[]
}

const zh: LetterWords = {
  authorisation: {
    title: '授权委托书',
    shortCode: (code) => `登记短码：${code}`,
    opening: (matter) => `本单位现授权下列人员为本单位经办人，以本单位名义办理${matter}有关事宜。`,
    matter: '授权事项',
    term: '授权期限',
    until: (day) => `自签署之日起至${day}止`,
    untilRevoked: '自签署之日起至本单位书面撤销授权之日止',
    powersHead: '授权范围：',
    powers: [
      '登记、使用和管理本单位账号，邀请或者停用本单位其他填报人员的账号；',
      '填报、修改、提交申报材料和佐证材料；',
      '签收补正、受理、审查结果等文书，并按要求答复。',
    ],
    effect:
      '经办人在上述范围和期限内的行为，由本单位承担责任。经办人不得转委托。本单位撤销授权的，书面通知受理单位；通知送达前已经办理的事项仍然有效。',
    notes: ['登记短码供受理单位与登记信息核对，请勿涂改。本委托书打印后签字、加盖公章，扫描或者拍照上传。'],
  },
  commitment: {
    title: '真实性承诺书',
    opening: (matter) => `本单位申报${matter}，现就所提交的申报材料郑重承诺如下：`,
    commitments: (informed) => [
      '已阅读申报通知和评分标准，知悉申报条件、程序和责任，自愿申报。',
      '所填报的数据和情况真实、准确、完整，没有虚报、瞒报。',
      '所提交的佐证材料真实、有效，复印件、扫描件和照片与原件一致，未经伪造、变造，原件留存备查。',
      `材料所涉职工个人信息依法取得，已于${informed}将所提供信息的种类、用途、接收单位和保存期限告知有关职工。`,
      '配合有关部门的核实和实地核查，如实说明情况、提供原件；情况发生重大变化的，及时报告。',
      '如有不实或者违反上述承诺，接受取消申报资格、撤销认定、退回已领取资金等处理，并依法承担相应责任。',
    ],
    hash: '内容校验码\n（SHA-256）',
    shortHash: '校验短码',
    binding: '本承诺书只对应上述校验码所载的申报材料。材料内容如有改动，校验码随之改变，须重新签署。',
    notes: ['本承诺书打印后签字、加盖公章，扫描上传为申报材料附件。'],
  },
  enterprise: '企业名称',
  creditCode: '统一社会信用代码',
  legalRepresentative: '法定代表人',
  agent: '经办人',
  position: '职务',
  phone: '联系电话',
  batch: '申报批次',
  application: '申报编号',
  sealed: '企业（盖章）：',
  signedBy: (who) => `${who}（签字）：`,
  signedOn: '签署日期：',
  addressees: (names) => `${names.join('、')}：`,
  translation: '',
}

const en: LetterWords = {
  authorisation: {
    title: 'Letter of authorisation',
    shortCode: (code) => `Registration code: ${code}`,
    opening: (matter) =>
      `Our enterprise authorises the person named below to act as its agent and to handle, in its name, all business of the following matter: ${matter}.`,
    matter: 'Matter',
    term: 'Term',
    until: (day) => `from the day of signing until ${day}`,
    untilRevoked: 'from the day of signing until our enterprise revokes it in writing',
    powersHead: 'The agent may:',
    powers: [
      'register, use and manage the account of the enterprise, and invite or close accounts of its other staff;',
      'fill in, change and submit the application and its supporting evidence;',
      'receive notices of correction, acceptance and results, and answer them as they ask.',
    ],
    effect:
      'The enterprise answers for what the agent does within these powers and this term. The agent may not pass the authorisation on. A revocation is told to the accepting office in writing; what was done before it arrives stays valid.',
    notes: [
      'The office compares the registration code with the registration: please leave it as it is. Print, sign and seal this letter, then scan or photograph it and upload it.',
    ],
  },
  commitment: {
    title: 'Letter of commitment to truthfulness',
    opening: (matter) =>
      `Our enterprise applies for the following: ${matter}. For the application it submits it solemnly commits itself as follows:`,
    commitments: (informed) => [
      'It has read the call for applications and the scoring standard, knows the conditions, the procedure and the responsibilities, and applies of its own will.',
      'All data and statements are true, accurate and complete; nothing is inflated or concealed.',
      'All supporting evidence is genuine and valid; copies, scans and photographs agree with the originals, nothing has been forged or altered, and the originals are kept for inspection.',
      `Personal information of employees was obtained lawfully; on ${informed} the employees concerned were informed of which information is provided, what for, to whom, and how long it is kept.`,
      'It supports verification and on-site checks, explains truthfully and shows originals, and reports important changes without delay.',
      'If anything is untrue or a commitment is broken, it accepts the loss of its application, the revocation of a recognition and the return of funds received, and bears the responsibility that the law provides.',
    ],
    hash: 'Content hash\n(SHA-256)',
    shortHash: 'Short hash',
    binding:
      'This letter belongs to the application with the above hash alone. If the content changes, the hash changes with it and the letter must be signed again.',
    notes: ['Print, sign and seal this letter, then scan it and attach it to the application.'],
  },
  enterprise: 'Enterprise',
  creditCode: 'Unified social credit code',
  legalRepresentative: 'Legal representative',
  agent: 'Handling agent',
  position: 'Position',
  phone: 'Telephone',
  batch: 'Batch',
  application: 'Application no.',
  sealed: 'Enterprise (seal): ',
  signedBy: (who) => `${who} (signature): `,
  signedOn: 'Date: ',
  addressees: (names) => `To: ${names.join(', ')}`,
  translation: 'Translation for information. The Chinese paper is the official one.',
}

export const letterWords = (language: PaperLanguage): LetterWords => (language === 'zh' ? zh : en)
