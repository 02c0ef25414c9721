-- What 0.6.0 changes in the tables of accounts.

-- Associations by name and hubs by the number of their body, as `association 柏市医師会` and `hub 12`: whom an office
-- stands for. An office without any is told by its municipalities.
create table office_body (
  space text not null,
  prefecture text not null,
  office bigint not null,
  body text not null check (body ~ '^(association|hub) .'),
  primary key (office, body),
  foreign key (space, prefecture, office) references office (space, prefecture, id) on delete cascade
);
call guard_realm_table('office_body', array['posts.write', 'sample.write'],
  readable => '(select scope_may(''posts.read'', ''sample.write''))',
  writable => '(select scope_whole(''posts.write'', ''sample.write''))');

create or replace function scope_municipalities(of_act text) returns text[] language sql stable parallel safe
  security definer set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(m.municipality), '{}') from office_municipality m join post p on p.office = m.office
  where p.id = scope_post() and (
    scope_reaches(of_act) && array['own-municipality', 'centre-municipalities', 'own-zone']
    or scope_reaches(of_act) && array['own-zone-unnamed']
      and not exists (select from office_body b where b.office = p.office)
  );
end;

create function scope_bodies(of_act text) returns text[] language sql stable parallel safe security definer
  set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(b.body), '{}') from office_body b join post p on p.office = b.office
  where p.id = scope_post() and scope_reaches(of_act) && array['own-body'];
end;

/* As reach_expression, for rows that concern one body, too: `body` is an expression for its name. */
create function reach_expression(of_table text, act text, body text) returns text language sql immutable
  return format('(%s or %s = any ((select scope_bodies(%L))::text[]))', reach_expression(of_table, act), body, act);

/* Takes the policies of a table away, for others in their place. */
create procedure unguard(name text) language plpgsql as $$
declare
  policy text;
begin
  for policy in select polname from pg_policy where polrelid = name::regclass loop
    execute format('drop policy %I on %I', policy, name);
  end loop;
end;
$$;

/* The post as the product knows it, with the bodies its office stands for. */
create or replace function find_held_post(of_post bigint) returns jsonb language sql stable parallel safe security definer
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
    'bodies', (select coalesce(jsonb_agg(s.body order by s.body), '[]') from office_body s where s.office = o.id),
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
