-- As before, but the cases of the actor are worked out once, and her tasks are counted in one pass.
create or replace function waakvlam.werk_tellingen(
  p_van text, p_items text[], p_vandaag timestamptz, p_week timestamptz, p_tot integer)
  returns table (alarmen bigint, te_laat bigint, vandaag bigint, week bigint, open bigint, nieuw bigint, onbemand bigint)
  language plpgsql stable security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_code text := waakvlam.actor_code();
  v_casussen uuid[] := waakvlam.werk_casussen(p_van);
begin
  if v_casussen is not null then
    select count(*) into alarmen from (
      select 1 from waakvlam.signaal_zicht s
       where s.casus_id = any (v_casussen) and s.actief and s.ernst = 'alarm' limit p_tot) s;
    select least(count(*) filter (where t.status = 'te_laat'), p_tot),
           least(count(*) filter (where t.status = 'open' and t.uiterlijk < p_vandaag), p_tot),
           least(count(*) filter (where t.status = 'open' and t.uiterlijk >= p_vandaag and t.uiterlijk < p_week), p_tot),
           least(count(*), p_tot)
      into te_laat, vandaag, week, open
      from waakvlam.taak t
     where t.casus_id = any (v_casussen) and t.wie = v_code and t.status in ('open', 'te_laat') and t.item = any (p_items);
  else
    select count(*) into alarmen from (
      select 1 from waakvlam.signaal s
       where s.actief and s.ernst = 'alarm' and waakvlam.ziet_alle(s.casus_id, s.categorieen)
       order by s.sinds desc limit p_tot) s;
    select count(*) into te_laat from (
      select 1 from waakvlam.taak t
       where t.wie = v_code and t.status in ('open', 'te_laat') and t.status = 'te_laat' and t.item = any (p_items)
         and waakvlam.mag_zien(t.casus_id) order by t.uiterlijk limit p_tot) t;
    select count(*) into vandaag from (
      select 1 from waakvlam.taak t
       where t.wie = v_code and t.status in ('open', 'te_laat') and t.status = 'open' and t.uiterlijk < p_vandaag
         and t.item = any (p_items) and waakvlam.mag_zien(t.casus_id) order by t.uiterlijk limit p_tot) t;
    select count(*) into week from (
      select 1 from waakvlam.taak t
       where t.wie = v_code and t.status in ('open', 'te_laat') and t.status = 'open' and t.uiterlijk >= p_vandaag
         and t.uiterlijk < p_week and t.item = any (p_items) and waakvlam.mag_zien(t.casus_id)
       order by t.uiterlijk limit p_tot) t;
    select count(*) into open from (
      select 1 from waakvlam.taak t
       where t.wie = v_code and t.status in ('open', 'te_laat') and t.item = any (p_items)
         and waakvlam.mag_zien(t.casus_id) order by t.uiterlijk limit p_tot) t;
  end if;
  select count(*) into nieuw from waakvlam.werk_nieuws(p_tot);
  select count(distinct p.casus_id) into onbemand from (
    select w.casus_id from waakvlam.werkpunt w
     where w.soort in ('zonder_procesregisseur', 'zonder_casusregisseur', 'zonder_contact', 'zonder_beoordeling')
       and (v_casussen is null or w.casus_id = any (v_casussen)) and waakvlam.ziet_alle(w.casus_id, w.categorieen)
     limit p_tot) p;
  return next;
end $$;
