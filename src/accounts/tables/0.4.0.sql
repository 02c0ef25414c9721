-- Offices, the posts in them, and who holds a post when. Nothing of one prefecture hangs on an office, a post or a
-- person of another: every reference names the realm too.
create table office (
  id bigint generated always as identity primary key,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  role text not null check (
    role in ('prefecture-medical', 'prefecture-care', 'prefecture-health', 'health-centre', 'municipality', 'hub',
             'institution', 'association', 'council-member', 'auditor')
  ),
  name text not null,
  name_en text,
  version int not null default 1,
  unique (space, prefecture, role, name),
  unique (space, prefecture, id)
);

-- Offices form a graph: one may be set up by several, and advised by others.
create table office_tie (
  space text not null,
  prefecture text not null,
  office bigint not null,
  above bigint not null,
  kind text not null check (kind in ('set-up-by', 'advised-by')),
  primary key (office, above, kind),
  check (office <> above),
  foreign key (space, prefecture, office) references office (space, prefecture, id) on delete cascade,
  foreign key (space, prefecture, above) references office (space, prefecture, id) on delete cascade
);

create table office_municipality (
  space text not null,
  prefecture text not null,
  office bigint not null,
  municipality text not null,
  primary key (office, municipality),
  foreign key (space, prefecture, office) references office (space, prefecture, id) on delete cascade
);

create table office_institution (
  space text not null,
  prefecture text not null,
  office bigint not null,
  register text not null,
  number text not null,
  primary key (office, register, number),
  foreign key (space, prefecture, office) references office (space, prefecture, id) on delete cascade
);

create table person (
  id bigint generated always as identity primary key,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  name text not null,
  name_en text,
  unique (space, prefecture, id)
);

create table post (
  id bigint generated always as identity primary key,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  office bigint not null,
  title text not null,
  title_en text,
  version int not null default 1,
  unique (space, prefecture, id),
  foreign key (space, prefecture, office) references office (space, prefecture, id) on delete cascade
);

-- 引継ぎメモ belongs to the post, not to the person; `seen_by` is the last holding whose holder took it over.
create table handover (
  post bigint primary key,
  space text not null,
  prefecture text not null,
  note text not null default '',
  version int not null default 1,
  seen_by bigint,
  foreign key (space, prefecture, post) references post (space, prefecture, id) on delete cascade
);

create table holding (
  id bigint generated always as identity primary key,
  space text not null,
  prefecture text not null,
  post bigint not null,
  person bigint not null,
  valid_from date not null,
  valid_until date not null default 'infinity',
  check (valid_from < valid_until),
  foreign key (space, prefecture, post) references post (space, prefecture, id) on delete cascade,
  foreign key (space, prefecture, person) references person (space, prefecture, id) on delete cascade
);
create index on holding (post, valid_from);

-- 人事異動: who succeeds whom in many posts on one day. `moves` says what to put back while the day has not come.
create table transfer (
  id bigint generated always as identity primary key,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  starts_on date not null,
  moves jsonb not null,
  saved_at timestamptz not null default now(),
  saved_by text not null,
  saved_from bigint not null default 0,
  undone_at timestamptz
);

create table task (
  id bigint generated always as identity primary key,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  post bigint not null,
  title text not null,
  due date,
  done_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  foreign key (space, prefecture, post) references post (space, prefecture, id) on delete cascade
);

-- Post 0 is whoever sits at this machine, until sign-in arrives.
create table draft (
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  post bigint not null,
  subject text not null,
  base_version int not null,
  body jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (space, prefecture, post, subject)
);

-- The sentences of the policies, as the product wrote them when it opened the database.
create table policy_line (
  role text not null,
  act text not null,
  reach text not null,
  space text not null check (space in ('own', 'sample', 'both')),
  primary key (role, act, reach, space)
);

-- Who acts, and where: set for one transaction at a time.
create function scope_setting(setting text) returns text language sql stable parallel safe
  return nullif(current_setting('tsunagi.' || setting, true), '');

create function scope_post() returns bigint language sql stable parallel safe
  return case when scope_setting('actor') = 'person' then coalesce(scope_setting('post')::bigint, 0) end;

/* The role of the actor: of the post, where it is held today and lies in this realm; null allows nothing. */
create function scope_role() returns text language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select case
    when scope_setting('actor') in ('operator', 'sample', 'resident') then scope_setting('actor')
    when scope_post() = 0 then 'prefecture-medical'
    else (
      select o.role from post p
      join office o on o.id = p.office
      where p.id = scope_post() and p.space = scope_setting('space') and p.prefecture = scope_setting('prefecture')
        and exists (
          select from holding h
          where h.post = p.id and (now() at time zone 'Asia/Tokyo')::date >= h.valid_from
            and (now() at time zone 'Asia/Tokyo')::date < h.valid_until
        )
    )
  end;
