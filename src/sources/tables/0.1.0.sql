create table source (
  id bigint generated always as identity primary key,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  kind text not null check (kind in ('register', 'published', 'invented', 'areas', 'hubs')),
  title text not null,
  title_en text,
  part text,
  part_en text,
  as_of date not null,
  as_of_printed text,
  as_of_printed_en text,
  file_name text,
  sha256 text,
  notes jsonb not null default '[]',
  loaded_at timestamptz not null default now(),
  loaded_by text not null
);
create index on source (space, prefecture, kind, as_of);
