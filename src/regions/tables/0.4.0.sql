call guard_realm_table('area_kind', array['data.import', 'sample.write']);
call guard_realm_table('area', array['data.import', 'sample.write']);
call guard_realm_table('area_member', array['data.import', 'sample.write']);
call guard_realm_table('prefecture_shapes', array['data.import']);
call guard_realm_table('adjacency_link', array['links.write', 'sample.write']);
-- An office's boundaries are facts of the country: the sample shows those of its prefecture too.
create policy reads_in_sample on prefecture_shapes for select using (
  space = 'own' and (select scope_space()) = 'sample' and prefecture = (select scope_prefecture())
);
