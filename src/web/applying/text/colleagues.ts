import { useText } from '../../app/text/useText.ts'

const zh = {
  title: '本企业人员',
  lead: '谁能填报、谁能签署。人员变动时，先请接手的人进来，再停用离开的人。',
  people: '现有人员',
  invite: '邀请一位同事',
  name: '姓名',
  email: '电子邮箱',
  emailHelp: '填了会把链接发到邮箱；不填就自己把链接转给对方。',
  role: '在企业里做什么',
  roles: {
    applicant: '企业填报人',
    applicantHelp: '填写、传材料、提交',
    signatory: '法定代表人或授权人',
    signatoryHelp: '看过全部内容后确认；提交前必须有一位',
  },
  verb: '生成邀请链接',
  link: '邀请链接',
  linkHelp: (name: string, until: string) =>
    `请把它转给${name}。链接只显示这一次，${until} 前有效，用过即失效；不要转给别人。`,
  done: '已转给对方',
  states: { proposed: '等待查验', active: '在用', refused: '未通过', ended: '已停用' },
  invited: '已邀请，还没有进来',
  end: '停用',
  endTitle: '停用这个角色',
  endText: (name: string, role: string) => `${name}不能再以“${role}”的身份办理本企业的申报，今天起生效。`,
  reason: '原因',
  leave: '不停用',
  you: '（您）',
}

const en: typeof zh = {
  title: 'People of the enterprise',
  lead: 'Who fills in, and who signs. When people change, bring in the successor before you end a role.',
  people: 'People',
  invite: 'Invite a colleague',
  name: 'Name',
  email: 'E-mail',
  emailHelp: 'With it, the link is sent by mail; without it, hand the link on yourself.',
  role: 'What they do',
  roles: {
    applicant: 'Applicant',
    applicantHelp: 'Fills in, sends evidence, submits',
    signatory: 'Legal representative or authorised signatory',
    signatoryHelp: 'Confirms the whole content; one is needed before submission',
  },
  verb: 'Make an invitation link',
  link: 'Invitation link',
  linkHelp: (name, until) =>
    `Hand it to ${name}. It is shown this once, holds until ${until}, and ends when used. Give it to nobody else.`,
  done: 'Handed on',
  states: { proposed: 'Waits for approval', active: 'Active', refused: 'Refused', ended: 'Ended' },
  invited: 'Invited, not here yet',
  end: 'End',
  endTitle: 'End this role',
  endText: (name, role) => `From today ${name} can no longer act as “${role}” for the enterprise.`,
  reason: 'Reason',
  leave: 'Keep it',
  you: ' (you)',
}

export const useColleaguesText = () => useText({ zh, en })
