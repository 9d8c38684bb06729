-- One table of folded text answers every search. A module that changes a fact calls search.put in the same transaction;
-- everything here can be rebuilt from the modules' own rows. SQL of the PostgreSQL 15 subset.
create schema search;
create extension if not exists pg_trgm with schema public;

-- ---------------------------------------------------------------------------------------------------------------------
-- Folding: what a reader types and what a writer wrote meet in the same letters.
-- ---------------------------------------------------------------------------------------------------------------------

-- Lower case without accents, one spelling for look-alikes (เเ is แ, however ำ was typed), no invisible characters, Thai digits
-- as digits. Punctuation is a space, but a hyphen between Thai letters joins, as Thai has no spaces between words.
create function search.tidy(raw text) returns text language plpgsql immutable strict parallel safe as $$
begin
  return (select btrim(regexp_replace(
    normalize(replace(regexp_replace(
      regexp_replace(regexp_replace(
        translate(lower(normalize(raw, nfkd)), '๐๑๒๓๔๕๖๗๘๙', '0123456789'),
        '[\u0300-\u036f\u0e3a\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]', '', 'g'),
        '(?<=[\u0e01-\u0e4e])[-\u2010-\u2015](?=[\u0e01-\u0e4e])', '', 'g'),
      'ํ([\u0e48-\u0e4b]?)า', '\1ำ', 'g'), 'เเ', 'แ'), nfc),
    '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u0e2f\u0e3f\u0e46\u0e4f\u0e5a-\u0e5b\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u303f]+',
    ' ', 'g')));
end $$;

-- Tidy, and Thai without the marks above the letters, which phones and hurried people drop: what is typed and what was
-- written meet in these letters.
create function search.fold(raw text) returns text language plpgsql immutable strict parallel safe as $$
begin
  return (select regexp_replace(search.tidy(raw), '[\u0e47-\u0e4e]', '', 'g'));
end $$;

-- Words that name a kind of place rather than a place. They match, but nobody must have them, and a name is also known
-- without them.
create table search.generic (word text primary key);
insert into search.generic (word) select search.fold(w) from unnest(array[
  'บ้าน', 'หมู่บ้าน', 'ชุมชน', 'หมู่', 'หมู่ที่', 'ม', 'ตำบล', 'ต', 'อำเภอ', 'อ', 'กิ่งอำเภอ', 'จังหวัด', 'จ', 'เทศบาล', 'เทศบาลตำบล', 'เทศบาลเมือง', 'ที่', 'ใน', 'และ',
  'ban', 'baan', 'bann', 'muban', 'chumchon', 'moo', 'mu', 'tambon', 'amphoe', 'amphur', 'ampur', 'changwat', 'mueang', 'muang', 'meuang',
  'village', 'villages', 'community', 'communities', 'subdistrict', 'sub', 'district', 'province', 'thailand',
  'kampung', 'kampong', 'kg', 'desa', 'komuniti', 'mukim', 'daerah', 'wilayah', 'di', 'dan', 'yang',
  '村', '村庄', '社区', '镇', '县', '府', '区']) w on conflict do nothing;

-- A folded name without its generic beginning: บานคลองแดน → คลองแดน, ban khlong daen → khlong daen. Null if nothing is left.
create function search.bare(folded text) returns text language plpgsql immutable strict parallel safe as $$
begin
  return (select nullif(btrim(regexp_replace(folded,
    '^(?:(?:หมูบาน|บาน|ชุมชนบาน|ชุมชน|ตำบล|กิงอำเภอ|อำเภอ|จังหวัด|เทศบาลตำบล|เทศบาลเมือง|เทศบาล)\s*|(?:(?:ban|baan|bann|chumchon|tambon|amphoe|amphur|changwat|mueang|muang|kampung|kampong|kg|desa|komuniti)\s+)+)', '')), ''));
end $$;

