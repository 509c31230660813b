import { useText } from '../../app/text/useText.ts'

const zh = {
  change: '改推荐单位',
  title: (name: string) => `改推荐单位　${name}`,
  text: (now: string) => `现在由${now}推荐。改后，原单位看不到这家企业，由新单位办理初审推荐。`,
  office: '改为',
  choose: '请选择',
  reason: '原因',
  leave: '不改',
}

const en: typeof zh = {
  change: 'Change the local office',
  title: (name) => `Local office of ${name}`,
  text: (now) =>
    `${now} recommends it now. Afterwards that office no longer sees the enterprise; the new one takes over.`,
  office: 'New office',
  choose: 'Choose',
  reason: 'Reason',
  leave: 'Leave it',
}

export const useOfficeChangeText = () => useText({ zh, en })
