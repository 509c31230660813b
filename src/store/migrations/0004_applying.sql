-- A batch and its applications: drafts that change, and the record that does not.

create table batch (
  id               text        primary key,
  programme        text        not null,
  programme_sha256 text        not null,
  year             integer     not null check (year between 2000 and 2100),
  number           integer     not null check (number between 1 and 99),
  assessment_year  integer     not null,
  cut_off          date        not null,
  opens_at         timestamptz not null,
  closes_at        timestamptz not null check (closes_at > opens_at),
  -- Later steps and the day each is due; late ones are shown, not blocked.
  steps            json        not null,
  skilled_quota    integer     check (skilled_quota >= 0),
  excellent_quota  integer     check (excellent_quota >= 0),
  notice_days      integer     not null check (notice_days between 1 and 60),
  formal_check_days integer    not null check (formal_check_days between 1 and 60),
  correction_days  integer     not null check (correction_days between 1 and 60),
  corrections      integer     not null check (corrections between 0 and 9),
  note             text        not null default '',
  state            text        not null check (state in ('draft', 'published', 'closed')),
  version          integer     not null default 1,
  created_by       text        not null references account,
  created_at       timestamptz not null,
  unique (programme, year, number),
  foreign key (programme, programme_sha256) references programme (id, sha256)
);

create table application (
  id            text        primary key,
  batch_id      text        not null references batch,
  enterprise_id text        not null references enterprise,
  -- As of the start: who recommends it does not change under way unless an officer moves it.
  office_id     text        not null references organisation,
  -- Given when it is first submitted, from 1 within the batch.
  number        integer,
  state         text        not null,
  returned_from text,
  returns_by_bureau integer not null default 0,
  due_day       date,
  version       integer     not null default 1,
  state_since   timestamptz not null,
  created_by    text        not null references account,
  created_at    timestamptz not null,
  submitted_at  timestamptz,
  submissions   integer     not null default 0,
  content_hash  text,
  -- Of the last submission, in hundredths of a point.
  self_base     integer,
  self_bonus    integer,
  self_total    integer,
  vetoed        boolean     not null default false,
  -- Copies of what the enterprise is called and makes: lists sort and filter by them without a join.
  enterprise_name     text  not null default '',
  enterprise_industry text  not null default '',
  name_pairs          text  not null generated always as (letter_pairs(enterprise_name)) stored,
  unique (batch_id, number)
);
create unique index application_once on application (batch_id, enterprise_id) where state <> 'withdrawn';
create index application_by_enterprise on application (enterprise_id);
create index application_by_state on application (state, state_since);

-- Counts, and drafts: these have nothing to be sorted by.
create index application_by_batch on application (batch_id, state, id) include (office_id, enterprise_industry);
create index application_by_office on application (batch_id, office_id, state);
create index application_by_industry on application (batch_id, enterprise_industry, office_id, state);

-- One for each order of the lists, both ways. With what lists filter by, so that looking for the few that match never
-- goes to the table.
create index application_in_order_of_submission on application (batch_id, submitted_at desc nulls last, id)
  include (state, office_id, enterprise_industry, due_day);
create index application_in_order_of_number on application (batch_id, number desc nulls last, id)
  include (state, office_id, enterprise_industry, due_day);
create index application_in_order_of_score on application (batch_id, self_total desc nulls last, id)
  include (state, office_id, enterprise_industry, due_day);
create index application_in_order_of_state on application (batch_id, state_since desc nulls last, id)
  include (state, office_id, enterprise_industry, due_day);
-- What is new in a state is asked for by state; the order as such would lead through all the others first.
create index application_in_order_within_state on application (batch_id, state, state_since desc nulls last, id)
  include (office_id, enterprise_industry, due_day);
create index application_in_order_of_due_day on application (batch_id, due_day desc nulls last, id)
  include (state, office_id, enterprise_industry);
create index application_in_order_of_name on application (batch_id, enterprise_name collate "zh-x-icu" desc nulls last, id)
  include (state, office_id, enterprise_industry, due_day);

create index application_search on application using gin (name_pairs gin_trgm_ops) with (fastupdate = off);
create index application_due on application (due_day) where state = 'returned';

-- Both rows are held: who renames the enterprise at the same moment comes before this or finds the copy.
create function copy_enterprise() returns trigger language plpgsql as $$
begin
  select organisation.name, enterprise.industry into strict new.enterprise_name, new.enterprise_industry
    from enterprise join organisation using (id) where enterprise.id = new.enterprise_id for share;
  return new;
end $$;
create trigger application_copies_enterprise before insert on application for each row execute function copy_enterprise();

create function copy_name() returns trigger language plpgsql as $$
begin
  update application set enterprise_name = new.name where enterprise_id = new.id;
  return null;
end $$;
create trigger name_is_copied after update of name on organisation
  for each row when (new.kind = 'enterprise' and new.name <> old.name) execute function copy_name();

create function copy_industry() returns trigger language plpgsql as $$
begin
  update application set enterprise_industry = new.industry where enterprise_id = new.id;
  return null;
