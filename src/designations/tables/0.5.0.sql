-- 選定候補の順位: documents as they were saved; a change is a new version, none is ever changed or removed.
create table ladder_version (
  id bigint generated always as identity primary key,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  ladder text not null,
  version int not null check (version >= 1),
  plan text,
  document jsonb not null,
  note text not null default '',
  saved_at timestamptz not null default now(),
  saved_by text not null,
  unique (space, prefecture, ladder, version)
);
call guard_rows('ladder_version', readable => '(select scope_may(''ladders.read''))',
  inserts => '(select scope_may(''ladders.write''))', updates => null, deletes => 'false');

-- 選定の結果: what a ladder gave on a day, with the document it followed, kept as it was.
create table selection (
  id bigint generated always as identity primary key,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  ladder text not null,
  ladder_version int not null,
  document jsonb not null,
  unit text not null,
  as_of date not null,
  result jsonb not null,
  note text not null default '',
  saved_at timestamptz not null default now(),
  saved_by text not null,
  unique (space, prefecture, id)
);
call guard_rows('selection', readable => '(select scope_may(''ladders.read''))',
  inserts => '(select scope_may(''ladders.write''))', updates => null, deletes => 'false');

-- One body is one record, however many roles it has. `register` and `number` name its institution.
create table body (
  id bigint generated always as identity primary key,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  kind text not null check (
    kind in ('hospital', 'clinic', 'dental', 'pharmacy', 'visiting-nurse-station', 'municipality', 'association',
             'corporation', 'support-centre', 'health-centre', 'other')
  ),
  name text not null check (name <> ''),
  register text,
  number text,
  municipality text,
  address text not null default '',
  phone text not null default '',
  version int not null default 1,
  check ((register is null) = (number is null)),
  unique (space, prefecture, register, number),
  unique (space, prefecture, id)
);
create unique index on body (space, prefecture, kind, name, coalesce(municipality, '')) where number is null;

-- 位置付け: a role a body has or may get for an area. `project`: 在宅医療・介護連携推進事業の実施主体.
create table designation (
  id bigint generated always as identity primary key,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  body bigint not null,
  kind text not null check (kind in ('lead', 'hub', 'project')),
  plan text not null,
  unit text not null,
  area text not null,
  -- Of the area, when it was last saved; with `institution` they say whom it concerns.
  municipalities text[] not null,
  institution text,
  state text not null check (state in ('candidate', 'consulting', 'designated', 'under-review', 'withdrawn', 'dropped')),
  origin text not null check (origin in ('selected', 'by-hand', 'inherited')),
  selection bigint,
  step text,
  -- 位置付けで考慮した役割: ids of the six items or of the hub duties.
  roles text[] not null default '{}',
  legal_basis text not null default '',
  letter_number text not null default '',
  valid_from date,
  valid_until date check (valid_from < valid_until),
  version int not null default 1,
  check (state not in ('designated', 'under-review') or valid_from is not null),
  foreign key (space, prefecture, body) references body (space, prefecture, id),
  foreign key (space, prefecture, selection) references selection (space, prefecture, id),
  unique (space, prefecture, id)
);
create index on designation (space, prefecture, kind, unit, area);
create index on designation (body);
-- What is designated is public, who is considered is not: neither it nor its body. What was proposed stays on record.
call guard_rows('designation',
  readable => 'state in (''designated'', ''under-review'') or (state = ''withdrawn'' and valid_from is not null) or '
    || reach_expression('designation', 'designations.read-plans'),
  inserts => reach_expression('designation', 'designations.write'),
  updates => reach_expression('designation', 'designations.write'),
  deletes => 'false');
call guard_rows('body',
  readable => '(select scope_whole(''designations.read-plans'')) or id in (select d.body from designation d)',
  inserts => '(select scope_whole(''designations.write''))',
  updates => '(select scope_whole(''designations.write''))',
  deletes => '(select scope_whole(''designations.write''))');

