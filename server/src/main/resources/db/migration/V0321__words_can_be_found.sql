-- Why: staff look for a case by whatever somebody tells them: part of a name, of a number, of a
-- serial, a few words of a letter, in any script. pg_trgm knows no letter beyond ASCII under the
-- locale C and may be missing on a server that is not ours, so the grams are our own: runs of three
-- characters, and of one and two in scripts that write no spaces. They are computed by the database
-- from the words where these stand, in the transaction that writes them, so nothing is filled by
-- anybody and nothing outlives an erasure (docs/search.md).
--
-- A gram begins with a mark of its merchant, since no key of another kind can lead in such an index.

-- Words as they are compared: without width, case, accents and vowel signs, kana as hiragana, Arabic
-- letters and digits that are written in two ways as one, and one space for all that is no letter.
create function search_text(said text) returns text
  language sql immutable strict parallel safe
  return case
    when octet_length(said) = length(said) then
      btrim(regexp_replace(lower(said), '[^a-z0-9]+', ' ', 'g'))
    else
      btrim(regexp_replace(
        normalize(
          translate(
            regexp_replace(replace(lower(normalize(said, nfkd)), 'ß', 'ss'),
              U&'[\0300-\036f\0640\064b-\065f\0670]', '', 'g'),
            'øłđıァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネノハヒフヘホマミムメモャヤュユョヨラリルレロワヰヱヲンىةک٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
            'oldiぁあぃいぅうぇえぉおかきくけこさしすせそたちっつてとなにぬねのはひふへほまみむめもゃやゅゆょよらりるれろわゐゑをんيهك01234567890123456789'),
          nfc),
        '[^[:alnum:]]+', ' ', 'g'))
  end;

-- Grams of words; a word begins with a gram of its own, so that short ones are found too.
create function search_grams(merchant uuid, said text) returns text[]
language plpgsql immutable strict parallel safe cost 5000 set search_path = public as $$
declare
  dense constant text := U&'\3005-\30ff\3400-\9fff\ac00-\d7af\f900-\faff\+020000-\+03ffff';
  mark constant text := right(merchant::text, 4);
  grams text[] := '{}';
  word text;
begin
  foreach word in array string_to_array(search_text(said), ' ') loop
    grams := grams || (mark || '^' || left(word, 2));
    if octet_length(word) > length(word) and word ~ ('[' || dense || ']') then
      for i in 1..length(word) loop
        grams := grams || (mark || substr(word, i, 1)) || (mark || substr(word, i, 2));
      end loop;
      continue when word !~ ('[^' || dense || ']');
    end if;
    for i in 1..length(word) - 2 loop
      grams := grams || (mark || substr(word, i, 3));
    end loop;
  end loop;
  return grams;
end $$;

-- What is looked for, ready to be compared: a short word only where a word begins.
create function search_wanted(words text[]) returns text[]
  language sql immutable strict parallel safe
  return (
    select coalesce(array_agg(case
      when split_part(w.word, ' ', 1) ~ U&'[\3005-\30ff\3400-\9fff\ac00-\d7af\f900-\faff\+020000-\+03ffff]'
        or length(split_part(w.word, ' ', 1)) > 2 then w.word
      else ' ' || w.word end), '{}')
    from (select distinct search_text(said) as word from unnest(words) said) w
    where w.word <> '');

-- The grams that a text has if it holds all of these; none where they are too short to look for.
create function search_wanted_grams(merchant uuid, wanted text[]) returns text[]
  language sql immutable strict parallel safe
  return (
    with part as (
      select p.word, w.word like ' %' or p.nr > 1 as is_start
      from unnest(wanted) w(word)
      cross join unnest(string_to_array(w.word, ' ')) with ordinality p(word, nr)
      where p.word <> '')
    select coalesce(array_agg(distinct right(merchant::text, 4) || g.gram), '{}')
    from part
    cross join lateral (
      select substr(part.word, i, 3)
      from generate_series(1, length(part.word) - 2) i
      where substr(part.word, i, 3) ~ U&'[^\3005-\30ff\3400-\9fff\ac00-\d7af\f900-\faff\+020000-\+03ffff]'
      union all
      select substr(part.word, i, least(2, length(part.word)))
      from generate_series(1, greatest(1, length(part.word) - 1)) i
      where part.word ~ U&'[\3005-\30ff\3400-\9fff\ac00-\d7af\f900-\faff\+020000-\+03ffff]'
      union all
      select '^' || left(part.word, 2)
      where part.is_start and length(part.word) > 1) g(gram));

-- Whether a text holds all that is wanted.
create function search_holds(said text, wanted text[]) returns boolean
language plpgsql immutable parallel safe set search_path = public as $$
declare
  folded constant text := ' ' || search_text(coalesce(said, ''));
  word text;
