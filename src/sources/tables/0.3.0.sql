alter table source drop constraint source_kind_check;
alter table source add check (kind in ('register', 'published', 'invented', 'areas', 'hubs', 'reference', 'functions', 'shapes'));
