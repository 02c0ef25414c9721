create table hub_coverage (
  source bigint not null references source on delete cascade,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null references prefecture,
  area_kind text not null,
  area text not null,
  municipalities int not null,
  with_hub int not null,
  source_row int,
  primary key (source, area_kind, area),
  check (with_hub between 0 and municipalities)
);
create index on hub_coverage (space, prefecture);

create table hub_state (
  source bigint not null references source on delete cascade,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null references prefecture,
  municipality text not null,
  state text not null check (state in ('set-up', 'considering', 'none')),
  source_row int,
  primary key (source, municipality)
);
create index on hub_state (space, prefecture);
