-- What 0.6.0 adds: the words of an office.

-- 用語: what an office calls an official word. A row whose words are empty went back to the official one.
create table term (
  space text not null check (space in ('sample', 'own')),
  prefecture text not null,
  word text not null,
  ja text not null default '' check (char_length(ja) <= 30),
  en text not null default '' check (char_length(en) <= 60),
  en_plural text not null default '' check (char_length(en_plural) <= 60),
  version int not null default 1,
  primary key (space, prefecture, word),
  check ((en = '') = (en_plural = '')),
  check (ja <> '' or en = '')
);
call guard_realm_table('term', array['terms.write', 'sample.write']);