-- How a romanised Thai name sounds, so that the official transcription and the usual ones meet. General rules only:
--   aspiration is not written       kh th ph ch j → k t p c c
--   vowels                          oo → u, ee → i, ae e ea → a, or aw → o, ue eu → u, ua/wa → wa, ai ay, ao ow, ia ea
--   h and r after a vowel are mute  koh → ko, yor → yo, nakorn → nakon; final e is mute: lone → lon
--   a final stop is unvoiced        hadyai → hatyai, ranod → ranot;  v → w; a doubled letter is one
-- Words stay words. A text in another script, or in two, has no sound.
create function search.sound(folded text) returns text language plpgsql immutable strict parallel safe as $$
declare s text := regexp_replace(folded, '[^a-z ]+', ' ', 'g');
begin
  if folded ~ '[^\u0001-\u007f]' or s !~ '[a-z]' then return null; end if;
  s := regexp_replace(s, '([kgtpc])h', '\1', 'g');
  s := translate(s, 'jvqx', 'cwks');
  s := regexp_replace(s, '([bcdfghjklmnpqrstvwxyz])e\M', '\1', 'g');
  s := regexp_replace(s, 'aeo|aew|eaw|eo\M', 'ew', 'g');
  s := regexp_replace(s, 'uea|eua', 'wa', 'g');
  s := regexp_replace(s, 'ue|eu|oo|ou', 'u', 'g');
  s := regexp_replace(s, 'ee|ii|ie(?=[mn])', 'i', 'g');
  s := regexp_replace(s, 'ea(?=n?g?\M)', 'ia', 'g');
  s := regexp_replace(s, 'ae|a+h?a*', 'a', 'g');
  s := regexp_replace(s, 'ow\M|au\M', 'ao', 'g');
  s := regexp_replace(s, 'aw(?![aeiou])|or(?![aeiouy])|oa', 'o', 'g');
  s := regexp_replace(s, '([aeiou])[hr](?![aeiou])', '\1', 'g');
  s := regexp_replace(s, '([ao])y(?![aeiou])', '\1i', 'g');
  s := regexp_replace(s, 'u(?=[aeo])', 'w', 'g');
  s := translate(s, 'e', 'a');
  s := regexp_replace(s, '(.)\1+', '\1', 'g');
  s := regexp_replace(s, '(?<=[aiou])d(?![aiou])', 't', 'g');
  s := regexp_replace(s, '(?<=[aiou])b(?![aiou])', 'p', 'g');
  return nullif(btrim(s), '');
end $$;

-- English forms that no stemmer knows, by their base.
create table search.irregular (form text primary key, base text not null);
insert into search.irregular select f, split_part(l, ' ', 1) from unnest(array[
  'weave wove woven weaving', 'build built', 'make made', 'grow grew grown', 'catch caught', 'sell sold', 'buy bought', 'eat ate eaten', 'see saw seen', 'swim swam swum',
  'ride rode ridden', 'drive drove driven', 'sing sang sung song', 'sleep slept', 'stay stayed', 'teach taught', 'tell told', 'write wrote written', 'wear wore worn', 'spin spun',
  'dye dyed dyeing', 'draw drew drawn', 'blow blew blown', 'break broke broken', 'choose chose chosen', 'cut cutting', 'find found', 'fly flew flown', 'give gave given', 'hold held',
  'keep kept', 'know knew known', 'lead led', 'learn learnt', 'lie lay lain', 'light lit', 'meet met', 'pay paid', 'run ran', 'sew sewn', 'shine shone', 'sit sat', 'speak spoke spoken',
  'stand stood', 'take took taken', 'carve carved carving', 'child children', 'man men', 'woman women', 'foot feet', 'goose geese', 'mouse mice', 'leaf leaves', 'wolf wolves',
  'fish fishes fishing', 'fisherman fishermen', 'boatman boatmen', 'craftsman craftsmen', 'loaf loaves', 'calf calves']) l, unnest((string_to_array(l, ' '))[2:]) f;

-- Latin words as they are and by their English stems; irregular forms by the stem of their base.
create function search.stems(latin text) returns tsvector language plpgsql stable strict parallel safe as $$
declare plain text := regexp_replace(latin, '[^a-z0-9]+', ' ', 'g');
begin
  return to_tsvector('simple', plain) || coalesce((select to_tsvector('english', string_agg(coalesce(i.base, w), ' '))
    from unnest(string_to_array(plain, ' ')) w left join search.irregular i on i.form = w), '');
end $$;
-- The stem of one word; a word that is never indexed keeps its letters and finds nothing.
create function search.stem(w text) returns tsquery language plpgsql stable strict parallel safe as $$
begin
  return (select coalesce(nullif(plainto_tsquery('english', coalesce((select base from search.irregular where form = w), w))::text, ''), quote_literal(w))::tsquery);
end $$;

