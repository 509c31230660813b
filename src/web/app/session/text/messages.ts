import { useText } from '../../text/useText.ts'

const zh = {
  title: '消息',
  none: '还没有消息。有退回、受理、提醒时，会出现在这里。',
  unread: '未读',
  markAll: '全部标为已读',
  open: '去办',
  older: '更早的消息',
}

const en: typeof zh = {
  title: 'Messages',
  none: 'No messages yet. Returns, acceptances and reminders will stand here.',
  unread: 'Unread',
  markAll: 'Mark all as read',
  open: 'Go there',
  older: 'Older messages',
}

export const useMessagesText = () => useText({ zh, en })
