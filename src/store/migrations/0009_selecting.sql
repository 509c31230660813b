-- From the review to the list of recognised enterprises.

-- The score with every claim, once the officer has settled it; the level that was decided, the place in the reserve.
alter table application
  add column review_base   integer,
  add column review_bonus  integer,
  add column review_total  integer,
  add column level         text check (level in ('skilled', 'excellent')),
  add column reserve_place integer check (reserve_place > 0);

-- What a reviewer says of themselves, so that ties to an enterprise can be found. The number is sealed.
create table reviewer (
  account_id           text        primary key references account,
  employer             text        not null default '',
  employer_code        text        not null default '',
  specialities         text        not null default '',
  identity_sealed      text,
  identity_fingerprint text,
  version              integer     not null default 1,
  stated_at            timestamptz not null
);
create index reviewer_by_identity on reviewer (identity_fingerprint);

-- A reviewer's part in an application. A tie ends it with its ground; a finished one is not opened again.
create table review (
  id             text        primary key,
  application_id text        not null references application,
  reviewer_id    text        not null references account,
  state          text        not null check (state in ('assigned', 'begun', 'finished', 'recused', 'removed')),
  assigned_by    text        not null references account,
  assigned_at    timestamptz not null,
  -- When the reviewer declared to have no tie to the enterprise.
  declared_at    timestamptz,
  ground         text        check (ground in ('declared', 'identity', 'phone', 'employer', 'officer')),
  note           text        not null default '',
  finished_at    timestamptz,
  version        integer     not null default 1
);
create unique index review_once on review (application_id, reviewer_id) where state <> 'removed';
create index review_by_reviewer on review (reviewer_id, state);

-- What a reviewer has written and not handed in. Handed in, each becomes a claim.
create table review_answer (
  review_id text        not null references review,
  fact      text        not null,
  value     json        not null,
  reason    text        not null default '',
  version   integer     not null default 1,
  at        timestamptz not null,
  primary key (review_id, fact)
);

-- 实地核查: written on the spot, signed there by both sides, and not changed afterwards.
create table site_visit (
  id             text        primary key,
  application_id text        not null references application,
  planned_on     date,
  -- The rows of the table to be looked at.
  rows           json        not null,
  state          text        not null check (state in ('planned', 'signed', 'cancelled')),
  record         json,
  record_sha256  text,
  planned_by     text        not null references account,
  planned_at     timestamptz not null,
  signed_at      timestamptz,
  version        integer     not null default 1
);
create index site_visit_by_application on site_visit (application_id);
create trigger site_visit_signed_is_final before update or delete on site_visit
  for each row when (old.state = 'signed') execute function refuse_change();

-- 联席会议: a frozen list of candidates, who sat, how they voted, what was decided. Private until its notice is published.
create table conference (
  id              text        primary key,
  batch_id        text        references batch,
  title           text        not null,
  held_on         date        not null,
  place           text        not null default '',
  state           text        not null check (state in ('preparing', 'frozen', 'decided', 'cancelled')),
  -- Quorum, majority, rules for ties, and what is put to the vote.
  rules           json        not null,
  -- Candidates with all that the list rests on.
  frozen          json,
  frozen_sha256   text,
  frozen_at       timestamptz,
  decision        json,
  decision_sha256 text,
  decided_by      text        references account,
  decided_at      timestamptz,
  minutes         text        not null default '',
  created_by      text        not null references account,
  created_at      timestamptz not null,
  version         integer     not null default 1
);
create index conference_by_batch on conference (batch_id, decided_at);

-- A seat, and whom it speaks for; the leader of a town has no voice on its own enterprises.
create table conference_member (
  conference_id text    not null references conference,
  account_id    text    not null references account,
  represents    text    not null references organisation,
  convener      boolean not null default false,
  present       boolean not null default false,
  primary key (conference_id, account_id)
);

-- Every vote cast; the last one of a member on a matter counts. `list`: on the whole list; otherwise an application.
create table conference_vote (
  number        bigint      generated always as identity primary key,
  conference_id text        not null references conference,
  matter        text        not null,
  account_id    text        not null references account,
  vote          text        not null check (vote in ('yes', 'no', 'abstain')),
  at            timestamptz not null
);
create index conference_vote_by_matter on conference_vote (conference_id, matter, account_id, number);

