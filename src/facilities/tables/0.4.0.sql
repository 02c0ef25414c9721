call guard_realm_table('institution', array['data.import', 'sample.write']);
call guard_realm_table('filing', array['data.import', 'sample.write']);
call guard_realm_table('published_total', array['data.import', 'sample.write']);
call guard_realm_table('criterion', array['criteria.write', 'sample.write']);
-- Whoever decides in some municipalities only: both institutions must lie there, of those that are placed.
call guard_realm_table('succession', array['successions.decide', 'data.import', 'sample.write'],
  writable => '(select scope_whole(''successions.decide'', ''data.import'', ''sample.write'')) or (
    select coalesce(bool_and(t.municipality = any ((select scope_municipalities(''successions.decide''))::text[])), false)
    from institution_statement t join institution i on i.id = t.institution
    where (i.space, i.prefecture, i.register) = (succession.space, succession.prefecture, succession.register)
      and i.number in (succession.former, succession.successor) and t.municipality is not null
  )');
call guard_part_table('source_coverage', 'source', 'source', array['data.import', 'sample.write']);
call guard_part_table('register_list', 'source', 'source', array['data.import', 'sample.write']);
call guard_part_table('register_entry', 'institution', 'institution', array['data.import', 'sample.write']);
call guard_part_table('institution_statement', 'institution', 'institution',
  array['data.import', 'successions.decide', 'sample.write'],
  writable => '(select scope_whole(''data.import'', ''successions.decide'', ''sample.write''))
    or municipality = any ((select scope_municipalities(''successions.decide''))::text[])');
call guard_part_table('institution_function', 'institution', 'institution', array['data.import', 'sample.write'],
  readable => '(select scope_whole(''functions.read''))
    or institution in (
      select i.id from institution i
      where i.register || '' '' || i.number = any ((select scope_institutions(''functions.read''))::text[])
    )
    or institution in (
      select s.institution from institution_statement s
      where s.valid_until = ''infinity'' and s.municipality = any ((select scope_municipalities(''functions.read''))::text[])
    )');
