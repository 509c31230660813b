import { useText } from '../../text/useText.ts'

const zh = {
  title: '委托代办',
  lead: '出差、休假时，把自己的一个角色委托给同单位的人，到期自动收回。期间两人都能办，各办各的都记在各自名下。',
  role: '委托哪个角色',
  to: '委托给',
  choose: '请选择',
  until: '到哪一天为止（含当天）',
  verb: '委托',
  running: '正在进行的委托',
  none: '现在没有委托。',
  nobody: '同单位还没有别的人，请先由系统管理员邀请。',
  end: '提前收回',
  endTitle: (name: string) => `收回委托给${name}的角色`,
  endText: '收回后，对方立即不能再用这个角色办理；已经办的不受影响。',
  leave: '不收回',
  column: { to: '委托给', role: '角色', until: '到期', act: '操作' },
}

const en: typeof zh = {
  title: 'Stand-ins',
  lead: 'Away for some days? Hand one of your roles to a colleague of your organisation; it comes back by itself. Meanwhile both can act, each under their own name.',
  role: 'Which role',
  to: 'To whom',
  choose: 'Choose',
  until: 'Until which day (that day included)',
  verb: 'Hand on',
  running: 'Handed on now',
  none: 'Nothing is handed on now.',
  nobody: 'Nobody else belongs to your organisation yet; the system administrator invites people.',
  end: 'Take back',
  endTitle: (name) => `Take back the role handed to ${name}`,
  endText: 'From then on they cannot act in this role. What was done stays done.',
  leave: 'Leave it',
  column: { to: 'To', role: 'Role', until: 'Until', act: 'Acts' },
}

export const useDelegationText = () => useText({ zh, en })
