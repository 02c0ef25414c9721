/*
  Rows that concern some municipalities and perhaps one institution: whether somebody reaches them under an act.
  An expression over `municipalities` and `institution` of the table named.
*/
create function reach_expression(of_table text, act text) returns text language sql immutable
  return format('((select scope_whole(%2$L)) or %1$I.municipalities && ((select scope_municipalities(%2$L))::text[])
    or %1$I.institution = any ((select scope_institutions(%2$L))::text[]))', of_table, act);

/* Rows that belong to a row `w` of another table, of which the condition is true. */
create function within_expression(key text, whole text, condition text) returns text language sql immutable
  return format('%I in (select w.id from %I w where %s)', key, whole, condition);

create function scope_writes_sample(of_space text) returns boolean language sql stable parallel safe
  return of_space = 'sample' and scope_may('sample.write');

/*
  Row-level security for a table with space and prefecture, a condition for each deed; rows without one for `updates`
  only ever come. Whoever writes the sample does all of it there but change what only comes.
*/
create procedure guard_rows(name text, readable text, inserts text, updates text, deletes text) language plpgsql as $$
declare
  realm text := '((select scope_everywhere()) or (space = (select scope_space()) and prefecture = (select scope_prefecture())))';
  sample text := '(space = ''sample'' and (select scope_may(''sample.write'')))';
  allowed text := realm || ' and (' || sample || ' or (%s))';
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy of_owner on %I to current_user using (true) with check (true)', name);
  execute format('create policy reads on %I for select using (%s)', name, format(allowed, readable));
  execute format('create policy inserts on %I for insert with check (%s)', name, format(allowed, inserts));
  if updates is not null then
    execute format('create policy updates on %I for update using (%2$s) with check (%2$s)', name, format(allowed, updates));
  end if;
  execute format('create policy deletes on %I for delete using (%s)', name, format(allowed, deletes));
end;
$$;

/* Stops a change of any other column than these, as row-level security stops rows. */
create function refuse_beyond(of_table text, old_row jsonb, new_row jsonb, columns text[]) returns void
language plpgsql immutable as $$
begin
  if old_row - columns is distinct from new_row - columns then
    raise exception 'columns of % out of reach', of_table using errcode = 'insufficient_privilege';
  end if;
end;
$$;
