-- What people ask about their own data, of which organisation, and when she has to have an answer. Each organisation answers
-- for what it recorded itself; its privacy officer does this and nobody else sees it.
create table waakvlam.betrokkenenverzoek (
  id uuid primary key default gen_random_uuid(),
  organisatie_id uuid not null references waakvlam.organisatie,
  soort text not null check (soort in ('inzage', 'correctie', 'verwijdering', 'beperking', 'wie_keek')),
  aanvrager text not null check (aanvrager <> ''),
  geboren date not null,
  namens text,
  identiteit text not null check (identiteit <> ''),
  toelichting text,
  strikt boolean not null,
  sleutels bytea[] not null,
  ontvangen date not null,
  uiterlijk timestamptz not null,
  termijn_bron text not null,
  ingeboekt_op timestamptz not null default now(),
  ingeboekt_door uuid not null references waakvlam.medewerker,
  uitkomst text check (uitkomst in ('toegewezen', 'gedeeltelijk', 'afgewezen')),
  motivering text,
  afgehandeld_op timestamptz,
  afgehandeld_door uuid references waakvlam.medewerker,
  check ((uitkomst is null) = (afgehandeld_op is null)),
  check (uitkomst is null or motivering <> '')
);
create index betrokkenenverzoek_lijst on waakvlam.betrokkenenverzoek (organisatie_id, uiterlijk, id);
comment on table waakvlam.betrokkenenverzoek is 'What data subjects asked of an organisation, with its term and its answer';
comment on column waakvlam.betrokkenenverzoek.identiteit is 'How it was established who asks';
comment on column waakvlam.betrokkenenverzoek.namens is 'Who asks on behalf of the applicant, and by what right';
comment on column waakvlam.betrokkenenverzoek.strikt is
  'Someone asks on behalf of the applicant: no more is given than what the applicant was told or what was done to her';
comment on column waakvlam.betrokkenenverzoek.sleutels is 'Keyed digests under which the applicant is looked up';
comment on column waakvlam.betrokkenenverzoek.uiterlijk is 'Last second of the term; later is late';

create table waakvlam.verzoekplaats (
  verzoek_id uuid not null references waakvlam.betrokkenenverzoek,
  casus_id uuid not null references waakvlam.casus,
  betrokkene text not null,
  rol text not null,
  primary key (verzoek_id, casus_id, betrokkene)
);
comment on table waakvlam.verzoekplaats is 'Cases in which the organisation recorded something and the applicant is known';

create table waakvlam.verzoekregel (
  verzoek_id uuid not null references waakvlam.betrokkenenverzoek,
  casus_id uuid not null references waakvlam.casus,
  feit_id text not null,
  besluit text not null check (besluit in ('geven', 'weglaten')),
  reden text,
  medewerker_id uuid not null references waakvlam.medewerker,
  op timestamptz not null default now(),
  primary key (verzoek_id, casus_id, feit_id),
  check (besluit = 'geven' or reden <> '')
);
comment on table waakvlam.verzoekregel is 'Decision of a person on each item of a copy; without it an item is not given';

