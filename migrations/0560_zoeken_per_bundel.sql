-- Works out the words of all facts that wait in one statement, instead of fact by fact: most of the time of a fact went to
-- planning the same three questions again. Words that are known already are no longer cut in trigrams each time.
create or replace function waakvlam.zoek_bijwerken(p_limiet integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_casussen uuid[];
  v_feiten text[];
begin
  with weg as (
    delete from waakvlam.zoekwachtrij q
     where (q.casus_id, q.feit_id) in (
       select w.casus_id, w.feit_id from waakvlam.zoekwachtrij w
        order by w.casus_id, w.feit_id limit p_limiet for update skip locked)
    returning q.casus_id, q.feit_id)
  select array_agg(w.casus_id), array_agg(w.feit_id) into v_casussen, v_feiten from weg w;
  if v_casussen is null then
    return 0;
  end if;
  -- Lost in a crash, the facts wait again.
  perform set_config('synchronous_commit', 'off', true);
  delete from waakvlam.zoekplek p
   using unnest(v_casussen, v_feiten) q(casus, feit) where p.casus_id = q.casus and p.feit_id = q.feit;
  with plek as (
    insert into waakvlam.zoekplek (casus_id, feit_id, woord, vrij)
    select t.casus, t.feit, w.woord, bool_and(t.vrij)
      from (
        select q.casus, q.feit, c.naam as tekst, false as vrij
          from unnest(v_casussen, v_feiten) q(casus, feit) join waakvlam.casus c on c.id = q.casus where q.feit = ''
        union all
        select q.casus, q.feit, d.tekst, f.tekstvelden is null or v.key = any (f.tekstvelden)
          from unnest(v_casussen, v_feiten) q(casus, feit)
         cross join lateral (
           select x.velden, x.tekstvelden from waakvlam.feit x where x.casus_id = q.casus and x.id = q.feit offset 0) f
         cross join lateral jsonb_each(f.velden) v
         cross join lateral (
           select v.value->>'waarde' as tekst where jsonb_typeof(v.value->'waarde') in ('string', 'number')
           union all
           select e from jsonb_array_elements_text(
             case when jsonb_typeof(v.value->'waarde') = 'array' then v.value->'waarde' else '[]' end) e) d
         where v.key = any (f.tekstvelden) or f.tekstvelden is null
               or v.key in ('inhoud.naam', 'inhoud.adres', 'inhoud.waarde', 'inhoud.kenteken', 'inhoud.locatie',
                            'inhoud.omschrijving', 'inhoud.patroon', 'inhoud.zaaknummer', 'inhoud.nummer')) t
     cross join lateral waakvlam.zoek_woorden(t.tekst, t.vrij) w(woord)
     group by t.casus, t.feit, w.woord
    returning woord),
  nieuw as (
    -- In order, so that two servers do not wait for each other.
    insert into waakvlam.zoekwoord (woord, trigrammen)
    select p.woord, cardinality(waakvlam.zoek_trigrammen(p.woord))
      from (select distinct e.woord from plek e where e.woord !~ '^#' and length(e.woord) >= 3) p
     where not exists (select 1 from waakvlam.zoekwoord z where z.woord = p.woord)
     order by p.woord
    on conflict do nothing returning woord)
  insert into waakvlam.zoektrigram (trigram, woord)
  select g, n.woord from nieuw n cross join lateral unnest(waakvlam.zoek_trigrammen(n.woord)) g;
  return cardinality(v_casussen);
end $$;
drop function waakvlam.zoek_inlezen(uuid, text);
