-- Files on their way: who may go on sending them, and under which row they will stand once they are here whole.
create table upload (
  id             text        primary key,
  application_id text        not null references application,
  row_id         text        not null,
  title          text        not null,
  name           text        not null,
  size           integer     not null,
  -- Photographs that were sent together become the pages of one PDF.
  photo_group    text,
  photo_index    integer,
  photo_of       integer,
  by             text        not null references account,
  at             timestamptz not null
);
create index upload_by_time on upload (at);
