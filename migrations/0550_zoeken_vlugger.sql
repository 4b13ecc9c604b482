-- Looking for what a misspelt word can mean read all words that exist, to weigh a few hundred that share enough trigrams.
-- Now the two hundred that share most are looked up one by one. And beside a rare word a common one read all its places in
-- all cases; now only the cases with the rare word are read.
create or replace function waakvlam.zoek_bedoeld(p_tekst text) returns table (nr integer, woord text, score real)
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
                   having count(*) * 3 >= cardinality(v_tri) order by 2 desc limit 200) g
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
create or replace function waakvlam.zoeken(p_tekst text, p_limiet integer)
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
              from unnest(v_casussen) k(id)
             cross join lateral (select * from waakvlam.zoekplek where zoekplek.casus_id = k.id offset 0) q
              join unnest(v_woordnrs, v_woorden, v_scores) b(n, w, s) on b.w = q.woord
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
