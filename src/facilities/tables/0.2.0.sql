-- An institution is a number of one fee table; what is said of it holds for a period.
create table institution_statement (
  institution bigint not null references institution on delete cascade,
  valid_from date not null default '-infinity',
  valid_until date not null default 'infinity',
  kind text not null,
  name text not null,
  address text not null default '',
  postal_code text not null default '',
  phone text not null default '',
  beds text not null default '',
  municipality text,
  ward text,
  placement text not null check (placement in ('stated', 'invented')),
  source bigint not null references source,
  source_row int,
  primary key (institution, valid_from),
  check (valid_from < valid_until)
);
insert into institution_statement (institution, kind, name, address, municipality, placement, source, source_row)
select id, kind, name, address, municipality, placement, source, source_row from institution;
create index on institution_statement (institution) include (valid_from, valid_until, municipality, kind);

alter table institution add register text;
update institution set register = case
  when kind in ('hospital', 'clinic') then 'medical'
  when kind = 'visiting-nurse-station' then 'visiting-nurse'
  else kind
end;
alter table institution
  alter register set not null,
  drop kind, drop name, drop address, drop municipality, drop placement, drop source, drop source_row,
  add unique (space, prefecture, register, number);

alter table filing
  add name text not null default '',
  add number text not null default '',
  add starts_on date;

-- What one file said of one fee table of one prefecture.
create table register_list (
  source bigint not null references source on delete cascade,
  register text not null,
  issued_on date,
  complete boolean not null,
  rows int not null,
  institutions int not null,
  filings int not null,
  rejected int not null,
  unknown_symbols jsonb not null default '[]',
  primary key (source, register)
);

-- Where an institution stands in a file.
create table register_entry (
  source bigint not null references source on delete cascade,
  institution bigint not null references institution on delete cascade,
  sheet text,
  first_row int not null,
  last_row int not null,
  primary key (source, institution)
);
create index on register_entry (institution);

-- A new number at the place of a former one, and whether an office says it is the same institution.
create table succession (
  space text not null,
  prefecture text not null,
  register text not null,
  former text not null,
  successor text not null,
  seen_on date not null,
  reason text not null,
  answer text not null check (answer in ('open', 'same', 'different')),
  primary key (space, prefecture, register, former, successor)
);

-- 医療機関機能: that an institution reports a function or reports that it has it not, until the next statement of it.
create table institution_function (
  institution bigint not null references institution on delete cascade,
  function text not null check (
    function in ('elderly-emergency', 'home-care-coordination', 'acute-hub', 'specialised', 'education-wide-area')
  ),
  held boolean not null,
  valid_from date not null,
  valid_until date not null default 'infinity',
  source bigint not null references source,
  source_sheet text,
  source_row int not null,
  primary key (institution, function, valid_from),
  check (valid_from < valid_until)
);
