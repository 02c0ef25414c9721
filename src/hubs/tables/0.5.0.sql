-- 設置状況の回答の数 of a survey that does not say which municipality answered what.
create table hub_answer_total (
  source bigint not null references source on delete cascade,
  space text not null,
  prefecture text not null,
  state text not null check (state in ('set-up', 'considering', 'none')),
  municipalities int not null check (municipalities >= 0),
  source_row int,
  primary key (source, state)
);
call guard_realm_table('hub_answer_total', array['data.import', 'sample.write']);

-- The day the record began to say what its state is now; null where it was written before this was kept.
alter table hub add column state_since date;
