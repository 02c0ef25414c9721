call guard_realm_table('source', array['data.import', 'sample.write']);
