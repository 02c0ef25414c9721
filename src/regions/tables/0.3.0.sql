create table prefecture_shapes (
  space text not null check (space in ('sample', 'own')),
  prefecture text not null references prefecture,
  as_of date not null,
  topology text not null,
  credit text not null,
  credit_en text not null,
  source bigint not null references source,
  primary key (space, prefecture, as_of)
);

create table adjacency_link (
  space text not null check (space in ('sample', 'own')),
  prefecture text not null references prefecture,
  a text not null,
  b text not null,
  kind text not null check (kind in ('bridge', 'ferry', 'road')),
  name text not null,
  primary key (space, prefecture, a, b, kind, name),
  check (a < b)
);
