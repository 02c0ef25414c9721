create table prefecture (
  code text primary key,
  name text not null,
  kana text not null
);

create table municipality (
  code text not null,
  name text not null,
  kana text not null,
  prefecture text not null references prefecture,
  class text not null,
  city text,
  valid_from date not null default '-infinity',
  valid_until date not null default 'infinity',
  counted boolean not null,
  primary key (code, valid_from)
);
create index on municipality (prefecture);

create table municipality_border (
  a text not null,
  b text not null,
  primary key (a, b),
  check (a < b)
);
create index on municipality_border (b);

create table area_kind (
  space text not null check (space in ('sample', 'own')),
  prefecture text not null references prefecture,
  id text not null,
  name text not null,
  name_en text,
  position int not null,
  primary key (space, prefecture, id)
);

create table area (
  space text not null,
  prefecture text not null,
  kind text not null,
  name text not null,
  name_en text,
  position int not null,
  primary key (space, prefecture, kind, name),
  foreign key (space, prefecture, kind) references area_kind on delete cascade
);

create table area_member (
  space text not null,
  prefecture text not null,
  kind text not null,
  area text not null,
  municipality text not null,
  valid_from date not null default '-infinity',
  valid_until date not null default 'infinity',
  source bigint not null references source,
  source_row int,
  primary key (space, prefecture, kind, municipality, valid_from),
  foreign key (space, prefecture, kind, area) references area on delete cascade,
  check (valid_from < valid_until)
);

create table reference_stamp (
  sha256 text primary key,
  loaded_at timestamptz not null default now()
);
