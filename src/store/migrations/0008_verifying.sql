-- The score with the departments' claims: what is certain whatever is not answered yet, and vetoes that they establish.
alter table application
  add column verified_base   integer,
  add column verified_bonus  integer,
  add column verified_total  integer,
  add column verified_vetoed boolean not null default false;

-- A department looks for what it has said and what it has not.
create index claim_by_source on claim (source, application_id, fact, number);
