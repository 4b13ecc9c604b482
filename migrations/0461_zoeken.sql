-- Search across cases. Words stand in rows that are found by equality: full-text and trigram operators are not leakproof
-- and lose their index behind a policy. A word that is misspelt is first looked up among the words that exist, by the
-- trigrams that it shares with them. Nobody reads these tables: zoeken() weighs every hit as the case page would.
create table waakvlam.zoekplek (
  casus_id uuid not null references waakvlam.casus,
  feit_id text not null,
  woord text not null,
  vrij boolean not null,
  primary key (casus_id, feit_id, woord)
);
create index zoekplek_woord on waakvlam.zoekplek (woord, casus_id);
comment on table waakvlam.zoekplek is 'Which words stand in which fact; an empty feit_id is the name of the case';
comment on column waakvlam.zoekplek.woord is 'A stem, a name in lower case without accents, or # with the letters and digits of a number';
comment on column waakvlam.zoekplek.vrij is 'From free text or names of staff: a hit only for who reads the fact whole';

create table waakvlam.zoekwoord (
  woord text primary key,
  trigrammen integer not null
);
create index zoekwoord_begin on waakvlam.zoekwoord (woord text_pattern_ops);
comment on table waakvlam.zoekwoord is 'The words that exist, to find the one that somebody meant';
create table waakvlam.zoektrigram (
  trigram text not null,
  woord text not null references waakvlam.zoekwoord on delete cascade,
  primary key (trigram, woord)
);
create index zoektrigram_woord on waakvlam.zoektrigram (woord);

create table waakvlam.zoekwachtrij (
  casus_id uuid not null references waakvlam.casus,
  feit_id text not null,
  primary key (casus_id, feit_id)
);
comment on table waakvlam.zoekwachtrij is 'Facts whose words have to be worked out; recording does not wait for that';

do $$
declare
  v_tabel text;
begin
  foreach v_tabel in array array['zoekplek', 'zoekwoord', 'zoektrigram', 'zoekwachtrij'] loop
    execute format('alter table waakvlam.%I enable row level security, force row level security', v_tabel);
    execute format('create policy %I on waakvlam.%I to migratie using (true) with check (true)', v_tabel || '_functies', v_tabel);
  end loop;
end $$;