-- What happened to it and why, one row per step; rows only ever come.
create table designation_event (
  id bigint generated always as identity primary key,
  designation bigint not null,
  space text not null,
  prefecture text not null,
  happened_on date not null,
  step text not null check (
    step in ('proposed', 'consulted', 'designated', 'review-opened', 'continued', 'withdrawn', 'dropped', 'inherited', 'undone')
  ),
  reason text not null default '',
  -- Why it went on although somebody was not asked or was opposed; not told to whom it concerns.
  within text not null default '',
  by_name text not null,
  at timestamptz not null default now(),
  foreign key (space, prefecture, designation) references designation (space, prefecture, id) on delete cascade
);
create index on designation_event (designation, id);
call guard_rows('designation_event',
  readable => within_expression('designation', 'designation', reach_expression('w', 'designations.read-plans')),
  inserts => within_expression('designation', 'designation', reach_expression('w', 'designations.write')),
  updates => null, deletes => 'false');

-- 在宅医療を自ら提供していることの根拠, where no filing shows it: a dated statement.
create table provision_statement (
  id bigint generated always as identity primary key,
  body bigint not null,
  space text not null,
  prefecture text not null,
  stated_on date not null,
  stated_by text not null,
  statement text not null,
  foreign key (space, prefecture, body) references body (space, prefecture, id) on delete cascade
);
create index on provision_statement (body);
call guard_rows('provision_statement',
  readable => '(select scope_whole(''designations.read-plans'')) or body in (select d.body from designation d where '
    || reach_expression('d', 'designations.read-plans') || ')',
  inserts => '(select scope_whole(''designations.write''))',
  updates => '(select scope_whole(''designations.write''))',
  deletes => '(select scope_whole(''designations.write''))');

-- 近隣による支援: a lead institution of one area that serves another, once both sides have agreed.
create table cover (
  id bigint generated always as identity primary key,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  designation bigint not null,
  unit text not null,
  area text not null,
  -- Of the covered area.
  municipalities text[] not null,
  -- The covering institution.
  institution text,
  -- `children`: for 小児 only, from wherever in the prefecture there is somebody.
  scope text not null default 'all' check (scope in ('all', 'children')),
  valid_from date not null,
  valid_until date check (valid_from < valid_until),
  note text not null default '',
  -- The day on which a side had agreed in full.
  giver_agreed_on date,
  receiver_agreed_on date,
  ended_on date,
  ended_reason text not null default '',
  version int not null default 1,
  check ((ended_on is null) = (ended_reason = '')),
  foreign key (space, prefecture, designation) references designation (space, prefecture, id) on delete cascade,
  unique (space, prefecture, id)
);
create index on cover (designation);
-- What both agreed to is public; a cover ends rather than goes.
call guard_rows('cover',
  readable => '(giver_agreed_on is not null and receiver_agreed_on is not null) or '
    || reach_expression('cover', 'designations.read-plans'),
  inserts => reach_expression('cover', 'cover.write'),
  updates => reach_expression('cover', 'cover.write') || ' or ' || reach_expression('cover', 'cover.consent'),
  deletes => 'false');

-- 同意: of the covering institution, and of each municipality of the covered area for itself.
create table cover_consent (
  id bigint generated always as identity primary key,
  cover bigint not null,
  space text not null,
  prefecture text not null,
  side text not null check (side in ('giver', 'receiver')),
  municipality text,
  agreed_on date not null,
  agreed_by text not null,
  note text not null default '',
  check ((side = 'receiver') = (municipality is not null)),
  foreign key (space, prefecture, cover) references cover (space, prefecture, id) on delete cascade
);
create unique index on cover_consent (cover, side, coalesce(municipality, ''));
create function consents_expression() returns text language sql immutable
  return '(side = ''receiver'' and ((select scope_whole(''cover.consent''))
      or municipality = any ((select scope_municipalities(''cover.consent''))::text[])) and ' || within_expression('cover', 'cover', 'cover_consent.municipality = any (w.municipalities)') || ')
    or (side = ''giver'' and ' || within_expression('cover', 'cover', '(select scope_whole(''cover.consent''))
      or w.institution = any ((select scope_institutions(''cover.consent''))::text[])') || ')';