end $$;
create trigger industry_is_copied after update of industry on enterprise
  for each row when (new.industry <> old.industry) execute function copy_industry();

-- What is typed, field by field and as typed, so that two people do not overwrite each other.
create table answer (
  application_id text        not null references application,
  section        text        not null check (section in ('fact', 'profile')),
  field          text        not null,
  value          json,
  version        integer     not null,
  by             text        not null references account,
  at             timestamptz not null,
  primary key (application_id, section, field)
);

create table roster (
  application_id text        primary key references application,
  file_name      text        not null,
  people         integer     not null,
  counted        integer     not null,
  facts          json        not null,
  sha256         text        not null,
  version        integer     not null,
  by             text        not null references account,
  at             timestamptz not null
);

-- Marks and bands of the people counted; no amount of anybody's pay.
create table roster_person (
  application_id       text    not null references application,
  position             integer not null,
  name                 text    not null,
  identity_sealed      text,
  identity_fingerprint text,
  fields               json    not null,
  primary key (application_id, position)
);
create index roster_person_identity on roster_person (identity_fingerprint);

create table evidence_file (
  id          text        primary key,
  enterprise_id text      not null references enterprise,
  sha256      text        not null,
  size        integer     not null,
  media       text        not null,
  kind        text        not null,
  name        text        not null,
  state       text        not null check (state in ('waiting', 'clean', 'unscanned', 'infected', 'refused')),
  problem     json,
  pages       integer,
  -- As the camera wrote it, in its own time.
  taken_at    text,
  -- Photographs that were sent together become the pages of one PDF.
  photo_group    text,
  photo_index    integer,
  photo_of       integer,
  storage_key text,
  -- Media type of the preview, where there is one; a checked PDF is its own.
  preview_media text,
  has_thumbnail boolean   not null default false,
  uploaded_by text        not null references account,
  uploaded_at timestamptz not null,
  checked_at  timestamptz
);
create index evidence_file_by_enterprise on evidence_file (enterprise_id, sha256);
create index evidence_file_by_hash on evidence_file (sha256);
create index evidence_file_by_group on evidence_file (photo_group) where photo_group is not null;

-- One file may stand under several rows; taking it away keeps who did so.
create table evidence_use (
  id             text        primary key,
  application_id text        not null references application,
  row_id         text        not null,
  file_id        text        not null references evidence_file,
  title          text        not null,
  position       integer     not null,
  added_by       text        not null references account,
  added_at       timestamptz not null,
  removed_by     text        references account,
  removed_at     timestamptz
);
create unique index evidence_use_once on evidence_use (application_id, row_id, file_id) where removed_at is null;
create index evidence_use_by_file on evidence_use (file_id);

-- The signatory has read this very content and stands for it.
create table signature (
  application_id text        not null references application,
  content_hash   text        not null,
  by             text        not null references account,
  at             timestamptz not null,
  primary key (application_id, content_hash, by)
);

create table submission (
  application_id text        not null references application,
  number         integer     not null,
  content        json        not null,
  content_hash   text        not null,
  signed_by      text        not null references account,
  signed_at      timestamptz not null,
  submitted_by   text        not null references account,
  submitted_at   timestamptz not null,
  primary key (application_id, number)
);

create table claim (
  number         bigint      generated always as identity primary key,
  application_id text        not null references application,
  fact           text        not null,
  value          json        not null,
  ground         text        not null check (ground in ('declared', 'roster', 'verified', 'determined')),
  source         text        not null,
  author         text        not null references account,
  at             timestamptz not null,
  reason         text        not null default '',
  evidence       json        not null default '[]',
  submission     integer
);
create index claim_by_application on claim (application_id, fact, number);

-- Every act on an application, in order: the time line, the clock, and what the enterprise is asked.
create table step (
  application_id text        not null references application,
  number         integer     not null,
  act            text        not null,
  from_state     text        not null,
  to_state       text        not null,
  role           text        not null,
  by             text        references account,
  at             timestamptz not null,
  reason         text        not null default '',
  items          json        not null default '[]',
  due_day        date,
  detail         json        not null default '{}',
  primary key (application_id, number)
);

-- What was returned and not yet answered; only these parts of an application are open.
create table returned_item (
  application_id text        not null references application,
  step           integer     not null,
  part           text        not null,
  note           text        not null,
  repair         text        not null default '',
  answered_by    text        references account,
  answered_at    timestamptz,
  primary key (application_id, step, part),
  foreign key (application_id, step) references step
);

create trigger submission_is_append_only before update or delete on submission for each row execute function refuse_change();
create trigger submission_is_never_emptied before truncate on submission for each statement execute function refuse_change();
create trigger claim_is_append_only before update or delete on claim for each row execute function refuse_change();
create trigger claim_is_never_emptied before truncate on claim for each statement execute function refuse_change();
create trigger step_is_append_only before update or delete on step for each row execute function refuse_change();
create trigger step_is_never_emptied before truncate on step for each statement execute function refuse_change();
