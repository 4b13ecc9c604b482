-- Lists of work weigh premises fact by fact, as the case page does: what an organisation recorded itself counts for it, and
-- so does what its source decided to show it. Until here a list asked for whole categories, so that an organisation with a
-- narrow covenant missed what it had written itself. What stays shut (where the victim is, for who works with the
-- perpetrator) stays shut. Labels are asked first: most rows need no look at facts.
create function waakvlam.ziet_premissen(
  p_casus uuid, p_categorieen text[], p_feiten text[], p_vereist text[] default '{}') returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  z record;
begin
  select l.zien, l.gesloten, l.verstrekt, l.organisatie_id into z from waakvlam.lezerszicht l where l.casus_id = p_casus;
  if not found then return false; end if;
  if p_categorieen <@ z.zien then return true; end if;
  -- What rests on no fact tells of a category as such, and nobody recorded that.
  if cardinality(p_feiten) = 0 or not p_vereist <@ z.zien then return false; end if;
  return not exists (
    select 1 from unnest(p_feiten) p(id)
      left join waakvlam.feit f on f.casus_id = p_casus and f.id = p.id
     where f.id is null
        or not (f.categorie = any (z.zien) or f.id = any (z.verstrekt)
                or f.organisatie_id = z.organisatie_id and f.categorie <> all (z.gesloten)));
end $$;
revoke execute on function waakvlam.ziet_premissen(uuid, text[], text[], text[]) from public;

-- As before, with ziet_premissen.
create or replace function waakvlam.werk_taken(
  p_van text, p_vanaf timestamptz, p_voor timestamptz, p_items text[], p_laat boolean, p_na_op timestamptz, p_na_casus uuid,
  p_na_id text, p_limiet integer)
  returns table (casus_id uuid, casus text, regio text, id text, item text, status text, sinds timestamptz,
                 uiterlijk timestamptz, geheel boolean, opgepakt_door uuid)
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select t.casus_id, c.naam, c.regio, t.id, t.item, t.status, t.sinds, t.uiterlijk,
           waakvlam.ziet_premissen(t.casus_id, t.categorieen, t.premissen || t.voldaan_door), o.medewerker_id
      from waakvlam.werk_taken_ruw(p_van, p_vanaf, p_voor, p_items, p_laat, p_na_op, p_na_casus, p_na_id, p_limiet) t
      join waakvlam.casus c on c.id = t.casus_id
      left join waakvlam.taak_opgepakt o on o.casus_id = t.casus_id and o.taak_id = t.id
                                        and o.organisatie_id = waakvlam.actor_organisatie()
     order by t.uiterlijk, t.casus_id, t.id;
end $$;
create or replace function waakvlam.werk_alarmen_deel(
  p_van text, p_voor boolean, p_na_op timestamptz, p_na_casus uuid, p_na_id text, p_limiet integer)
  returns setof waakvlam.signaal
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_casussen uuid[] := waakvlam.werk_casussen(p_van);
begin
  if v_casussen is not null then
    return query
      select s.*
        from (select s.* from waakvlam.signaal s
               where s.casus_id = any (v_casussen) and s.actief and s.ernst = 'alarm' and waakvlam.gaat_voor(s.code) = p_voor
                 and (p_na_id is null or s.sinds < p_na_op
                      or s.sinds = p_na_op and (s.casus_id, s.id) > (p_na_casus, p_na_id))
               order by s.sinds desc, s.casus_id, s.id offset 0) s
       where waakvlam.ziet_premissen(s.casus_id, s.categorieen, s.feiten)
       limit p_limiet;
  elsif p_voor then
    return query
      select s.* from waakvlam.signaal s
       where s.actief and s.ernst = 'alarm'
         and s.code in ('overtreding_niet_opgevolgd', 'onveilig_signaal_niet_opgevolgd')
         and (p_na_id is null or s.sinds < p_na_op
              or s.sinds = p_na_op and (s.casus_id, s.id) > (p_na_casus, p_na_id))
         and waakvlam.ziet_premissen(s.casus_id, s.categorieen, s.feiten)
       order by s.sinds desc, s.casus_id, s.id limit p_limiet;
  else
    return query
      select s.* from waakvlam.signaal s
       where s.actief and s.ernst = 'alarm' and not waakvlam.gaat_voor(s.code)
         and (p_na_id is null or s.sinds < p_na_op
              or s.sinds = p_na_op and (s.casus_id, s.id) > (p_na_casus, p_na_id))
         and waakvlam.ziet_premissen(s.casus_id, s.categorieen, s.feiten)
       order by s.sinds desc, s.casus_id, s.id limit p_limiet;
  end if;
end $$;
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
      select 1 from waakvlam.signaal s
       where s.casus_id = any (v_casussen) and s.actief and s.ernst = 'alarm'
         and waakvlam.ziet_premissen(s.casus_id, s.categorieen, s.feiten) limit p_tot) s;
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
       where s.actief and s.ernst = 'alarm' and waakvlam.ziet_premissen(s.casus_id, s.categorieen, s.feiten)
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
       and (v_casussen is null or w.casus_id = any (v_casussen)) and waakvlam.ziet_premissen(w.casus_id, w.categorieen, w.feiten, w.vereist)
     limit p_tot) p;
  return next;
