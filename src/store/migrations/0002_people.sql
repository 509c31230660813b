-- Who there is: organisations, people, the roles they hold, and how they come in.

-- A trigram index finds nothing by two letters, and two letters of Chinese are what people type. Each letter of a name
-- with the one after it makes a word of its own: ' 湖州 州市 市 '. Part of a name is then part of its pairs, three
-- signs for each letter, and those a trigram index finds.
create function letter_pairs(name text) returns text language sql immutable strict parallel safe as $$
  select coalesce(string_agg(' ' || substr(name, at, 2), '' order by at), '') || ' ' from generate_series(1, length(name)) at
$$;

-- An enterprise, or an authority of a programme. An authority stands for an entry of the programme's data (`reference`).
create table organisation (
  id         text        primary key,
  kind       text        not null check (kind in ('enterprise', 'office', 'department', 'bureau', 'finance', 'conference', 'leadership', 'operator')),
  programme  text        not null,
  reference  text        check ((kind in ('office', 'department')) = (reference is not null)),
  name       text        not null,
  created_at timestamptz not null,
  name_pairs text        not null generated always as (letter_pairs(name)) stored
);
create unique index organisation_once on organisation (programme, kind, coalesce(reference, '')) where kind <> 'enterprise';
create index organisation_name on organisation (name collate "zh-x-icu");

create extension if not exists pg_trgm;
create index organisation_search on organisation using gin (name_pairs gin_trgm_ops) where kind = 'enterprise';

create table enterprise (
  id                   text    primary key references organisation,
  credit_code          text    not null unique check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  -- The unit that manages it and recommends it; not derived from the address or the code.
  office_id            text    not null references organisation,
  legal_representative text    not null,
  address              text    not null default '',
  industry             text    not null default '',
  size                 text    not null default '',
  tags                 json    not null default '[]',
  contact_name         text    not null default '',
  contact_phone        text    not null default '',
  contact_email        text    not null default '',
  active               boolean not null default false,
  version              integer not null default 1
);
create index enterprise_by_office on enterprise (office_id, id);

create table account (
  id              text        primary key,
  sign_in_name    text        unique check (sign_in_name = lower(sign_in_name)),
  name            text        not null,
  email           text,
  phone           text,
  language        text        not null default 'zh',
  state           text        not null check (state in ('invited', 'active', 'disabled')),
  password_hash   text,
  password_set_at timestamptz,
  failures        integer     not null default 0,
  locked_until    timestamptz,
  totp_sealed     text,
  totp_since      timestamptz,
  -- The last time step a code was taken for: a code counts once.
  totp_step       bigint      not null default 0,
  created_at      timestamptz not null,
  check (state = 'invited' or (sign_in_name is not null and password_hash is not null) or state = 'disabled')
);

create table former_password (
  account_id text        not null references account,
  hash       text        not null,
  until      timestamptz not null,
  primary key (account_id, until)
);

-- The token itself is only in the browser; here is its hash.
create table session (
  token_hash   text        primary key,
  account_id   text        not null references account,
  kind         text        not null check (kind in ('password', 'day-code')),
  created_at   timestamptz not null,
  seen_at      timestamptz not null,
  ends_at      timestamptz not null,
  -- Until when decisions may be made without asking again, and whether a second factor was shown for it.
  confirmed_until timestamptz,
  second_factor   boolean  not null default false,
  device       text        not null default ''
);
create index session_by_account on session (account_id);

-- A role that a person holds for an organisation. Proposed by one, granted by another, ended and never deleted.
create table appointment (
  id             text        primary key,
  account_id     text        not null references account,
  organisation_id text       not null references organisation,
  role           text        not null,
  state          text        not null check (state in ('proposed', 'active', 'refused', 'ended')),
  until          timestamptz,
  delegated_from text        references appointment,
  proposed_by    text        references account,
  proposed_at    timestamptz not null,
  decided_by     text        references account,
  decided_at     timestamptz,
  ended_by       text        references account,
  ended_at       timestamptz,
  reason         text        not null default '',
  check (delegated_from is null or until is not null)
);
create unique index appointment_once on appointment (account_id, organisation_id, role, coalesce(delegated_from, ''))
  where state in ('proposed', 'active');
create index appointment_by_organisation on appointment (organisation_id, state);
create index appointment_by_state on appointment (state, proposed_at);

-- 三员分立: an administrator holds one administrator's role and nothing else.
create function keep_administrators_apart() returns trigger language plpgsql as $$
begin
  if new.state in ('proposed', 'active') and exists (
    select from appointment other
    where other.account_id = new.account_id and other.id <> new.id and other.state in ('proposed', 'active')
      and other.role <> new.role
      and (other.role in ('systemAdmin', 'securityAdmin', 'auditAdmin') or new.role in ('systemAdmin', 'securityAdmin', 'auditAdmin'))
  ) then
    raise exception 'an administrator holds no other role' using errcode = 'check_violation', constraint = 'administrators_apart';
  end if;
  return new;
end $$;
create trigger administrators_apart before insert or update on appointment
  for each row execute function keep_administrators_apart();

create table invitation (
  id         text        primary key,
  token_hash text        not null unique,
  account_id text        not null references account,
  invited_by text        references account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  revoked_at timestamptz
);
create index invitation_by_account on invitation (account_id);

-- An enterprise's first account waits until its local office has seen the sealed authorisation.
create table registration (
  id              text        primary key,
  organisation_id text        not null references organisation,
  account_id      text        not null references account,
  -- Printed on the authorisation letter, so that the office can match paper and entry.
  code            text        not null unique,
  as_signatory    boolean     not null,
  state           text        not null check (state in ('awaiting', 'approved', 'refused')),
  reason          text        not null default '',
  created_at      timestamptz not null,
  decided_by      text        references account,
  decided_at      timestamptz
);
create index registration_by_state on registration (state, created_at);
create unique index registration_open on registration (organisation_id) where state = 'awaiting';

create table day_code (
  account_id text        not null references account,
  day        date        not null,
  code_hash  text        not null,
  failures   integer     not null default 0,
  issued_by  text        not null references account,
  primary key (account_id, day)
);

create table saved_view (
  id         text        primary key,
  account_id text        not null references account,
  list       text        not null,
  name       text        not null,
  query      text        not null,
  created_at timestamptz not null,
  unique (account_id, list, name)
);

-- The rules of sign-in, set by the security administrator; the newest row holds.
create table policy (
  number   integer     generated always as identity primary key,
  settings json        not null,
  set_by   text        references account,
  set_at   timestamptz not null
);

-- One row: the code that opens the first visit, and when it was done.
create table setup (
  one       boolean     primary key default true check (one),
  code_hash text        not null,
  failures  integer     not null default 0,
  demo      boolean     not null default false,
  done_at   timestamptz
);
