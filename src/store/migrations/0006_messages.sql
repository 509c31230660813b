-- The inbox of each person, and what leaves the house by other channels. The jobs that carry it are
-- graphile-worker's, added in the same transaction.

create table notification (
  id         text        primary key,
  account_id text        not null references account,
  code       text        not null,
  -- What the message is told; the words are made when it is read, in the reader's language.
  params     json        not null,
  created_at timestamptz not null,
  read_at    timestamptz
);
create index notification_by_account on notification (account_id, created_at desc, id desc);
create index notification_unread on notification (account_id, created_at desc, id desc) where read_at is null;

create table delivery (
  id              text        primary key,
  notification_id text        not null references notification,
  channel         text        not null check (channel in ('mail', 'sms', 'workMessenger')),
  state           text        not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts        integer     not null default 0,
  -- A link that is a key: sealed, and kept only until it was sent or given up.
  link_sealed     text        check (link_sealed is null or (state = 'waiting' and channel = 'mail')),
  -- Where it went, masked. The address itself is looked up when sending.
  sent_to         text,
  last_error      text,
  sent_at         timestamptz,
  check ((state = 'sent') = (sent_at is not null)),
  unique (notification_id, channel)
);
create index delivery_unsent on delivery (state) where state <> 'sent';