end;

create function scope_office() returns bigint language sql stable parallel safe security definer set search_path = public, pg_temp
  return (select office from post where id = scope_post());

create function scope_space() returns text language sql stable parallel safe
  return case when scope_role() is not null then scope_setting('space') end;

create function scope_prefecture() returns text language sql stable parallel safe
  return case when scope_role() is not null then scope_setting('prefecture') end;

/* Every realm of the machine at once: an operator, the reference, and the list of prefectures before sign-in. */
create function scope_everywhere() returns boolean language sql stable parallel safe
  return coalesce(scope_setting('space') = '*' and (scope_setting('actor') in ('operator', 'sample', 'resident') or scope_post() = 0),
    false);

create function scope_reaches(of_act text) returns text[] language sql stable parallel safe security definer
  set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(distinct reach), '{}') from policy_line
  where act = of_act and role in (scope_role(), '*')
    and (policy_line.space = 'both' or policy_line.space = scope_setting('space') or scope_setting('space') = '*');
end;

create function scope_may(variadic acts text[]) returns boolean language sql stable parallel safe
begin atomic
  select exists (select from unnest(acts) as act where cardinality(scope_reaches(act)) > 0);
end;

create function scope_whole(variadic acts text[]) returns boolean language sql stable parallel safe
begin atomic
  select exists (
    select from unnest(acts) as act where scope_reaches(act) && array['anywhere', 'prefecture', 'other-posts']
  );
end;

create function scope_municipalities(of_act text) returns text[] language sql stable parallel safe security definer
  set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(m.municipality), '{}') from office_municipality m join post p on p.office = m.office
  where p.id = scope_post() and scope_reaches(of_act) && array['own-municipality', 'centre-municipalities', 'own-zone'];
end;

/* As `register number`. */
create function scope_institutions(of_act text) returns text[] language sql stable parallel safe security definer
  set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(i.register || ' ' || i.number), '{}')
  from office_institution i join post p on p.office = i.office
  where p.id = scope_post() and scope_reaches(of_act) && array['own-institution'];
end;

/* One's own office, and those it set up and they in turn. */
create function scope_offices(of_act text) returns bigint[] language sql stable parallel safe security definer
  set search_path = public, pg_temp
begin atomic
  with recursive own as (select p.office from post p where p.id = scope_post()), below as (
    select t.office from office_tie t where t.kind = 'set-up-by' and t.above in (select office from own)
    union
    select t.office from office_tie t join below b on t.above = b.office where t.kind = 'set-up-by'
  )
  select coalesce(array_agg(distinct office), '{}') from (
    select office from own where scope_reaches(of_act) && array['own-office']
    union all
    select office from below where scope_reaches(of_act) && array['offices-below']
  ) reached;
end;

/* The post as the product knows it, where it is held today: asked before it is known who acts. */
create function find_held_post(of_post bigint) returns jsonb language sql stable parallel safe security definer
  set search_path = public, pg_temp
begin atomic
  with recursive below as (
    select t.office from office_tie t join post p on t.above = p.office where p.id = of_post and t.kind = 'set-up-by'
    union
    select t.office from office_tie t join below b on t.above = b.office where t.kind = 'set-up-by'
  )
  select jsonb_build_object(
    'id', p.id, 'title', p.title, 'role', o.role,
    'realm', jsonb_build_object('space', p.space, 'prefecture', p.prefecture),
    'office', jsonb_build_object('id', o.id, 'name', o.name),
    'municipalities', (select coalesce(jsonb_agg(m.municipality order by m.municipality), '[]')
      from office_municipality m where m.office = o.id),
    'institutions', (select coalesce(jsonb_agg(i.register || ' ' || i.number order by i.register, i.number), '[]')
      from office_institution i where i.office = o.id),
    'below', (select coalesce(jsonb_agg(b.office order by b.office), '[]') from below b),
    'person', w.name, 'from', h.valid_from,
    'until', case when h.valid_until < 'infinity' then h.valid_until end
  )
  from post p
  join office o on o.id = p.office
  join holding h on h.post = p.id and (now() at time zone 'Asia/Tokyo')::date >= h.valid_from
    and (now() at time zone 'Asia/Tokyo')::date < h.valid_until
  join person w on w.id = h.person
  where p.id = of_post
  order by h.valid_from desc limit 1;
end;

