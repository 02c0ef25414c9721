-- What 0.6.0 changes in the tables of consultations.

-- Who is asked answers what was asked of its own kind; an association's office that names its association, of that one.
create or replace function answers_consultation(of_table text) returns text language sql immutable
  return reach_expression(of_table, 'consultations.answer', format('''association '' || %I.party_key', of_table))
    || format(' and ((select scope_whole(''consultations.answer'')) or %I.party = (select scope_role()))', of_table);

call unguard('consultation');
call guard_rows('consultation',
  readable => reach_expression('consultation', 'consultations.read'),
  inserts => reach_expression('consultation', 'consultations.write'),
  updates => reach_expression('consultation', 'consultations.write') || ' or ' || answers_consultation('consultation'),
  deletes => reach_expression('consultation', 'consultations.write') || ' and answer is null');

call unguard('consultation_file');
call guard_rows('consultation_file',
  readable => within_expression('consultation', 'consultation', reach_expression('w', 'consultations.read')),
  inserts => answers_with_files(), updates => null, deletes => answers_with_files());

-- 照会の文書: its number and day, and the issued letter they came with.
alter table consultation
  add letter_number text not null default '',
  add letter_dated date,
  add letter bigint;