begin
  foreach word in array wanted loop
    if strpos(folded, word) = 0 then
      return false;
    end if;
  end loop;
  return true;
end $$;

-- The last nine digits of a number from their end, so that a country's code or its zero never matter.
create function search_phone(number text) returns text
  language sql immutable strict parallel safe
  return reverse(right(regexp_replace(
    translate(normalize(number, nfkc), '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'),
    '[^0-9]', '', 'g'), 9));

create index consumer_words on consumer using gin
  (search_grams(merchant_id, name || ' ' || email)) where erased_at is null;
create index consumer_phone on consumer (merchant_id, search_phone(phone) collate "C")
  where phone is not null and erased_at is null;
create index shop_order_words on shop_order using gin
  (search_grams(merchant_id, order_number)) where set_aside_at is null;
create index order_line_words on order_line using gin
  (search_grams(merchant_id, sku || ' ' || title || ' ' || coalesce(variant, '') || ' '
    || coalesce(serial, '')));
create index consumer_by_age on consumer (merchant_id, created_at);
create index message_by_day on message (merchant_id, written_at) where erased_at is null;
create index message_words on message using gin
  (search_grams(merchant_id, body)) where erased_at is null;

-- A case is found by its number and words, its order, its goods and its consumer, which stand in
-- several tables; so it has a row of grams, and no words, that follows all of them.
create table case_words (
  merchant_id uuid not null,
  case_id uuid not null,
  opened_at timestamptz not null,
  grams text[] not null,
  primary key (merchant_id, case_id)
);
create index case_words_by_day on case_words (merchant_id, opened_at);
create index case_words_grams on case_words using gin (grams);
call seal_table('case_words', 'select, insert, update, delete');

create function search_goods_text(of_merchant uuid, of_case uuid) returns text
  language sql stable set search_path = public
  return (
    select string_agg(concat_ws(' ', b.sku, b.title, b.variant, b.serial), ' ')
    from case_line l
    join order_line b on b.merchant_id = l.merchant_id and b.order_line_id = l.order_line_id
    where l.merchant_id = of_merchant and l.case_id = of_case);

create procedure keep_case_words(of_merchant uuid, cases uuid[])
language sql set search_path = public as $$
  insert into case_words as w (merchant_id, case_id, opened_at, grams)
  select c.merchant_id, c.case_id, c.opened_at,
    search_grams(c.merchant_id, concat_ws(' ', c.case_number, o.order_number, p.name, p.email,
      search_goods_text(c.merchant_id, c.case_id), c.words))
  from after_sales_case c
  join shop_order o on o.merchant_id = c.merchant_id and o.order_id = c.order_id
  join consumer p on p.merchant_id = c.merchant_id and p.consumer_id = c.consumer_id
  where c.merchant_id = of_merchant and c.case_id = any(cases)
  on conflict (merchant_id, case_id) do update set grams = excluded.grams
$$;

create function keep_words_of_lines() returns trigger language plpgsql set search_path = public as $$
declare
  one record;
begin
  for one in
    select n.merchant_id, array_agg(distinct n.case_id) as cases from news n group by n.merchant_id
  loop
    call keep_case_words(one.merchant_id, one.cases);
  end loop;
  return null;
end $$;
create trigger case_line_words after insert on case_line
  referencing new table as news for each statement execute function keep_words_of_lines();

create function keep_words_of_case() returns trigger language plpgsql set search_path = public as $$
begin
  call keep_case_words(new.merchant_id, array[new.case_id]);
  return null;
end $$;
create trigger case_words_kept after update of words on after_sales_case
  for each row when (old.words is distinct from new.words) execute function keep_words_of_case();

create function keep_words_of_consumer() returns trigger
language plpgsql set search_path = public as $$
declare
  cases constant uuid[] := array(
    select c.case_id from after_sales_case c
    where c.merchant_id = new.merchant_id and c.consumer_id = new.consumer_id);
begin
  call keep_case_words(new.merchant_id, cases);
  return null;
end $$;
create trigger consumer_words_kept after update of name, email on consumer
  for each row when ((old.name, old.email) is distinct from (new.name, new.email))
  execute function keep_words_of_consumer();

create function keep_words_of_order() returns trigger
language plpgsql set search_path = public as $$
declare
  cases constant uuid[] := array(
    select c.case_id from after_sales_case c
    where c.merchant_id = new.merchant_id and c.order_id = new.order_id);
begin
  call keep_case_words(new.merchant_id, cases);
  return null;
end $$;
create trigger order_line_words_kept after update of sku, title, variant, serial on order_line
  for each row when ((old.sku, old.title, old.variant, old.serial)
    is distinct from (new.sku, new.title, new.variant, new.serial))
  execute function keep_words_of_order();
create trigger shop_order_words_kept after update of order_number on shop_order
  for each row when (old.order_number is distinct from new.order_number)
  execute function keep_words_of_order();