/*
  Row-level security for a table with space and prefecture: seen by whoever acts in that realm, written by whoever may
  one of the acts there. The owner, who brings the database up to date, passes.
*/
create procedure guard_realm_table(name text, write_acts text[], readable text default 'true', writable text default 'true')
language plpgsql as $$
declare
  realm text := '((select scope_everywhere()) or (space = (select scope_space()) and prefecture = (select scope_prefecture())))';
  writing text := format('%s and (select scope_may(variadic %L::text[])) and (%s)', realm, write_acts, writable);
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy of_owner on %I to current_user using (true) with check (true)', name);
  execute format('create policy reads on %I for select using (%s and (%s))', name, realm, readable);
  execute format('create policy inserts on %I for insert with check (%s)', name, writing);
  execute format('create policy updates on %I for update using (%s) with check (%s)', name, writing, writing);
  execute format('create policy deletes on %I for delete using (%s)', name, writing);
end;
$$;

/* The same for rows that belong to a row of a guarded table. */
create procedure guard_part_table(name text, key text, whole text, write_acts text[], readable text default 'true',
  writable text default 'true')
language plpgsql as $$
declare
  belongs text := format('((select scope_everywhere()) or %I in (select id from %I))', key, whole);
  writing text := format('%s and (select scope_may(variadic %L::text[])) and (%s)', belongs, write_acts, writable);
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy of_owner on %I to current_user using (true) with check (true)', name);
  execute format('create policy reads on %I for select using (%s and (%s))', name, belongs, readable);
  execute format('create policy inserts on %I for insert with check (%s)', name, writing);
  execute format('create policy updates on %I for update using (%s) with check (%s)', name, writing, writing);
  execute format('create policy deletes on %I for delete using (%s)', name, writing);
end;
$$;

/*
  What the role the product connects as may touch: guarded tables through their policies, all others to read. Called
  whenever the database is opened: a copy of it may come without privileges, or have another owner.
*/
create procedure grant_tables(app name) language plpgsql as $$
declare
  relation record;
  wanted text;
begin
  lock table policy_line in share row exclusive mode;
  if not has_schema_privilege(app, 'public', 'usage') then
    execute format('grant usage on schema public to %I', app);
  end if;
  for relation in
    select c.oid, c.relname, c.relrowsecurity,
      c.relforcerowsecurity and not exists (
        select from pg_policy p where p.polrelid = c.oid and p.polname = 'of_owner' and p.polroles = array[c.relowner]
      ) as strange,
      array_to_string(array(
        select p from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'])
          with ordinality as privilege (p, place)
        where has_table_privilege(app, c.oid, p) order by place
      ), ', ') as held
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  loop
    if relation.strange then
      execute format('drop policy if exists of_owner on %I', relation.relname);
      execute format('create policy of_owner on %I to current_user using (true) with check (true)', relation.relname);
    end if;
    wanted := case when relation.relname = 'audit_entry' then 'select, insert'
                   when relation.relname = 'audit_head' then 'select'
                   when relation.relrowsecurity then 'select, insert, update, delete'
                   else 'select' end;
    if relation.held <> wanted then
      execute format('revoke all on %I from %I', relation.relname, app);
      execute format('grant %s on %I to %I', wanted, relation.relname, app);
    end if;
  end loop;
end;
$$;

call guard_realm_table('office', array['posts.write', 'sample.write'],
  readable => '(select scope_may(''posts.read'', ''sample.write''))',
  writable => '(select scope_whole(''posts.write'', ''sample.write''))');
call guard_realm_table('office_tie', array['posts.write', 'sample.write'],
  readable => '(select scope_may(''posts.read'', ''sample.write''))',
  writable => '(select scope_whole(''posts.write'', ''sample.write''))');
call guard_realm_table('office_municipality', array['posts.write', 'sample.write'],
  readable => '(select scope_may(''posts.read'', ''sample.write''))',
  writable => '(select scope_whole(''posts.write'', ''sample.write''))');
call guard_realm_table('office_institution', array['posts.write', 'sample.write'],
  readable => '(select scope_may(''posts.read'', ''sample.write''))',
  writable => '(select scope_whole(''posts.write'', ''sample.write''))');
call guard_realm_table('person', array['posts.write', 'sample.write'],
  readable => '(select scope_may(''posts.read'', ''sample.write''))');
call guard_realm_table('post', array['posts.write', 'sample.write'],
  readable => '(select scope_may(''posts.read'', ''sample.write''))',
  writable => 'id <> coalesce((select scope_post()), 0) and ((select scope_whole(''posts.write'', ''sample.write''))
    or office = any ((select scope_offices(''posts.write''))::bigint[]))');
call guard_realm_table('handover', array['handover.write', 'sample.write'],
  readable => 'post = (select scope_post()) or (select scope_may(''sample.write''))',
  writable => 'post = (select scope_post()) or (select scope_may(''sample.write''))');
call guard_realm_table('transfer', array['posts.write', 'sample.write'],
  readable => '(select scope_may(''posts.read'', ''sample.write''))',
  writable => 'saved_from = (select scope_post()) or (select scope_whole(''posts.write'', ''sample.write''))');
