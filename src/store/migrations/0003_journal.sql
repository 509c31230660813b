-- What was done, by whom, to what: one line an act, written in the act's own transaction. Each line hashes the one
-- before, so that no line can be changed, moved or taken out without every later hash telling.
-- `at` keeps milliseconds, as the clock gives them, and `detail` is json and not jsonb: both are hashed as written.
create table journal (
  seq       bigint         primary key check (seq > 0),
  at        timestamptz(3) not null,
  actor     text           not null check (actor <> ''),
  role      text           not null,
  act       text           not null check (act ~ '^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$'),
  object    text           not null check (object ~ '^[a-z][A-Za-z]*$'),
  object_id text           not null,
  detail    json           not null check (json_typeof(detail) = 'object'),
  previous  text           not null check (previous ~ '^[0-9a-f]{64}$'),
  hash      text           not null check (hash ~ '^[0-9a-f]{64}$'),
  seal      text           not null check (seal <> '')
);

create index journal_by_object on journal (object, object_id, seq);
create index journal_by_actor on journal (actor, seq);

create trigger journal_is_append_only before update or delete on journal
  for each row execute function refuse_change();
create trigger journal_is_never_emptied before truncate on journal
  for each statement execute function refuse_change();

-- The end of the chain, in one row that every append locks: appends come one after another.
create table journal_head (
  only_row boolean        primary key default true check (only_row),
  seq      bigint         not null,
  at       timestamptz(3) not null,
  hash     text           not null
) with (fillfactor = 10);

insert into journal_head (seq, at, hash) values (0, 'epoch', repeat('0', 64));

-- After the row stands, so that a statement which quietly leaves its row out leaves the head alone too.
create function continue_journal() returns trigger language plpgsql as $$
declare
  head journal_head%rowtype;
begin
  select * into strict head from journal_head for update;
  if new.seq <> head.seq + 1 or new.previous <> head.hash or new.at < head.at then
    raise exception 'entry % does not continue the journal after entry %', new.seq, head.seq
      using errcode = 'restrict_violation';
  end if;
  update journal_head set seq = new.seq, at = new.at, hash = new.hash;
  return null;
end $$;

create trigger journal_continues after insert on journal
  for each row execute function continue_journal();

-- Only an entry moves the head: this runs at depth 1 when somebody else tries.
create function refuse_moving_journal_head() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and pg_trigger_depth() > 1 then return new; end if;
  raise exception 'table % moves only with the journal: % refused', tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;

create trigger journal_head_moves_with_the_journal before update or delete on journal_head
  for each row execute function refuse_moving_journal_head();
create trigger journal_head_is_never_emptied before truncate on journal_head
  for each statement execute function refuse_moving_journal_head();