call guard_rows('cover_consent',
  readable => within_expression('cover', 'cover', '(w.giver_agreed_on is not null and w.receiver_agreed_on is not null) or '
    || reach_expression('w', 'designations.read-plans')),
  inserts => consents_expression(), updates => null, deletes => 'false');

-- The institution is the designation's own; a side has agreed once its consents are there, whoever writes so.
create function keep_cover_sides() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  columns text[] := '{version}';
begin
  if tg_op = 'INSERT' or new.designation <> old.designation then
    new.institution := (select d.institution from designation d
      where d.space = new.space and d.prefecture = new.prefecture and d.id = new.designation);
  end if;
  if scope_setting('actor') is null or scope_writes_sample(new.space) then return new; end if;
  if new.giver_agreed_on is not null
      and not exists (select from cover_consent c where c.cover = new.id and c.side = 'giver')
    or new.receiver_agreed_on is not null
      and exists (select from unnest(new.municipalities) m where not exists (
        select from cover_consent c where c.cover = new.id and c.side = 'receiver' and c.municipality = m))
  then
    raise exception 'cover not agreed to' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' or scope_whole('cover.write') then return new; end if;
  if scope_may('cover.write') then
    columns := columns || '{scope, valid_from, valid_until, note, ended_on, ended_reason}'::text[];
  end if;
  if scope_may('cover.consent') then columns := columns || '{giver_agreed_on, receiver_agreed_on}'::text[]; end if;
  perform refuse_beyond('cover', to_jsonb(old), to_jsonb(new), columns);
  return new;
end;
$$;
create trigger keep_cover_sides before insert or update on cover for each row execute function keep_cover_sides();

-- 年次報告: what a designated body reports of its roles in a fiscal year, and how far it was reviewed.
create table yearly_report (
  id bigint generated always as identity primary key,
  designation bigint not null,
  space text not null,
  prefecture text not null,
  kind text not null check (kind in ('lead', 'hub')),
  municipalities text[] not null,
  institution text,
  fiscal_year int not null check (fiscal_year between 2015 and 2100),
  state text not null check (state in ('asked', 'begun', 'submitted', 'returned', 'checked', 'confirmed')),
  due_on date,
  reminded_on date,
  channel text check (channel in ('account', 'xlsx', 'paper')),
  submitted_on date,
  submitted_by text not null default '',
  -- 入院機能: a clinic says so itself.
  beds boolean,
  -- Since when whoever holds it holds it.
  since date not null default (now() at time zone 'Asia/Tokyo')::date,
  version int not null default 1,
  foreign key (space, prefecture, designation) references designation (space, prefecture, id) on delete cascade,
  unique (designation, fiscal_year),
  unique (space, prefecture, id)
);
-- Who reports: the lead institution of its own kind of role, the hub of its own.
create function reports_expression(of_table text) returns text language sql immutable
  return format('((%1$I.kind = ''lead'' and %2$s) or (%1$I.kind = ''hub'' and %3$s))', of_table,
    reach_expression(of_table, 'roles.report-lead'), reach_expression(of_table, 'roles.report-hub'));
call guard_rows('yearly_report',
  readable => reach_expression('yearly_report', 'designations.read-plans'),
  inserts => reach_expression('yearly_report', 'designations.write'),
  updates => reach_expression('yearly_report', 'designations.write') || ' or ' || reports_expression('yearly_report')
    || ' or ' || reach_expression('yearly_report', 'roles.review'),
  deletes => reach_expression('yearly_report', 'designations.write') || ' and state = ''asked''');

-- A report concerns whom its designation concerns; who reports neither checks nor confirms, nor changes what was.
create function keep_report_roles() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  columns text[] := '{state, channel, submitted_on, submitted_by, beds, since, version}';
begin
  if tg_op = 'INSERT' or new.designation <> old.designation then
    select d.kind, d.municipalities, d.institution into new.kind, new.municipalities, new.institution from designation d
    where d.space = new.space and d.prefecture = new.prefecture and d.id = new.designation;
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
create trigger keep_report_roles before insert or update on yearly_report for each row execute function keep_report_roles();

