-- A privacy officer seldom knows the number of a case: somebody complains of a colleague, or of a case by its name. So who
-- looked is found by person, case, name of a case and period, under the same limits as before: her own people; everyone in a
-- case that her organisation directs or opened, as long as it takes part; nothing of a case from which she is barred.
create index inzagelog_wie on waakvlam.inzagelog (medewerker_id, moment);

drop function waakvlam.inzagen_van(uuid, bigint, integer);
-- Newest first, below p_na. Of the filters that are null nothing is asked. p_casusnaam is the whole name, and finds no
-- shielded case of others; p_wie is a part of a name or what her organisation knows somebody by. Without p_alles what shows
-- no case (lists, own settings) is left out.
create function waakvlam.inzagen_zoeken(
    p_casus uuid, p_casusnaam text, p_wie text, p_van timestamptz, p_tot timestamptz, p_alles boolean, p_na bigint,
    p_limiet integer)
  returns table (id bigint, begonnen timestamptz, moment timestamptz, medewerker text, kenmerk text, functie text,
                 organisatie text, organisatie_code text, casus uuid, handeling text, categorie text, uitgang text,
                 geweigerd text, grond text, verwerking text, trace_id text, span_id text, ouder_span_id text)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
#variable_conflict use_column
declare
  v_geweerd uuid[];
  v_geheel uuid[];
  v_casussen uuid[];
  v_mensen uuid[];
begin
  if waakvlam.actor_orgrol() is distinct from 'privacy_officer' then return; end if;
  v_geweerd := array(
    select w.casus_id from waakvlam.wering w
     where w.medewerker_id = waakvlam.actor_medewerker() and w.van <= now() and (w.tot is null or w.tot > now()));
  v_geheel := array(
    select distinct t.casus_id from waakvlam.toegang t join waakvlam.organisatie o on o.id = t.organisatie_id
     where (p_casus is null or t.casus_id = p_casus)
       and t.organisatie_id = waakvlam.actor_organisatie() and t.soort = 'deelname'
       and t.van <= now() and (t.tot is null or t.tot > now())
       and (t.verleend_door = t.organisatie_id
            or exists (select 1 from waakvlam.zaakrol z where z.casus_id = t.casus_id and z.organisatie = o.code
                          and z.rol = 'procesregisseur')));
  if p_casusnaam is not null then
    v_casussen := array(select c.id from waakvlam.casus c
                         where lower(c.naam) = lower(p_casusnaam) and (not c.afgeschermd or c.id = any (v_geheel)));
  end if;
  if p_wie is not null then
    v_mensen := array(select m.id from waakvlam.medewerker m
                       where (m.kenmerk = p_wie and m.organisatie_id = waakvlam.actor_organisatie())
                          or position(lower(p_wie) in lower(m.naam)) > 0);
  end if;
  -- Written out per filter, so that each question is planned by what it asks.
  return query execute
    'select i.id, i.begonnen, i.moment, m.naam, m.kenmerk, m.rol, o.naam, o.code, i.casus_id, i.handeling, i.categorie,
            i.uitgang, i.details->>''geweigerd'',
            (select t.soort || '': '' || t.grond from waakvlam.toegang t
              where t.casus_id = i.casus_id and t.organisatie_id = i.organisatie_id
                and (t.medewerker_id is null or t.medewerker_id = i.medewerker_id)
                and t.van <= i.moment and (t.tot is null or t.tot > i.moment)
              order by t.soort = ''noodtoegang'' desc, t.van desc limit 1),
            i.verwerking, i.trace_id, i.span_id, i.ouder_span_id
       from waakvlam.inzagelog i
       join waakvlam.medewerker m on m.id = i.medewerker_id
       join waakvlam.organisatie o on o.id = i.organisatie_id
      where (i.organisatie_id = $1 or i.casus_id = any ($2)) and (i.casus_id is null or i.casus_id <> all ($3))'
    || case when p_casus is null then '' else ' and i.casus_id = $4' end
    || case when v_casussen is null then '' else ' and i.casus_id = any ($5)' end
    || case when v_mensen is null then '' else ' and i.medewerker_id = any ($6)' end
    || case when p_van is null then '' else ' and i.moment >= $7' end
    || case when p_tot is null then '' else ' and i.moment < $8' end
    || case when p_na is null then '' else ' and i.id < $9' end
    || case when p_alles then '' else
         ' and (i.casus_id is not null or i.categorie not in (''geen_persoonsgegevens'', ''aanmelding'', ''casusoverzicht''))' end
    || ' order by i.id desc limit $10'
    using waakvlam.actor_organisatie(), v_geheel, v_geweerd, p_casus, v_casussen, v_mensen, p_van, p_tot, p_na, p_limiet;
end $$;
grant execute on function
  waakvlam.inzagen_zoeken(uuid, text, text, timestamptz, timestamptz, boolean, bigint, integer) to app;