-- Distinct neighbouring letters of Thai and Chinese, and single Chinese letters: the index for queries too short for trigrams.
create function search.pairs(folded text) returns text[] language plpgsql immutable strict parallel safe as $$
begin
  return (with letter as (
    select c, case when c between 'ก' and 'ํ' then 1 when c between '㐀' and '鿿' then 2 end script, o
    from unnest(string_to_array(folded collate "C", null)) with ordinality x(c, o)),
  two as (select c, script, lag(c) over (order by o) || c pair, lag(script) over (order by o) before from letter)
  select coalesce(array_agg(distinct g collate "C"), '{}') from (
    select pair g from two where script = before union all select c from two where script = 2) x);
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- What is kept of a fact. Texts are folded; a list of names is ' | one | another | ', so that LIKE can ask for a whole
-- name ('%| q |%'), its beginning ('%| q%'), the beginning of a word ('% q%') or any part ('%q%').
-- ---------------------------------------------------------------------------------------------------------------------
create table search.document (
  kind text not null,                     -- community, offer, story, …
  id uuid not null,
  slug text not null,
  province text, district text, subdistrict text,   -- official codes
  lat double precision, lon double precision,
  rank smallint not null,                 -- 0 before 1: the community before its products, those before a story
  title jsonb not null,                   -- as shown: {"th": …, "en": …}
  names text not null,                    -- names and aliases in every language, with and without 'บ้าน', 'ชุมชน', …
  sounds text not null,                   -- how romanised names ' | koyo | ko yo | ' and places ' ~ hatyai ~ ' sound
  words text not null,                    -- what it has: capital, products
  places text not null,                   -- moo, subdistrict, district, province
  body text not null,                     -- summary and story
  stems tsvector not null,                -- Latin words, their English stems (A in names and words), and after _ how names and places sound
  written text not null,                  -- Thai names, words and places with their tone marks: who typed them means them
  pairs text[] not null,                  -- for queries of one or two letters
  primary key (kind, id)
);
-- Communities are few and come first, so they have indexes of their own.
create index document_text0 on search.document using gin ((names || words || places || body) gin_trgm_ops) where rank = 0;
create index document_text1 on search.document using gin ((names || words || places || body) gin_trgm_ops) where rank > 0;
create index document_sounds0 on search.document using gin (sounds gin_trgm_ops) where rank = 0;
create index document_sounds1 on search.document using gin (sounds gin_trgm_ops) where rank > 0;
create index document_stems0 on search.document using gin (stems) where rank = 0;
create index document_stems1 on search.document using gin (stems) where rank > 0;
create index document_pairs0 on search.document using gin (pairs) where rank = 0;
create index document_pairs1 on search.document using gin (pairs) where rank > 0;
create index document_district on search.document (district, rank);
create index document_rank on search.document (rank, kind, id);

-- Every name by itself: whole names and beginnings in microseconds, suggestions while typing.
create table search.spelling (
  spelling text collate "C" not null,
  rank smallint not null,
  kind text not null,
  id uuid not null,
  primary key (kind, id, spelling),
  foreign key (kind, id) references search.document on delete cascade
);
create index spelling_start on search.spelling (rank, spelling text_pattern_ops);

-- Words and names that occur: the nearest of them is what a misspelt word meant. Filled by search.learn, never inside the
-- transaction that changes a fact: two of them adding the same word would wait for each other.
create table search.word (word text collate "C" primary key, sound text);
create index word_near on search.word using gin (word gin_trgm_ops);
create index word_sound on search.word using gin (sound gin_trgm_ops);

-- Folded texts and, without their generic beginning, once more.
create function search.spellings(raw text[]) returns text[] language plpgsql immutable parallel safe as $$
begin
  return (select coalesce(array_agg(distinct s), '{}') from (
    select search.fold(r) s from unnest(raw) r
    union all select search.bare(search.fold(r)) from unnest(raw) r) x
  where s <> '');
end $$;

-- The one way in. Folds what it is given and replaces what was kept under (kind, id). Languages are simply listed:
-- names of the thing itself; words of what it has; places it lies in, the nearest first; body is everything else.
create function search.put(p_kind text, p_id uuid, p_slug text, p_province text, p_district text, p_subdistrict text,
    p_lat double precision, p_lon double precision, p_rank int, p_title jsonb,
    p_names text[], p_words text[], p_places text[], p_body text[]) returns void language plpgsql as $$
declare
  n text[] := search.spellings(p_names);
  p text[] := search.spellings(p_places);
  w text[] := (select coalesce(array_agg(distinct search.fold(x)), '{}') from unnest(p_words) x where x <> '');
  b text := coalesce((select string_agg(search.fold(x), ' . ') from unnest(p_body) x), '');
  latin text;
