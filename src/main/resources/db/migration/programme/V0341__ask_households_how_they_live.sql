-- What is asked, in versions: one that was asked once never changes. Scales go from 1 to 5. The questions are ours; an office
-- that has its own publishes them as the next version.
create table programme.questions (
  survey text not null,
  version smallint not null check (version >= 1),
  body jsonb not null,
  primary key (survey, version)
);
revoke insert, update, delete, truncate on programme.questions from ${app};
select site.watch('programme.questions');

-- A village is asked: before something, or after.
create table programme.survey (
  id uuid primary key,
  province text not null references areas.province,
  community uuid not null references areas.community,
  kind text not null,
  version smallint not null,
  phase text not null check (phase in ('before', 'after')),
  opened timestamptz not null,
  by text not null,
  request uuid not null unique,
  fingerprint text not null,
  foreign key (kind, version) references programme.questions
);
create index on programme.survey (community);

-- From then on its results are told, and nothing comes to them any more.
create table programme.closing (
  survey uuid primary key references programme.survey,
  at timestamptz not null,
  by text not null
);

-- What one household answered, without its name. Its id was made on the telephone, so that what is sent twice counts once.
create table programme.sheet (
  id uuid primary key,
  survey uuid not null references programme.survey,
  answers jsonb not null,
  at timestamptz not null,
  by text not null,
  fingerprint text not null
);
create index on programme.sheet (survey);

alter table programme.survey enable row level security;
create policy seen on programme.survey for select using (true);
create policy opened on programme.survey for insert
  with check (people.may('edit', 'community ' || community) and by = people.actor());
revoke update, delete, truncate on programme.survey from ${app};

alter table programme.closing enable row level security;
create policy seen on programme.closing for select using (true);
create policy closed on programme.closing for insert
  with check (by = people.actor()
      and exists (select from programme.survey s where s.id = survey and people.may('edit', 'community ' || s.community)));
revoke update, delete, truncate on programme.closing from ${app};

-- Nobody reads a household's answers, not even whoever wrote them down: a job tells them in sums.
alter table programme.sheet enable row level security;
create policy seen on programme.sheet for select using (people.is_job());
create policy answered on programme.sheet for insert
  with check (by = people.actor()
      and exists (select from programme.survey s where s.id = survey and people.may('edit', 'community ' || s.community)));
revoke update, delete, truncate on programme.sheet from ${app};

insert into programme.questions (survey, version, body) values
('baseline', 1, '{
  "name": {"th": "ข้อมูลพื้นฐานของครัวเรือน", "ms": "Maklumat asas isi rumah", "zh": "家庭基本情况", "en": "Household baseline"},
  "questions": [
    {"key": "people", "kind": "count", "text": {"th": "ในบ้านอยู่กันกี่คน", "ms": "Berapa orang tinggal di rumah ini?", "zh": "家里住几个人？", "en": "How many people live in the house?"}},
    {"key": "income", "kind": "money", "indicator": "income-per-household", "text": {"th": "เดือนที่แล้วบ้านนี้มีรายได้จากผู้มาเยือนกี่บาท", "ms": "Berapa baht pendapatan rumah ini daripada pelawat bulan lalu?", "zh": "上个月这户人家从来访者那里收入多少泰铢？", "en": "How many baht did the house earn from visitors last month?"}},
    {"key": "visitors", "kind": "count", "text": {"th": "เดือนที่แล้วมีผู้มาเยือนที่บ้านนี้กี่คน", "ms": "Berapa pelawat datang ke rumah ini bulan lalu?", "zh": "上个月有多少来访者到过这户人家？", "en": "How many visitors came to the house last month?"}}
  ]}'),
('well-being', 1, '{
  "name": {"th": "ความอยู่เย็นเป็นสุขของหมู่บ้าน", "ms": "Kesejahteraan kampung", "zh": "村庄安乐程度", "en": "Village well-being"},
  "questions": [
    {"key": "income", "kind": "scale", "text": {"th": "บ้านเรามีรายได้พอใช้", "ms": "Pendapatan rumah kami mencukupi", "zh": "我家的收入够用", "en": "Our house earns enough to live on"}},
    {"key": "together", "kind": "scale", "text": {"th": "คนในหมู่บ้านช่วยเหลือกัน", "ms": "Orang kampung saling membantu", "zh": "村里人互相帮助", "en": "People in the village help each other"}},
    {"key": "share", "kind": "scale", "text": {"th": "เงินจากการท่องเที่ยวแบ่งกันอย่างเป็นธรรม", "ms": "Wang pelancongan dibahagi dengan adil", "zh": "旅游收入分配公平", "en": "Money from tourism is shared fairly"}},
    {"key": "culture", "kind": "scale", "text": {"th": "วัฒนธรรมและธรรมชาติของเราได้รับการดูแล", "ms": "Budaya dan alam kami dijaga", "zh": "我们的文化和自然得到爱护", "en": "Our culture and nature are cared for"}},
    {"key": "peace", "kind": "scale", "text": {"th": "ผู้มาเยือนไม่รบกวนชีวิตประจำวัน", "ms": "Pelawat tidak mengganggu kehidupan harian", "zh": "来访者没有打扰日常生活", "en": "Visitors do not disturb daily life"}}
  ]}');