-- 公示: what is published is not changed; a correction is another notice.
create table notice (
  id           text        primary key,
  batch_id     text        not null references batch,
  conference_id text       not null references conference,
  number       integer     not null check (number > 0),
  state        text        not null check (state in ('draft', 'published', 'withdrawn')),
  title        text        not null,
  -- As it is published: introduction, list, where objections go.
  content      json        not null,
  sha256       text,
  days         integer     not null check (days between 1 and 60),
  published_at timestamptz,
  published_by text        references account,
  first_day    date,
  -- The last day of the notice, to its last moment; null while the holidays of its year are not announced.
  last_day     date,
  created_by   text        not null references account,
  created_at   timestamptz not null,
  version      integer     not null default 1,
  unique (batch_id, number)
);
create table notice_entry (
  notice_id      text    not null references notice,
  application_id text    not null references application,
  position       integer not null,
  level          text    not null check (level in ('skilled', 'excellent')),
  primary key (notice_id, application_id)
);
create index notice_entry_by_application on notice_entry (application_id);

-- 异议: who objects is sealed, and opened by the officer alone.
create table objection (
  id             text        primary key,
  receipt        text        not null unique,
  notice_id      text        not null references notice,
  application_id text        not null references application,
  row_id         text,
  -- Name, phone, identity, address.
  objector_sealed text       not null,
  -- Sealed too: what somebody knows tells who they are.
  content        text        not null,
  state          text        not null check (state in ('received', 'investigating', 'upheld', 'dismissed', 'withdrawn')),
  received_at    timestamptz not null,
  -- What is said against the enterprise, in the officer's words: it reads these and never the objection itself.
  summary        text        not null default '',
  -- The enterprise's own statement (陈述申辩).
  statement      text        not null default '',
  stated_at      timestamptz,
  finding        text        not null default '',
  reply          text        not null default '',
  decided_by     text        references account,
  decided_at     timestamptz,
  version        integer     not null default 1
);
create index objection_by_notice on objection (notice_id, state);
create index objection_by_application on objection (application_id, state);
create table objection_file (
  id           text    primary key,
  objection_id text    not null references objection,
  -- Sealed.
  name         text    not null,
  media        text    not null,
  size         integer not null,
  sha256       text    not null,
  -- Sealed with the objection: who photographs often shows who objects.
  sealed       bytea   not null
);

-- 认定文件
create table recognition_order (
  id              text        primary key,
  batch_id        text        not null references batch,
  notice_id       text        not null references notice,
  document_number text        not null unique,
  issued_on       date        not null,
  content         json        not null,
  sha256          text        not null,
  issued_by       text        not null references account,
  issued_at       timestamptz not null
);

create table recognition (
  id             text        primary key,
  application_id text        not null unique references application,
  enterprise_id  text        not null references enterprise,
  programme      text        not null,
  order_id       text        not null references recognition_order,
  level          text        not null check (level in ('skilled', 'excellent')),
  recognised_on  date        not null,
  -- The last day, where the programme sets a term.
  until_day      date
);
create index recognition_by_enterprise on recognition (enterprise_id);

-- An upgrade supersedes the certificate; the number is never given again.
create table certificate (
  number         text        primary key,
  recognition_id text        not null references recognition,
  level          text        not null check (level in ('skilled', 'excellent')),
  serial         integer     not null,
  year           integer     not null,
  issued_on      date        not null,
  superseded_by  text        references certificate,
  unique (year, level, serial)
);
create index certificate_by_recognition on certificate (recognition_id);

-- 动态复核: one a year for each recognised enterprise, kept with its finding.
create table recheck (
  recognition_id text        not null references recognition,
  year           integer     not null,
  outcome        text        not null check (outcome in ('kept', 'upgraded', 'suspended', 'revoked')),
  finding        text        not null,
  by             text        not null references account,
  at             timestamptz not null,
  primary key (recognition_id, year, at)
);

-- Look-ups of the public: what was asked and what was answered, and a fingerprint of where from that changes every day.
create table certificate_lookup (
  at      timestamptz not null,
  asked   text        not null,
  answer  text        not null,
  origin  text        not null
);
create index certificate_lookup_by_origin on certificate_lookup (origin, at);

create trigger conference_vote_is_append_only before update or delete on conference_vote for each row execute function refuse_change();
create trigger conference_vote_is_never_emptied before truncate on conference_vote for each statement execute function refuse_change();
