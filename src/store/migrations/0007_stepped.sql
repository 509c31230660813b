-- Facts of a roster that hold the least amount of the step reached, for fewer people stand behind them than may be told.
alter table roster add column stepped text[] not null default '{}';
