-- A figure that a story quotes, as it was when the story was first published with it. The story is written down a moment
-- later, within the same transaction.
create table programme.quoted (
  story uuid not null references stories.story deferrable initially deferred,
  place text not null,
  indicator text not null,
  month date not null,
  -- In the order in which the text comes to it; none: the text quotes it no more.
  position smallint,
  value numeric not null,
  known timestamptz not null,
  at timestamptz not null,
  primary key (story, place, indicator, month)
);
create index on programme.quoted (place, indicator, month);
revoke update, delete, truncate on programme.quoted from ${app};
grant update (position) on programme.quoted to ${app};

-- What was published later of a quoted figure. No value: it was a mistake that anything was known.
create table programme.requoted (
  story uuid not null,
  place text not null,
  indicator text not null,
  month date not null,
  number smallint not null,
  value numeric,
  at timestamptz not null,
  primary key (story, place, indicator, month, number),
  foreign key (story, place, indicator, month) references programme.quoted
);
revoke update, delete, truncate on programme.requoted from ${app};

select site.watch('programme.quoted'), site.watch('programme.requoted');