end $$;
create or replace function waakvlam.alarmontvangst(p_limiet integer)
  returns table (casus_id uuid, casus text, signaal_id text, code text, sinds timestamptz, trap integer,
                 bevestigd_op timestamptz, ontvangers jsonb)
  language plpgsql stable security definer rows 20 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select s.casus_id, c.naam, s.id, s.code, s.sinds, a.trap, a.bevestigd_op,
           (select coalesce(jsonb_agg(jsonb_build_object(
                     'naam', case when waakvlam.is_plegerzijde(s.casus_id) then null else m.naam end,
                     'organisatie', o.naam, 'trap', n.trap, 'op', n.aangemaakt_op, 'gelezen', n.gelezen_op,
                     'bevestigd', n.bevestigd_op) order by n.trap, n.aangemaakt_op), '[]')
              from waakvlam.notificatie n
              join waakvlam.medewerker m on m.id = n.medewerker_id join waakvlam.organisatie o on o.id = m.organisatie_id
             where n.casus_id = s.casus_id and n.onderwerp = s.id and n.soort = 'alarm')
      from waakvlam.alarmwacht a
      join waakvlam.signaal s on s.casus_id = a.casus_id and s.id = a.signaal_id
      join waakvlam.casus c on c.id = s.casus_id
     where a.verzenders @> array[waakvlam.actor_medewerker()] and waakvlam.ziet_premissen(s.casus_id, s.categorieen, s.feiten)
     order by s.sinds desc limit p_limiet;
end $$;
create or replace function waakvlam.agenda_momenten(p_token_digest bytea) returns table (geldig boolean, op timestamptz)
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
#variable_conflict use_column
declare
  v_medewerker uuid;
  v_organisatie uuid;
  v_code text;
begin
  select m.id, o.id, o.code into v_medewerker, v_organisatie, v_code
    from waakvlam.agenda_abonnement a
    join waakvlam.medewerker m on m.id = a.medewerker_id
    join waakvlam.organisatie o on o.id = m.organisatie_id
   where a.token_digest = p_token_digest and waakvlam.medewerker_actief(m.id);
  if not found then
    return;
  end if;
  update waakvlam.agenda_abonnement a set opgehaald_op = date_trunc('hour', now())
   where a.medewerker_id = v_medewerker and a.opgehaald_op is distinct from date_trunc('hour', now());
  perform set_config('waakvlam.medewerker', v_medewerker::text, true),
          set_config('waakvlam.organisatie', v_organisatie::text, true);
  return query
    with zaak as materialized (select c.id from waakvlam.mijn_casussen() as c(id))
    select true, null::timestamptz
    union all
    select true, t.uiterlijk
      from zaak z join waakvlam.taak t on t.casus_id = z.id
     where t.wie = v_code and t.status in ('open', 'te_laat')
       and t.uiterlijk between now() - interval '1 day' and now() + interval '1 year'
    union all
    select true, w.op
      from zaak z join waakvlam.werkpunt w on w.casus_id = z.id
     where w.soort in ('maatregel_einde', 'detentie_einde', 'vrijlating', 'zitting', 'overleg')
       and w.op between now() - interval '1 day' and now() + interval '1 year'
       and waakvlam.ziet_premissen(w.casus_id, w.categorieen, w.feiten, w.vereist);
end $$;

-- Whether the victim lets partners share is asked in every open case. Who may not see the answer has the case on that list
-- all the same, since she can ask: the motor writes a second point that says nothing, shown to who does not see the first.
create or replace function waakvlam.werk_punten_ruw(
  p_van text, p_soorten text[], p_vanaf timestamptz, p_voor timestamptz, p_na_op timestamptz, p_na_casus uuid, p_na_id text,
  p_limiet integer) returns setof waakvlam.werkpunt
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_casussen uuid[] := waakvlam.werk_casussen(p_van);
begin
  return query
    select p.*
      from (select p.* from waakvlam.werkpunt p
             where p.soort = any (p_soorten) and (v_casussen is null or p.casus_id = any (v_casussen))
               and (p_vanaf is null or p.op is null or p.op >= p_vanaf) and (p_voor is null or p.op is null or p.op < p_voor)
               and (p_na_id is null
                    or (coalesce(p.op, '-infinity'), p.casus_id, p.id)
                       > (coalesce(p_na_op, '-infinity'), p_na_casus, p_na_id))
             order by p.op nulls first, p.casus_id, p.id offset 0) p
     where waakvlam.ziet_premissen(p.casus_id, p.categorieen, p.feiten, p.vereist)
       and (p.id <> 'toestemming afgeschermd'
            or not exists (select 1 from waakvlam.werkpunt w
                            where w.casus_id = p.casus_id and w.id = 'toestemming'
                              and waakvlam.ziet_premissen(w.casus_id, w.categorieen, w.feiten, w.vereist)))
     limit p_limiet;
end $$;
insert into waakvlam.werkpunt (casus_id, id, soort, inhoud)
select w.casus_id, 'toestemming afgeschermd', 'toestemming', '{"stand": "afgeschermd"}' from waakvlam.werkpunt w
 where w.id = 'toestemming';
