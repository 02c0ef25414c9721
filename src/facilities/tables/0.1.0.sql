create table institution (
  id bigint generated always as identity primary key,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null references prefecture,
  kind text not null,
  number text not null,
  name text not null,
  address text not null default '',
  municipality text,
  placement text not null check (placement in ('stated', 'invented')),
  source bigint not null references source,
  source_row int,
  unique (space, prefecture, kind, number)
);
create index on institution (id) include (municipality, kind);

create table filing (
  id bigint generated always as identity primary key,
  space text not null,
  prefecture text not null,
  institution bigint not null references institution on delete cascade,
  symbol text not null,
  valid_from date not null default '-infinity',
  valid_until date not null default 'infinity',
  source bigint not null references source,
  source_row int,
  check (valid_from < valid_until)
);
create index on filing (space, prefecture, symbol) include (institution, valid_from, valid_until);
create index on filing (institution);

create table source_coverage (
  source bigint not null references source on delete cascade,
  kind text not null,
  symbols text[] not null,
  primary key (source, kind)
);

create table published_total (
  source bigint not null references source on delete cascade,
  space text not null,
  prefecture text not null references prefecture,
  area_kind text not null,
  area text not null,
  kind text not null,
  symbols text[] not null,
  count int not null check (count >= 0),
  source_row int,
  primary key (source, area_kind, area, kind, symbols)
);
create index on published_total (space, prefecture);

create table criterion (
  space text not null check (space in ('sample', 'own')),
  prefecture text not null references prefecture,
  id text not null,
  definition jsonb not null,
  created_at timestamptz not null default now(),
  primary key (space, prefecture, id)
);
