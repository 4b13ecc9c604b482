-- On what ground someone asked, and a keyed digest of the name alone: who tries one name with many days of birth guesses.
alter table waakvlam.bekendheidscheck add column grond text, add column naamsleutel bytea;
comment on column waakvlam.bekendheidscheck.naamsleutel is 'Keyed digest of the name without the day of birth';
create index bekendheidscheck_organisatie on waakvlam.bekendheidscheck (organisatie_id, moment);

drop function waakvlam.bekendheid_vragen(bytea[], text, integer);
-- Whether someone is known in the actor's region, and which organisations she can call: those that take part in a case of
-- hers, who directs first. The side of the perpetrator hears about a perpetrator alone; shielded cases and cases from
-- which she is barred are not there. te_vaak when she or her organisation asks too much, or tries days of birth with one
-- name; nothing is answered then.
create function waakvlam.bekendheid_vragen(p_sleutels bytea[], p_naam bytea, p_doel text, p_grond text, p_grenzen jsonb)
  returns table (te_vaak boolean, organisatie_id uuid, regisseur boolean)
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_regio text;
  v_code text;
  v_pleger boolean;
  v_aantal integer;
  v_raak integer;
  v_samen integer;
  v_dagen integer;
  v_reden text;
  v_organisaties uuid[];
  v_regisseurs boolean[];
begin
  select m.regio, o.code into v_regio, v_code
    from waakvlam.medewerker m join waakvlam.organisatie o on o.id = m.organisatie_id
   where m.id = waakvlam.actor_medewerker() and o.id = waakvlam.actor_organisatie() and waakvlam.actor_geldig();
  if not found then
    raise exception 'no valid actor' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('bekendheid ' || waakvlam.actor_organisatie(), 0));
  select count(distinct b.sleutel) filter (where b.medewerker_id = waakvlam.actor_medewerker()),
         count(distinct b.sleutel) filter (where b.medewerker_id = waakvlam.actor_medewerker() and b.bekend),
         count(distinct b.sleutel),
         count(distinct b.sleutel) filter (where b.medewerker_id = waakvlam.actor_medewerker() and b.naamsleutel = p_naam
                                             and b.sleutel <> p_sleutels[1])
    into v_aantal, v_raak, v_samen, v_dagen
    from waakvlam.bekendheidscheck b
   where b.organisatie_id = waakvlam.actor_organisatie() and b.moment > now() - interval '1 hour';
  v_reden := case
    when v_dagen >= (p_grenzen->>'geboortedataPerNaam')::int then
      format('Probeerde in een uur %s geboortedata bij een naam.', v_dagen + 1)
    when v_aantal - v_raak >= (p_grenzen->>'missersPerUur')::int or v_aantal >= (p_grenzen->>'namenPerUur')::int then
      format('Vroeg in een uur naar %s verschillende mensen; %s daarvan waren bekend.', v_aantal, v_raak)
    when v_samen >= (p_grenzen->>'namenPerUurOrganisatie')::int then
      format('De organisatie vroeg in een uur naar %s verschillende mensen.', v_samen) end;
  if v_reden is not null then
    insert into waakvlam.toezichtsignaal (organisatie_id, soort, medewerker_id, reden)
    values (waakvlam.actor_organisatie(), 'namen_zoeken', waakvlam.actor_medewerker(), v_reden)
    on conflict do nothing;
  end if;
  if v_aantal >= (p_grenzen->>'namenPerUur')::int or v_samen >= (p_grenzen->>'namenPerUurOrganisatie')::int
     or v_dagen >= (p_grenzen->>'geboortedataPerNaam')::int then
    return query select true, null::uuid, false;
    return;
  end if;
  v_pleger := coalesce((select v_code = any (v.plegerzijde) from waakvlam.convenant v
                         where v.id = waakvlam.convenant_van(v_regio)), true);
  select array_agg(g.organisatie), array_agg(g.regisseur) into v_organisaties, v_regisseurs from (
  select t.organisatie_id as organisatie, bool_or(z.rol is not null) as regisseur
    from waakvlam.persoonsleutel p
    join waakvlam.casus c on c.id = p.casus_id and not c.afgeschermd and (c.regio is null or c.regio = v_regio)
    join waakvlam.toegang t on t.casus_id = c.id and t.soort = 'deelname' and t.van <= now()
                           and (t.tot is null or t.tot > now()) and t.mag_vastleggen
    join waakvlam.organisatie o on o.id = t.organisatie_id
    left join waakvlam.zaakrol z on z.casus_id = c.id and z.organisatie = o.code
                                and z.rol in ('procesregisseur', 'casusregisseur')
   where p.sleutel = any (p_sleutels) and (p.rol = 'pleger' or not v_pleger)
     and not exists (select 1 from waakvlam.wering w where w.casus_id = c.id
                        and w.medewerker_id = waakvlam.actor_medewerker()
                        and w.van <= now() and (w.tot is null or w.tot > now()))
     -- Who may hear of people at all, says the covenant.
     and exists (select 1 from waakvlam.convenant_uitkomsten(waakvlam.convenant_van(c.regio), v_code, array['bilateraal'],
                                                             '{}', 'onbekend', '', false) u
                  where u.categorie = 'persoonsgegevens' and u.uitkomst >= 2)
   group by t.organisatie_id) g;
  insert into waakvlam.bekendheidscheck (medewerker_id, organisatie_id, sleutel, naamsleutel, doel, grond, bekend)
  values (waakvlam.actor_medewerker(), waakvlam.actor_organisatie(), p_sleutels[1], p_naam, p_doel,
          p_grond, v_organisaties is not null);
  return query select false, u.organisatie, u.regisseur from unnest(v_organisaties, v_regisseurs) as u(organisatie, regisseur);
end $$;

grant execute on function waakvlam.bekendheid_vragen(bytea[], bytea, text, text, jsonb) to app;
