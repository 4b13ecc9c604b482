-- News about somebody who also is in a case elsewhere wakes that case: a queue of signals that the motor still has to record
-- there. The signal says that there is something; in which region and whom to ask is for who directs the case alone; about
-- whom, in which case and what is told by nobody but people.
create table waakvlam.eldersbericht (
  id uuid primary key default gen_random_uuid(),
  casus_id uuid not null references waakvlam.casus,
  bron_id uuid not null references waakvlam.casus,
  -- One for each day on which something came in; once for always that somebody is known there.
  dag date not null,
  organisatie_id uuid not null references waakvlam.organisatie,
  regio text not null,
  bij text not null,
  soort text not null check (soort in ('nieuws', 'al_bekend')),
  gemaakt_op timestamptz not null default now(),
  klaar_op timestamptz,
  unique (casus_id, bron_id, dag)
);
create index eldersbericht_open on waakvlam.eldersbericht (gemaakt_op) where klaar_op is null;
comment on table waakvlam.eldersbericht is 'Signals for a case about news elsewhere; which case that was stays here, for the motor alone';
alter table waakvlam.eldersbericht enable row level security, force row level security;
create policy eldersbericht_functies on waakvlam.eldersbericht to migratie using (true) with check (true);
create policy eldersbericht_motor on waakvlam.eldersbericht for select to motor using (true);
create policy eldersbericht_klaar on waakvlam.eldersbericht for update to motor using (true) with check (true);
grant select, update (klaar_op) on waakvlam.eldersbericht to motor;

-- Who answers for a case towards other cases: who directs it, else the Zorg- en Veiligheidshuis or whoever records in it
-- longest; never who works with the perpetrator.
create function waakvlam.casus_aanspreekpunt(p_casus uuid) returns table (organisatie_id uuid, code text, regio text)
  language plpgsql stable security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select o.id, o.code, o.regio
      from waakvlam.casus c
      join waakvlam.toegang t on t.casus_id = c.id and t.soort = 'deelname' and t.mag_vastleggen
                             and t.van <= now() and (t.tot is null or t.tot > now())
      join waakvlam.organisatie o on o.id = t.organisatie_id
      left join waakvlam.convenant v on v.id = waakvlam.convenant_van(c.regio)
     where c.id = p_casus and not o.code = any (coalesce(v.plegerzijde, '{}'))
     order by exists (select 1 from waakvlam.zaakrol z where z.casus_id = c.id and z.organisatie = o.code
                         and z.rol = 'procesregisseur') desc,
              exists (select 1 from waakvlam.zaakrol z where z.casus_id = c.id and z.organisatie = o.code
                         and z.rol = 'casusregisseur') desc,
              o.code = 'zvh' desc, t.van, o.id
     limit 1;
end $$;

-- Whether a kind of organisation may hear of people at all, by the covenant of a case: as for who asks whether somebody is
-- known (bekendheid_vragen).
create function waakvlam.mag_van_mensen_horen(p_casus uuid, p_code text) returns boolean
  language sql stable security definer set search_path = pg_catalog, waakvlam, pg_temp
begin atomic
  select exists (
    select 1 from waakvlam.convenant_uitkomsten(
        waakvlam.convenant_van((select c.regio from waakvlam.casus c where c.id = p_casus)), p_code, array['bilateraal'],
        '{}', 'onbekend', '', false) u
     where u.categorie = 'persoonsgegevens' and u.uitkomst >= 2);
end;

-- News came in (p_op) in a case: queues a signal for each case elsewhere with the same victim or perpetrator, and back that
-- somebody is known there. Elsewhere is another region; in the same one only what was closed, as who works on an open case
-- there meets its people. Of a shielded case nobody hears, also not that it is there; it hears itself.
create function waakvlam.elders_melden(p_casus uuid, p_kenmerk text, p_op timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_hier record;
  v_daar record;
  v_ander record;
begin
  update waakvlam.casus_context x set elderskenmerk = p_kenmerk
   where x.casus_id = p_casus and x.elderskenmerk <> p_kenmerk;
  if not found or p_op is null then return; end if;
  if (select c.afgeschermd from waakvlam.casus c where c.id = p_casus) then return; end if;
  select * into v_hier from waakvlam.casus_aanspreekpunt(p_casus);
  if not found then return; end if;
  for v_ander in
    select distinct c.id, c.afgeschermd, s.stand->>'casusstatus' = 'gesloten' as gesloten
      from waakvlam.persoonsleutel hier
      join waakvlam.persoonsleutel daar on daar.sleutel = hier.sleutel and daar.casus_id <> hier.casus_id
      join waakvlam.casus c on c.id = daar.casus_id
      left join waakvlam.stand s on s.casus_id = c.id
     where hier.casus_id = p_casus and hier.rol in ('slachtoffer', 'pleger') and daar.rol in ('slachtoffer', 'pleger')
     order by c.id
  loop
    select * into v_daar from waakvlam.casus_aanspreekpunt(v_ander.id);
    if not found then continue; end if;
    if v_daar.regio = v_hier.regio and v_ander.gesloten is not true then continue; end if;
    if waakvlam.mag_van_mensen_horen(p_casus, v_daar.code) then
      insert into waakvlam.eldersbericht (casus_id, bron_id, dag, organisatie_id, regio, bij, soort)
      values (v_ander.id, p_casus, (p_op at time zone 'Europe/Amsterdam')::date, v_daar.organisatie_id, v_hier.regio,
              v_hier.code, 'nieuws')
      on conflict do nothing;
    end if;
    if not v_ander.afgeschermd and waakvlam.mag_van_mensen_horen(v_ander.id, v_hier.code) then
      insert into waakvlam.eldersbericht (casus_id, bron_id, dag, organisatie_id, regio, bij, soort)
      values (p_casus, v_ander.id, '-infinity', v_hier.organisatie_id, v_daar.regio, v_daar.code, 'al_bekend')
      on conflict do nothing;
    end if;
  end loop;
end $$;
grant execute on function waakvlam.elders_melden(uuid, text, timestamptz) to motor;

-- Where news about people of a case came in, newest first, for who directs it: somebody of the Zorg- en Veiligheidshuis that
-- answers for the case, or the one who holds a role of direction by name. The fact says no region: whoever opens a case about
-- somebody would otherwise read there where she went.
create function waakvlam.elders_van(p_casus uuid) returns table (op timestamptz, regio text, bij text)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.mag_zien(p_casus) then return; end if;
  return query
    select e.gemaakt_op, e.regio, e.bij
      from waakvlam.eldersbericht e join waakvlam.organisatie o on o.id = e.organisatie_id
     where e.casus_id = p_casus and e.soort = 'nieuws' and e.organisatie_id = waakvlam.actor_organisatie()
       and (o.code = 'zvh'
            or exists (select 1 from waakvlam.zaakrol z
                        where z.casus_id = p_casus and z.organisatie = o.code
                          and z.rol in ('procesregisseur', 'casusregisseur')
                          and z.medewerker_id = waakvlam.actor_medewerker()))
     order by e.gemaakt_op desc limit 50;
end $$;
grant execute on function waakvlam.elders_van(uuid) to app;

create function waakvlam.eldersbericht_vernietigen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.eldersbericht where new.casus_id in (casus_id, bron_id);
  return null;
end $$;
create trigger eldersbericht_vernietigen after insert on waakvlam.vernietiging
  for each row execute function waakvlam.eldersbericht_vernietigen();
