-- What an organisation with many cases waited for: all of them were worked out to learn that they are many.
create or replace function waakvlam.werk_casussen(p_van text) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if p_van = 'organisatie' then
    if (select count(*) from (select 1 from waakvlam.zicht z
                               where z.organisatie_id = waakvlam.actor_organisatie() limit 3001) s) > 3000 then
      return null;
    end if;
    return array(select waakvlam.mijn_casussen());
  end if;
  return array(
    select distinct k.casus_id
      from waakvlam.medewerker m
     cross join lateral (
       select z.casus_id from waakvlam.zaakrol z where z.medewerker_id = m.id
       union
       select o.casus_id from waakvlam.taak_opgepakt o where o.medewerker_id = m.id) k
     where case when p_van = 'waarneming'
                then m.plaatsvervanger_id = waakvlam.actor_medewerker() and m.organisatie_id = waakvlam.actor_organisatie()
                else m.id = waakvlam.actor_medewerker() end
       and waakvlam.mag_zien(k.casus_id));
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
         left join waakvlam.feit_zicht f on f.casus_id = q.casus_id and f.id = q.feit_id
        where q.casus_id = k.id
          and (q.feit_id = ''
               or f.zicht >= case when q.vrij then 3 else 2 end)) z
     where waakvlam.mag_zien(k.id) and z.gezien = cardinality(v_nrs)
     limit p_limiet;
end $$;
