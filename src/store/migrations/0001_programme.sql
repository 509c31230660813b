-- Every version of a programme that this system ever ran, so that an old decision can be recomputed.
-- `content` is json and not jsonb: the order of keys carries meaning (a choice goes from least to most),
-- and the text must hash to `sha256` again.
create table programme (
  id              text        not null,
  sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content         json        not null,
  first_loaded_at timestamptz not null,
  primary key (id, sha256),
  check (sha256 = encode(sha256(convert_to(content::text, 'UTF8')), 'hex'))
);

create index programme_by_time on programme (id, first_loaded_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger programme_is_append_only before update or delete on programme
  for each row execute function refuse_change();
create trigger programme_is_never_emptied before truncate on programme
  for each statement execute function refuse_change();