create table yearly_answer (
  report bigint not null,
  space text not null,
  prefecture text not null,
  item text not null,
  answer text not null check (answer in ('done', 'partly', 'not-done', 'not-applicable', 'unanswered')),
  evidence text not null default '',
  -- 対象年齢: whom the activity is for.
  ages text[] not null default '{}',
  primary key (report, item),
  foreign key (space, prefecture, report) references yearly_report (space, prefecture, id) on delete cascade
);
-- What was submitted stays until it is taken or sent back.
create function answers_expression() returns text language sql immutable
  return within_expression('report', 'yearly_report',
    reports_expression('w') || ' and w.state in (''asked'', ''begun'', ''returned'')');
call guard_rows('yearly_answer',
  readable => within_expression('report', 'yearly_report', reach_expression('w', 'designations.read-plans')),
  inserts => answers_expression(), updates => answers_expression(), deletes => answers_expression());

-- 確認: what the health centre, then the prefecture says of an item; `item` null speaks of the whole report.
create table yearly_review (
  id bigint generated always as identity primary key,
  report bigint not null,
  space text not null,
  prefecture text not null,
  item text,
  reviewer text not null check (reviewer in ('health-centre', 'prefecture')),
  verdict text not null check (verdict in ('accepted', 'asked-back', 'not-met')),
  comment text not null default '',
  reviewed_on date not null,
  reviewed_by text not null,
  foreign key (space, prefecture, report) references yearly_report (space, prefecture, id) on delete cascade
);
create index on yearly_review (report, id);
call guard_rows('yearly_review',
  readable => within_expression('report', 'yearly_report', reach_expression('w', 'designations.read-plans')),
  inserts => '(reviewer = ''prefecture'') = (select scope_whole(''roles.review'')) and '
    || within_expression('report', 'yearly_report', reach_expression('w', 'roles.review')),
  updates => null, deletes => 'false');

-- 橋渡し: the association and the municipality of an area brought together where the hub's work is weak.
create table bridging_task (
  id bigint generated always as identity primary key,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  unit text not null,
  area text not null,
  municipalities text[] not null,
  institution text,
  association text not null,
  municipality text not null,
  duties text[] not null default '{}',
  purpose text not null,
  due_on date,
  done_on date,
  outcome text not null default '',
  version int not null default 1,
  created_at timestamptz not null default now()
);
call guard_rows('bridging_task',
  readable => reach_expression('bridging_task', 'designations.read-plans'),
  inserts => reach_expression('bridging_task', 'bridging.write'),
  updates => reach_expression('bridging_task', 'bridging.write'),
  deletes => reach_expression('bridging_task', 'bridging.write'));

-- Whoever reaches some municipalities does not say which an existing task concerns.
create function keep_bridging_area() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if scope_setting('actor') is not null and not scope_whole('bridging.write') and not scope_writes_sample(old.space) then
    perform refuse_beyond('bridging_task', to_jsonb(old), to_jsonb(new),
      array['association', 'municipality', 'duties', 'purpose', 'due_on', 'done_on', 'outcome', 'version']);
  end if;
  return new;
end;
$$;
create trigger keep_bridging_area before update on bridging_task for each row execute function keep_bridging_area();

-- 文書のひな形 an office changed, and letters as they went out.
create table letter_template (
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  id text not null,
  document jsonb not null,
  version int not null default 1,
  primary key (space, prefecture, id)
);
call guard_rows('letter_template', readable => '(select scope_may(''designations.read-plans'', ''letters.write''))',
  inserts => '(select scope_may(''letters.write''))', updates => '(select scope_may(''letters.write''))',
  deletes => '(select scope_may(''letters.write''))');

create table letter (
  id bigint generated always as identity primary key,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  template text not null,
  subject text not null,
  municipalities text[] not null,
  institution text,
  number text not null default '',
  dated date not null,
  addressee text not null,
  document jsonb not null,
  issued_at timestamptz not null default now(),
  issued_by text not null
);
create index on letter (space, prefecture, subject);
call guard_rows('letter', readable => reach_expression('letter', 'designations.read-plans'),
  inserts => reach_expression('letter', 'letters.write'), updates => null, deletes => 'false');
