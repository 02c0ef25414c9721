-- What 0.6.0 changes in the tables of designations.

-- Whose report it is: a hub's office that names its hub writes that one only.
alter table yearly_report add column body bigint;
update yearly_report r set body = d.body from designation d where d.id = r.designation;
alter table yearly_report alter column body set not null;

create or replace function reports_expression(of_table text) returns text language sql immutable
  return format('((%1$I.kind = ''lead'' and %2$s) or (%1$I.kind = ''hub'' and %3$s))', of_table,
    reach_expression(of_table, 'roles.report-lead'),
    reach_expression(of_table, 'roles.report-hub', format('''hub '' || %I.body', of_table)));

call unguard('yearly_report');
call guard_rows('yearly_report',
  readable => reach_expression('yearly_report', 'designations.read-plans'),
  inserts => reach_expression('yearly_report', 'designations.write'),
  updates => reach_expression('yearly_report', 'designations.write') || ' or ' || reports_expression('yearly_report')
    || ' or ' || reach_expression('yearly_report', 'roles.review'),
  deletes => reach_expression('yearly_report', 'designations.write') || ' and state = ''asked''');

call unguard('yearly_answer');
call guard_rows('yearly_answer',
  readable => within_expression('report', 'yearly_report', reach_expression('w', 'designations.read-plans')),
  inserts => answers_expression(), updates => answers_expression(), deletes => answers_expression());

-- A report concerns whom its designation concerns; who reports neither checks nor confirms, nor changes what was.
create or replace function keep_report_roles() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  columns text[] := '{state, channel, submitted_on, submitted_by, beds, since, version}';
begin
  if tg_op = 'INSERT' or new.designation <> old.designation then
    select d.kind, d.body, d.municipalities, d.institution into new.kind, new.body, new.municipalities, new.institution
    from designation d where d.space = new.space and d.prefecture = new.prefecture and d.id = new.designation;
  end if;
  if tg_op = 'INSERT' or scope_setting('actor') is null or scope_writes_sample(new.space)
    or scope_whole('designations.write')
  then
    return new;
  end if;
  if 'confirmed' in (old.state, new.state) and not scope_whole('roles.review')
    or not scope_may('roles.review')
      and (old.state = 'checked' or new.state <> old.state and new.state not in ('begun', 'submitted'))
  then
    raise exception 'state of yearly_report out of reach' using errcode = 'insufficient_privilege';
  end if;
  if scope_may('roles.review') then columns := columns || '{due_on, reminded_on}'::text[]; end if;
  perform refuse_beyond('yearly_report', to_jsonb(old), to_jsonb(new), columns);
  return new;
end;
$$;

-- 文書: one that was revoked stays as it went out. It may be replaced, and its number is not given again without a reason.
alter table letter
  add unique (space, prefecture, id),
  add replaces bigint,
  add number_reason text not null default '',
  add foreign key (space, prefecture, replaces) references letter (space, prefecture, id) on delete set null (replaces);

-- 取消: when a letter ceased to hold, and why; rows only ever come.
create table letter_revocation (
  letter bigint primary key,
  space text not null,
  prefecture text not null,
  revoked_on date not null,
  reason text not null check (reason <> ''),
  revoked_by text not null,
  at timestamptz not null default now(),
  foreign key (space, prefecture, letter) references letter (space, prefecture, id) on delete cascade
);
call guard_rows('letter_revocation',
  readable => within_expression('letter', 'letter', reach_expression('w', 'designations.read-plans')),
  inserts => within_expression('letter', 'letter', reach_expression('w', 'letters.write')),
  updates => null, deletes => 'false');

-- 位置付け通知: the day of the number on record, and the issued letter it came with; none where somebody wrote it in.
alter table designation
  add letter_dated date,
  add letter bigint,
  add foreign key (space, prefecture, letter) references letter (space, prefecture, id) on delete set null (letter);
