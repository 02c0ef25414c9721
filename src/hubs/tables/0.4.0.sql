call guard_realm_table('hub_coverage', array['data.import', 'sample.write']);
call guard_realm_table('hub_state', array['data.import', 'sample.write']);

-- 拠点の記録: what a municipality's hub is and how to reach it, as those who run it keep it.
create table hub (
  id bigint generated always as identity primary key,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  municipality text not null,
  state text not null check (state in ('set-up', 'considering', 'none', 'unknown', 'unset')),
  name text not null default '',
  body text not null default '',
  address text not null default '',
  phone text not null default '',
  hours text not null default '',
  version int not null default 1,
  unique (space, prefecture, municipality),
  unique (space, prefecture, municipality, id)
);
call guard_realm_table('hub', array['hubs.write', 'sample.write'],
  writable => '(select scope_whole(''hubs.write'', ''sample.write''))
    or municipality = any ((select scope_municipalities(''hubs.write''))::text[])');

-- What only those who work together in the prefecture read.
create table hub_shared (
  hub bigint primary key,
  space text not null,
  prefecture text not null,
  municipality text not null,
  night_phone text not null default '',
  foreign key (space, prefecture, municipality, hub) references hub (space, prefecture, municipality, id) on delete cascade
);
call guard_realm_table('hub_shared', array['hubs.write', 'sample.write'],
  readable => '(select scope_may(''hubs.read-shared'', ''sample.write''))',
  writable => '(select scope_whole(''hubs.write'', ''sample.write''))
    or municipality = any ((select scope_municipalities(''hubs.write''))::text[])');

-- What only those who keep the record read.
create table hub_own (
  hub bigint primary key,
  space text not null,
  prefecture text not null,
  municipality text not null,
  contact text not null default '',
  memo text not null default '',
  foreign key (space, prefecture, municipality, hub) references hub (space, prefecture, municipality, id) on delete cascade
);
call guard_realm_table('hub_own', array['hubs.write', 'sample.write'],
  readable => '(select scope_whole(''hubs.read-own'', ''sample.write''))
    or municipality = any ((select scope_municipalities(''hubs.read-own''))::text[])',
  writable => '(select scope_whole(''hubs.write'', ''sample.write''))
    or municipality = any ((select scope_municipalities(''hubs.write''))::text[])');
