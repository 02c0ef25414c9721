create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('person', 'operator', 'sample')),
  actor_name text not null,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  act text not null,
  subject text not null,
  before jsonb,
  after jsonb
);
create index on audit_entry (space, prefecture, at);