call guard_realm_table('holding', array['posts.write', 'sample.write'],
  readable => '(select scope_may(''posts.read'', ''sample.write''))',
  writable => 'post <> coalesce((select scope_post()), 0) and ((select scope_whole(''posts.write'', ''sample.write''))
    or post in (select p.id from post p where p.office = any ((select scope_offices(''posts.write''))::bigint[])))');
call guard_realm_table('task', array['handover.write', 'sample.write'],
  readable => 'post = (select scope_post()) or (select scope_may(''sample.write''))',
  writable => 'post = (select scope_post()) or (select scope_may(''sample.write''))');
call guard_realm_table('draft', array['drafts.write', 'sample.write'],
  readable => 'post = (select scope_post()) or (select scope_may(''sample.write''))',
  writable => 'post = (select scope_post()) or (select scope_may(''sample.write''))');

-- Who did what, from which post and office, to which record, and why; each entry carries the hash of the one before.
alter table audit_entry drop constraint audit_entry_actor_kind_check;
alter table audit_entry
  add check (actor_kind in ('person', 'operator', 'sample')),
  add post bigint,
  add office bigint,
  add office_name text,
  add record text,
  add municipality text,
  add reason text,
  add seq bigint,
  add hash text;
create index on audit_entry (space, prefecture, record, seq) where record is not null;

-- The newest entry of each prefecture's chain: an entry cut off at the end is missed, too.
create table audit_head (
  space text not null,
  prefecture text not null,
  seq bigint not null,
  hash text not null,
  primary key (space, prefecture)
);

create function audit_hash(entry audit_entry, before_hash text) returns text language sql stable parallel safe
  return encode(sha256(convert_to(jsonb_build_array(before_hash, entry.seq,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), entry.actor_kind, entry.actor_name, entry.post,
    entry.office, entry.office_name, entry.space, entry.prefecture, entry.act, entry.subject, entry.record,
    entry.municipality, entry.reason, entry.before, entry.after)::text, 'UTF8')), 'hex');

create function chain_audit_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head;
begin
  insert into audit_head values (new.space, new.prefecture, 0, '') on conflict do nothing;
  select * into head from audit_head where space = new.space and prefecture = new.prefecture for update;
  new.seq := head.seq + 1;
  new.at := clock_timestamp();
  new.hash := audit_hash(new, head.hash);
  update audit_head set seq = new.seq, hash = new.hash where space = new.space and prefecture = new.prefecture;
  return new;
end;
$$;

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry is append-only' using errcode = 'insufficient_privilege';
end;
$$;

do $$
declare
  entry audit_entry;
  last_seq bigint;
  last_hash text;
begin
  for entry in select * from audit_entry order by id loop
    select seq, hash into last_seq, last_hash from audit_head
    where space = entry.space and prefecture = entry.prefecture;
    entry.seq := coalesce(last_seq, 0) + 1;
    entry.hash := audit_hash(entry, coalesce(last_hash, ''));
    update audit_entry set seq = entry.seq, hash = entry.hash where id = entry.id;
    insert into audit_head values (entry.space, entry.prefecture, entry.seq, entry.hash)
    on conflict (space, prefecture) do update set seq = excluded.seq, hash = excluded.hash;
  end loop;
end;
$$;

alter table audit_entry
  alter seq set not null,
  alter hash set not null,
  add unique (space, prefecture, seq);
create trigger chain before insert on audit_entry for each row execute function chain_audit_entry();
create trigger append_only before update or delete on audit_entry for each row execute function refuse_audit_change();
create trigger append_only_whole before truncate on audit_entry execute function refuse_audit_change();

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy of_owner on audit_entry to current_user using (true) with check (true);
create policy reads on audit_entry for select using (
  ((select scope_everywhere()) or (space = (select scope_space()) and prefecture = (select scope_prefecture())))
  and ((select scope_whole('audit.read')) or office = any ((select scope_offices('audit.read'))::bigint[])
    or (record like 'hub %' and ((select scope_whole('hubs.history'))
      or municipality = any ((select scope_municipalities('hubs.history'))::text[]))))
);
create policy inserts on audit_entry for insert with check (
  ((select scope_everywhere()) or (space = (select scope_space()) and prefecture = (select scope_prefecture())))
  and actor_kind = (select scope_setting('actor'))
  and post is not distinct from nullif((select scope_post()), 0)
  and office is not distinct from (select scope_office())
);
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy of_owner on audit_head to current_user using (true) with check (true);
create policy reads on audit_head for select using (
  (select scope_everywhere()) or (space = (select scope_space()) and prefecture = (select scope_prefecture()))
);