begin
  latin := array_to_string(n || w || p, ' ') || ' ' || b;
  insert into search.document as d values (p_kind, p_id, p_slug, p_province, p_district, p_subdistrict, p_lat, p_lon, p_rank, p_title,
    ' | ' || array_to_string(n, ' | ') || ' | ',
    ' | ' || coalesce((select string_agg(distinct k, ' | ') from unnest(n) x, search.sound(x) s, unnest(array[s, replace(s, ' ', '')]) k), '') || ' | '
    || ' ~ ' || coalesce((select string_agg(distinct k, ' ~ ') from unnest(p) x, search.sound(x) s, unnest(array[s, replace(s, ' ', '')]) k), '') || ' ~ ',
    ' | ' || array_to_string(w, ' | ') || ' | ',
    ' | ' || array_to_string(p, ' | ') || ' | ',
    ' ' || b || ' ',
    setweight(coalesce(search.stems(array_to_string(n || w, ' ')), ''), 'A') || setweight(coalesce(search.stems(latin), ''), 'D')
      || array_to_tsvector(array(select distinct '_' || k from unnest(n || p) x, search.sound(x) s, unnest(string_to_array(s, ' ') || replace(s, ' ', '')) k where k <> '')),
    coalesce((select string_agg(t, ' ') from unnest(p_names || p_words || p_places) x, search.tidy(x) t where t ~ '[\u0e01-\u0e4e]'), ''),
    search.pairs(latin))
  on conflict (kind, id) do update set slug = excluded.slug, province = excluded.province, district = excluded.district,
    subdistrict = excluded.subdistrict, lat = excluded.lat, lon = excluded.lon, rank = excluded.rank, title = excluded.title,
    names = excluded.names, sounds = excluded.sounds, words = excluded.words, places = excluded.places, body = excluded.body,
    stems = excluded.stems, written = excluded.written, pairs = excluded.pairs;
  delete from search.spelling where kind = p_kind and id = p_id;
  insert into search.spelling select x, p_rank, p_kind, p_id from unnest(n) x;
end $$;

-- Learns the words and names of all documents; a job calls it now and then, and after a rebuild. Repeatable.
create function search.learn() returns void language sql as $$
  insert into search.word
    select x, case when bool_or(named) then replace(search.sound(x), ' ', '') end from (
      select unnest(string_to_array(btrim(names || places, ' |'), ' | ')) x, true named from search.document where rank < 2
      union all select unnest(string_to_array(btrim(words, ' |'), ' | ')), false from search.document
      union all select unnest(regexp_split_to_array(names || words || places || left(body, 2000), '[^a-z]+')), false from search.document) y
    where length(btrim(x)) between 4 and 40 and x !~ '[|]'
    group by x order by x
  on conflict do nothing
$$;

create function search.remove(p_kind text, p_id uuid) returns void language sql as $$
  delete from search.document where kind = p_kind and id = p_id
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Finding.
-- ---------------------------------------------------------------------------------------------------------------------

-- A Latin word as a query of stems: its beginning, its English stem or its sound; a number or a short word only as it is.
create function search.asked(w text) returns text language plpgsql stable parallel safe as $$
declare k text := search.sound(w);
begin
  return case when w ~ '^\d+$' or length(w) < 3 then quote_literal(w)
      else quote_literal(w) || ':* | ' || search.stem(w)::text end
    || coalesce(' | ' || quote_literal('_' || k) || case when length(k) < 4 then '' else ':*' end, '');
end $$;

-- The condition, as SQL over search.document d, that one folded word occurs. Thai and Chinese have no spaces, so a word
-- may stand anywhere; Latin words are found by their beginning, their English stem or their sound,
-- after * anywhere.
create function search.occurs(w text) returns text language plpgsql stable parallel safe as $$
begin
  return (select case
    when w like '*%' then format('(d.names || d.words || d.places || d.body) like %L', '%' || substr(w, 2) || '%')
    when w ~ '^[\u3400-\u9fff]{1,2}$' or w ~ '^[\u0e01-\u0e4d]{2}$' then format('d.pairs @> array[%L]', w)
    when w ~ '^[\u0e01-\u0e4d]$' then format('(d.names || d.words || d.places || d.body) like %L', '% ' || w || '%')
    when w ~ '[^\u0001-\u007f]' then format('(d.names || d.words || d.places || d.body) like %L', '%' || w || '%')
    else format('d.stems @@ %L::tsquery', search.asked(w))
  end);
end $$;

-- The nearest known word or name of about the same length; null if none is near.
create function search.nearest(w text) returns text language plpgsql stable
  set pg_trgm.similarity_threshold = 0.4 as $$
begin
  return (select word from (
    select word, similarity(word, w) s from search.word where word % w
    union all
    select word, similarity(sound, k) - 0.05 from search.word, (select replace(search.sound(w), ' ', '') k offset 0) x
    where sound % k and length(k) >= 4) y
  where word <> w and length(word) between length(w) * 0.7 - 1 and length(w) * 1.4 + 1
    and (position(' ' in w) > 0 or position(' ' in word) = 0)
  order by s desc, abs(length(word) - length(w)), word limit 1);
end $$;
