-- 意見照会: who was asked about what, when, and what they answered. `subject` names it: `designation 12`, `plan eighth-later`.
create table consultation (
  id bigint generated always as identity primary key,
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  subject text not null,
  party text not null check (party in ('municipality', 'association', 'other')),
  -- The municipality's code, the association's name.
  party_key text not null,
  party_name text not null,
  -- Municipalities of the party: whoever answers for one of them is asked.
  municipalities text[] not null default '{}',
  institution text,
  asked_on date not null,
  due_on date check (due_on >= asked_on),
  -- What it is about, in the words it was asked in.
  title text not null default '',
  question text not null default '',
  answer text check (answer in ('agreed', 'agreed-with-wishes', 'opposed', 'no-opinion')),
  answered_on date check (answered_on >= asked_on),
  answered_by text not null default '',
  opinion text not null default '',
  -- How the prefecture learnt of an answer that it wrote for the party; empty where the party wrote it.
  proxy_note text not null default '',
  -- The day it was decided; answers come too late from then on.
  closed_on date,
  version int not null default 1,
  check ((answer is null) = (answered_on is null)),
  unique (space, prefecture, subject, party, party_key, asked_on),
  unique (space, prefecture, id)
);
create index on consultation (space, prefecture, subject);

-- Who asks writes all of it, but what was answered stays; who is asked answers what was asked of its own kind.
create function answers_consultation(of_table text) returns text language sql immutable
  return reach_expression(of_table, 'consultations.answer')
    || format(' and ((select scope_whole(''consultations.answer'')) or %I.party = (select scope_role()))', of_table);
call guard_rows('consultation',
  readable => reach_expression('consultation', 'consultations.read'),
  inserts => reach_expression('consultation', 'consultations.write'),
  updates => reach_expression('consultation', 'consultations.write') || ' or ' || answers_consultation('consultation'),
  deletes => reach_expression('consultation', 'consultations.write') || ' and answer is null');

-- Who answers changes the answer, in their own name and until it was decided; not what was asked, of whom and when.
create function keep_question() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if scope_setting('actor') is null or scope_whole('consultations.write') or scope_writes_sample(old.space) then
    return new;
  end if;
  if old.closed_on is not null or new.proxy_note <> '' then
    raise exception 'consultation out of reach' using errcode = 'insufficient_privilege';
  end if;
  perform refuse_beyond('consultation', to_jsonb(old), to_jsonb(new),
    array['answer', 'answered_on', 'answered_by', 'opinion', 'proxy_note', 'version']);
  return new;
end;
$$;
create trigger keep_question before update on consultation for each row execute function keep_question();

create table consultation_file (
  id bigint generated always as identity primary key,
  consultation bigint not null,
  space text not null,
  prefecture text not null,
  name text not null,
  type text not null,
  sha256 text not null,
  bytes bytea not null,
  added_at timestamptz not null default now(),
  added_by text not null,
  foreign key (space, prefecture, consultation) references consultation (space, prefecture, id) on delete cascade
);
create index on consultation_file (consultation);
-- Files belong to the answer: who answers adds and removes them until it was decided, and nobody changes one.
create function answers_with_files() returns text language sql immutable
  return within_expression('consultation', 'consultation', format('w.closed_on is null and (%s or %s)',
    reach_expression('w', 'consultations.write'), answers_consultation('w')));
call guard_rows('consultation_file',
  readable => within_expression('consultation', 'consultation', reach_expression('w', 'consultations.read')),
  inserts => answers_with_files(), updates => null, deletes => answers_with_files());