create function waakvlam.zoek_plat(p_tekst text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return lower(regexp_replace(normalize(p_tekst, NFD), '[\u0300-\u036f]', '', 'g'));

create function waakvlam.zoek_trigrammen(p_woord text) returns text[]
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return array(select distinct substr('  ' || p_woord || ' ', n, 3) from generate_series(1, length(p_woord) + 1) n);

-- The words of a text. Names as they stand, running text by stem, and what holds digits as one number: of a telephone
-- number the last nine digits, of a number plate or postcode its letters and digits.
create function waakvlam.zoek_woorden(p_tekst text, p_vrij boolean) returns setof text
  language sql immutable parallel safe set search_path = pg_catalog, waakvlam, pg_temp
begin atomic
  with plat as (select waakvlam.zoek_plat(left(p_tekst, 20000)) as tekst)
  select distinct w.woord
    from plat cross join lateral (
      select l.woord from unnest(tsvector_to_array(to_tsvector('pg_catalog.dutch', plat.tekst))) l(woord)
       where p_vrij and l.woord ~ '^[[:alpha:]]{2,40}$'
      union all
      select m.d[1] from regexp_matches(plat.tekst, '[[:alpha:]]{2,40}', 'g') m(d) where not p_vrij
      union all
      select '#' || right(regexp_replace(m.d[1], '[^0-9]', '', 'g'), 9)
        from regexp_matches(plat.tekst, '\+?[0-9][0-9 ().-]{7,18}[0-9]', 'g') m(d)
      union all
      select '#' || upper(regexp_replace(m.d[1], '[^[:alnum:]]', '', 'g'))
        from regexp_matches(plat.tekst, '(?:[[:alnum:]]+[-/.])*[[:alnum:]]*[0-9][[:alnum:]]*(?:[-/.][[:alnum:]]+)*', 'g') m(d)
       where length(regexp_replace(m.d[1], '[^[:alnum:]]', '', 'g')) between 2 and 30
      union all
      -- A postcode is written with or without a space.
      select '#' || upper(m.d[1] || m.d[2]) from regexp_matches(plat.tekst, '\m([1-9][0-9]{3}) ?([[:alpha:]]{2})\M', 'g') m(d)
    ) w
   where w.woord is not null;
end;

-- Works out the words of one fact, or of the name of a case, and keeps them.
create function waakvlam.zoek_inlezen(p_casus uuid, p_feit text) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_nieuw text[];
begin
  delete from waakvlam.zoekplek where casus_id = p_casus and feit_id = p_feit;
  insert into waakvlam.zoekplek (casus_id, feit_id, woord, vrij)
  select p_casus, p_feit, w.woord, bool_and(t.vrij)
    from (
      select c.naam as tekst, false as vrij from waakvlam.casus c where c.id = p_casus and p_feit = ''
      union all
      select d.tekst, f.tekstvelden is null or v.key = any (f.tekstvelden)
        from waakvlam.feit f
       cross join lateral jsonb_each(f.velden) v
       cross join lateral (
         select v.value->>'waarde' as tekst where jsonb_typeof(v.value->'waarde') in ('string', 'number')
         union all
         select e from jsonb_array_elements_text(
           case when jsonb_typeof(v.value->'waarde') = 'array' then v.value->'waarde' else '[]' end) e) d
       where f.casus_id = p_casus and f.id = p_feit
         and (v.key = any (f.tekstvelden) or f.tekstvelden is null
              or v.key in ('inhoud.naam', 'inhoud.adres', 'inhoud.waarde', 'inhoud.kenteken', 'inhoud.locatie',
                           'inhoud.omschrijving', 'inhoud.patroon', 'inhoud.zaaknummer', 'inhoud.nummer'))) t
   cross join lateral waakvlam.zoek_woorden(t.tekst, t.vrij) w(woord)
   group by w.woord;
  with nieuw as (
    insert into waakvlam.zoekwoord (woord, trigrammen)
    select p.woord, cardinality(waakvlam.zoek_trigrammen(p.woord)) from waakvlam.zoekplek p
     where p.casus_id = p_casus and p.feit_id = p_feit and p.woord !~ '^#' and length(p.woord) >= 3
     order by p.woord
    on conflict do nothing returning woord)
  select array_agg(woord) into v_nieuw from nieuw;
  insert into waakvlam.zoektrigram (trigram, woord)
  select g, w from unnest(v_nieuw) w cross join lateral unnest(waakvlam.zoek_trigrammen(w)) g;
end $$;

-- Takes what waits; gives how many.
create function waakvlam.zoek_bijwerken(p_limiet integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  r record;
  v_aantal integer := 0;
begin
  for r in
    delete from waakvlam.zoekwachtrij q
     where (q.casus_id, q.feit_id) in (
       select w.casus_id, w.feit_id from waakvlam.zoekwachtrij w
        order by w.casus_id, w.feit_id limit p_limiet for update skip locked)
    returning q.casus_id, q.feit_id
  loop
    perform waakvlam.zoek_inlezen(r.casus_id, r.feit_id);
    v_aantal := v_aantal + 1;
  end loop;
  return v_aantal;
end $$;

-- The words of a fact go in the transaction that takes its content away, and those that stand nowhere else with them.
create function waakvlam.zoek_vergeten(p_casus uuid, p_feit text) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_woorden text[];
begin
  with weg as (
    delete from waakvlam.zoekplek where casus_id = p_casus and feit_id = p_feit returning woord)
  select array_agg(woord) into v_woorden from weg;
  delete from waakvlam.zoekwoord w
   where w.woord = any (v_woorden) and not exists (select 1 from waakvlam.zoekplek p where p.woord = w.woord);
end $$;

create function waakvlam.feit_zoekbaar() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if tg_op <> 'INSERT' then perform waakvlam.zoek_vergeten(old.casus_id, old.id); end if;
  if tg_op = 'DELETE' then
    delete from waakvlam.zoekwachtrij where casus_id = old.casus_id and feit_id = old.id;
  else
    insert into waakvlam.zoekwachtrij (casus_id, feit_id) values (new.casus_id, new.id) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger feit_zoekbaar after insert or delete or update of velden on waakvlam.feit
  for each row execute function waakvlam.feit_zoekbaar();
create function waakvlam.casus_zoekbaar() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if tg_op = 'UPDATE' then perform waakvlam.zoek_vergeten(old.id, ''); end if;
  insert into waakvlam.zoekwachtrij (casus_id, feit_id) values (new.id, '') on conflict do nothing;
  return null;
end $$;
create trigger casus_zoekbaar after insert or update of naam on waakvlam.casus
  for each row execute function waakvlam.casus_zoekbaar();
-- What was there already.
insert into waakvlam.zoekwachtrij select f.casus_id, f.id from waakvlam.feit f;
insert into waakvlam.zoekwachtrij select c.id, '' from waakvlam.casus c;

-- The words that somebody can have meant with each word she typed: that word, its stem, what it is the beginning of, and
-- what looks like it. The score says how near.
create function waakvlam.zoek_bedoeld(p_tekst text) returns table (nr integer, woord text, score real)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_termen text[] := array(
    select * from (
      select t.term from regexp_split_to_table(waakvlam.zoek_plat(p_tekst), '[^[:alnum:]]+') with ordinality t(term, plek)
       where t.term <> '' order by t.plek limit 8) s);
  v_getallen text[];
  v_term text;
  v_tri text[];
begin
  -- A telephone number, plate or postcode can be typed in parts; as one it comes first.
  v_getallen := array(select w from waakvlam.zoek_woorden(p_tekst, false) w where w ~ '^#');
  for i in 1 .. coalesce(cardinality(v_termen), 0) loop
    v_term := v_termen[i];
    if v_term ~ '[0-9]' or v_getallen <> '{}' and length(v_term) <= 2 then continue; end if;
    if length(v_term) < 2 then continue; end if;
    -- "de" and the like stand nowhere in running text; they count only when nothing else was typed.
    if cardinality(v_termen) > 1 and to_tsvector('pg_catalog.dutch', v_term) = '' then continue; end if;
    v_tri := waakvlam.zoek_trigrammen(v_term);
    return query
      select i, k.woord, max(k.score)::real
        from (
          select v_term as woord, 3.0 as score
          union all
          select l, 2.5 from unnest(tsvector_to_array(to_tsvector('pg_catalog.dutch', v_term))) l
          union all
          (select w.woord, 2.0 from waakvlam.zoekwoord w
            where w.woord like v_term || '%' and length(v_term) >= 3 order by length(w.woord), w.woord limit 40)
          union all
          (select w.woord, s.gelijk::numeric
             from (select t.woord, count(*) as samen from waakvlam.zoektrigram t
                    where t.trigram = any (v_tri) and length(v_term) >= 4 group by t.woord
                   having count(*) * 3 >= cardinality(v_tri)) g
             join waakvlam.zoekwoord w on w.woord = g.woord
            cross join lateral (select g.samen::numeric / (w.trigrammen + cardinality(v_tri) - g.samen) as gelijk) s
            where s.gelijk >= 0.3 order by s.gelijk desc limit 20)) k
       group by k.woord;
  end loop;
  if v_getallen <> '{}' then
    -- The longest say most: "06 12 34 56 78" holds shorter ones too, and a country code can stand before a number.
    return query
      select 100, g, 4.0::real from unnest(v_getallen) g
       where length(g) >= (select max(length(e)) from unnest(v_getallen) e) - 2;
  end if;
end $$;

-- Cases in which every word stands, best first, with the facts in which it stands, as far as the actor may see these.
-- Starts from the word that stands in the fewest places. meer: there were too many places to look at all.
create function waakvlam.zoeken(p_tekst text, p_limiet integer)
  returns table (casus_id uuid, naam text, score real, feiten text[], woorden text[], meer boolean)
  language plpgsql stable security definer rows 20 set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_kandidaten integer := 4000;
  v_mijn uuid[];
  v_nrs integer[]; v_woordnrs integer[]; v_woorden text[]; v_scores real[];
  v_zeldzaam integer;
  v_casussen uuid[];
begin
  if not waakvlam.actor_geldig() then return; end if;
  select array_agg(b.nr), array_agg(b.woord), array_agg(b.score) into v_woordnrs, v_woorden, v_scores
    from waakvlam.zoek_bedoeld(p_tekst) b;
  v_nrs := array(select distinct n from unnest(v_woordnrs) n);
  if cardinality(v_nrs) = 0 then return; end if;
  select t.nr into v_zeldzaam
    from unnest(v_nrs) t(nr)
   cross join lateral (
     select count(*) as aantal from (
       select 1 from waakvlam.zoekplek p
        where p.woord in (select w from unnest(v_woordnrs, v_woorden) x(n, w) where n = t.nr) limit v_kandidaten + 1) s) c
   order by c.aantal limit 1;
  -- Few places are weighed one by one; only for many is it worth while to know all her cases first.
  v_casussen := array(
    select distinct s.casus_id from (
      select p.casus_id from waakvlam.zoekplek p
       where p.woord in (select w from unnest(v_woordnrs, v_woorden) x(n, w) where n = v_zeldzaam)
       limit 1001) s);
  if cardinality(v_casussen) > 300 then
    v_mijn := waakvlam.werk_casussen('organisatie');
    v_casussen := array(
      select distinct s.casus_id from (
        select p.casus_id from waakvlam.zoekplek p
         where p.woord in (select w from unnest(v_woordnrs, v_woorden) x(n, w) where n = v_zeldzaam)
           and (v_mijn is null or p.casus_id = any (v_mijn))
         limit v_kandidaten + 1) s);
  end if;
  return query
    select k.id, c.naam, k.score, z.feiten, z.woorden, cardinality(v_casussen) > v_kandidaten
      from (
        -- Cases that hold a place for every word, visible or not, best first; nothing dear has been asked yet.
        select p.casus_id as id, sum(p.beste)::real as score
          from (
            select q.casus_id, b.n, max(b.s * case when q.vrij then 1 else 2 end) as beste
              from waakvlam.zoekplek q
              join unnest(v_woordnrs, v_woorden, v_scores) b(n, w, s) on b.w = q.woord
             where q.casus_id = any (v_casussen)
             group by q.casus_id, b.n) p
         group by p.casus_id having count(*) = cardinality(v_nrs)
         order by 2 desc, 1 offset 0) k
      join waakvlam.casus c on c.id = k.id
     cross join lateral (
       select array_agg(distinct q.feit_id) filter (where q.feit_id <> '') as feiten,
              array_agg(distinct q.woord) as woorden, count(distinct b.n) as gezien
         from waakvlam.zoekplek q
         join unnest(v_woordnrs, v_woorden, v_scores) b(n, w, s) on b.w = q.woord
         left join lateral (
           select v.zicht from waakvlam.feit_zicht v where v.casus_id = q.casus_id and v.id = q.feit_id offset 0) f on true
        where q.casus_id = k.id
          and (q.feit_id = ''
               or f.zicht >= case when q.vrij then 3 else 2 end)) z
     where waakvlam.mag_zien(k.id) and z.gezien = cardinality(v_nrs)
     limit p_limiet;
end $$;

grant execute on function waakvlam.zoeken(text, integer) to app;
grant execute on function waakvlam.zoek_bijwerken(integer) to motor;
