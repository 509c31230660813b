import type { ColumnType, Generated } from 'kysely'

export interface MessageTables {
  readonly notification: NotificationTable
  readonly delivery: DeliveryTable
}

export interface NotificationTable {
  readonly id: string
  readonly account_id: string
  readonly code: string
  readonly params: ColumnType<unknown, string, never>
  readonly created_at: Date
  readonly read_at: Date | null
}

export interface DeliveryTable {
  readonly id: string
  readonly notification_id: string
  readonly channel: string
  readonly state: Generated<string>
  readonly attempts: Generated<number>
  readonly link_sealed: string | null
  readonly sent_to: string | null
  readonly last_error: string | null
  readonly sent_at: Date | null
}