-- Whether the actor handles this request: the privacy officer of the organisation that it was made to.
create function waakvlam.behandelt_verzoek(p_verzoek uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return waakvlam.actor_orgrol() = 'privacy_officer' and exists (
    select 1 from waakvlam.betrokkenenverzoek v
     where v.id = p_verzoek and v.organisatie_id = waakvlam.actor_organisatie());
end $$;

alter table waakvlam.betrokkenenverzoek enable row level security, force row level security;
create policy betrokkenenverzoek_functies on waakvlam.betrokkenenverzoek to migratie using (true) with check (true);
create policy betrokkenenverzoek_app on waakvlam.betrokkenenverzoek for select to app
  using (organisatie_id = (select waakvlam.actor_organisatie()) and (select waakvlam.actor_orgrol()) = 'privacy_officer');
create policy betrokkenenverzoek_app_afhandelen on waakvlam.betrokkenenverzoek for update to app
  using (organisatie_id = (select waakvlam.actor_organisatie()) and (select waakvlam.actor_orgrol()) = 'privacy_officer'
         and uitkomst is null)
  with check (organisatie_id = (select waakvlam.actor_organisatie())
              and afgehandeld_door = (select waakvlam.actor_medewerker()));
grant select, update (uitkomst, motivering, afgehandeld_op, afgehandeld_door) on waakvlam.betrokkenenverzoek to app;

alter table waakvlam.verzoekplaats enable row level security, force row level security;
create policy verzoekplaats_functies on waakvlam.verzoekplaats to migratie using (true) with check (true);
create policy verzoekplaats_app on waakvlam.verzoekplaats for select to app using (
  waakvlam.behandelt_verzoek(verzoek_id));
grant select on waakvlam.verzoekplaats to app;

-- The subqueries read under the actor's own policies. What was answered stays as it was answered.
alter table waakvlam.verzoekregel enable row level security, force row level security;
create policy verzoekregel_functies on waakvlam.verzoekregel to migratie using (true) with check (true);
create policy verzoekregel_app on waakvlam.verzoekregel for select to app using (waakvlam.behandelt_verzoek(verzoek_id));
create policy verzoekregel_app_maken on waakvlam.verzoekregel for insert to app with check (
  medewerker_id = (select waakvlam.actor_medewerker())
  and exists (select 1 from waakvlam.betrokkenenverzoek v where v.id = verzoek_id and v.uitkomst is null)
  and exists (select 1 from waakvlam.verzoekplaats p where p.verzoek_id = verzoekregel.verzoek_id
                 and p.casus_id = verzoekregel.casus_id));
create policy verzoekregel_app_wijzigen on waakvlam.verzoekregel for update to app
  using (exists (select 1 from waakvlam.betrokkenenverzoek v where v.id = verzoek_id and v.uitkomst is null))
  with check (medewerker_id = (select waakvlam.actor_medewerker()));
grant select, insert (verzoek_id, casus_id, feit_id, besluit, reden, medewerker_id),
  update (besluit, reden, medewerker_id, op) on waakvlam.verzoekregel to app;

-- Whether the applicant gets no more than what she was told or what was done to her: someone asks on her behalf, or she is
-- anything but a victim in any case. A stalker can report himself as a victim, or ask for a child, to learn where she is.
create function waakvlam.verzoek_strikt(p_verzoek uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return not waakvlam.behandelt_verzoek(p_verzoek) or exists (
    select 1 from waakvlam.betrokkenenverzoek v
     where v.id = p_verzoek
       and (v.strikt or exists (select 1 from waakvlam.persoonsleutel p
                                 where p.sleutel = any (v.sleutels) and p.rol <> 'slachtoffer')));
end $$;

-- Books a request with the cases in which the applicant is known to the actor's organisation by what it recorded itself.
-- Cases from which the actor is barred are for a colleague.
create function waakvlam.verzoek_inboeken(p_verzoek jsonb, p_sleutels bytea[]) returns uuid
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_id uuid;
begin
  if waakvlam.actor_orgrol() is distinct from 'privacy_officer' then
    raise exception 'actor handles no requests' using errcode = 'insufficient_privilege';
  end if;
  insert into waakvlam.betrokkenenverzoek (organisatie_id, soort, aanvrager, geboren, namens, identiteit, toelichting,
                                           strikt, sleutels, ontvangen, uiterlijk, termijn_bron, ingeboekt_door)
  select waakvlam.actor_organisatie(), v.soort, v.aanvrager, v.geboren, v.namens, v.identiteit, v.toelichting,
         v.namens is not null, p_sleutels, v.ontvangen, v.uiterlijk, v.termijn_bron, waakvlam.actor_medewerker()
    from jsonb_to_record(p_verzoek) as v(soort text, aanvrager text, geboren date, namens text, identiteit text,
                                         toelichting text, ontvangen date, uiterlijk timestamptz, termijn_bron text)
  returning id into v_id;
  insert into waakvlam.verzoekplaats (verzoek_id, casus_id, betrokkene, rol)
  select distinct v_id, p.casus_id, p.betrokkene, p.rol
    from waakvlam.persoonsleutel p
   where p.sleutel = any (p_sleutels)
     and exists (select 1 from waakvlam.feit f
                  where f.casus_id = p.casus_id and f.organisatie_id = waakvlam.actor_organisatie())
     and not exists (select 1 from waakvlam.wering w where w.casus_id = p.casus_id
                        and w.medewerker_id = waakvlam.actor_medewerker()
                        and w.van <= now() and (w.tot is null or w.tot > now()))
  on conflict do nothing;
  return v_id;
end $$;

-- What the organisation recorded in a case of a request, to make a copy from; and corrections and redactions by others,
-- which it has to honour. What was recorded in a casusoverleg stays out: that goes through its contact point (Wgs).
create function waakvlam.verzoek_feiten(p_verzoek uuid, p_casus uuid) returns table (eigen boolean, velden jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.behandelt_verzoek(p_verzoek)
     or not exists (select 1 from waakvlam.verzoekplaats p where p.verzoek_id = p_verzoek and p.casus_id = p_casus)
     or exists (select 1 from waakvlam.wering w where w.casus_id = p_casus and w.medewerker_id = waakvlam.actor_medewerker()
                   and w.van <= now() and (w.tot is null or w.tot > now())) then
    return;
  end if;
  return query
    select f.organisatie_id = waakvlam.actor_organisatie() and f.categorie not like '%@wgs', f.velden
      from waakvlam.feit f
     where f.casus_id = p_casus
       and (f.organisatie_id = waakvlam.actor_organisatie() or f.soort in ('correctie', 'redactie'))
     order by f.volgnr;
end $$;

grant execute on function waakvlam.behandelt_verzoek(uuid), waakvlam.verzoek_strikt(uuid), waakvlam.verzoek_inboeken(jsonb, bytea[]),
  waakvlam.verzoek_feiten(uuid, uuid) to app;
