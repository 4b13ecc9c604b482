-- A report that nobody read within the term of the region is told to who reads the list, and climbs; and what never became
-- a suspicion is destroyed after a term, with a receipt that says how much, of when and why, and holds no content.
alter table waakvlam.notificatie drop constraint notificatie_soort_check, drop constraint notificatie_check;
alter table waakvlam.notificatie
  add constraint notificatie_soort_check check (soort in ('alarm', 'taken', 'wacht', 'bezorging', 'leeslijst')),
  add constraint notificatie_check check ((casus_id is null) = (soort in ('wacht', 'bezorging', 'leeslijst')));
comment on column waakvlam.notificatie.soort is
  'alarm: a signal; taken: new tasks in a case on one day; wacht: an alarm of which the reader may not see the case; bezorging: mail or push fails; leeslijst: a report that nobody read in time';

create index incident_ongelezen on waakvlam.incident (organisatie_id, ontvangen) where oordeel in ('vermoeden', 'twijfel');

-- The terms of a region, or the national ones: {"landelijk": {...}, "regios": {"<regio>": {...}}}.
create function waakvlam.leestermijn(p_termijnen jsonb, p_regio text) returns jsonb
  language sql immutable set search_path = pg_catalog as $$
  select coalesce(p_termijnen -> 'regios' -> p_regio, p_termijnen -> 'landelijk')
$$;

-- Whom to tell that something waits on the reading list of her organisation, and on which step: 0 who reads it (the
-- coordinators when there is no taakaccenthouder), 1 their deputies and the coordinators once it lies longer still, 2 the
-- administrators when nobody in the organisation may read it.
create function waakvlam.leeslijst_te_laat(p_termijnen jsonb) returns table (medewerker uuid, trap integer)
  language plpgsql stable security definer rows 10 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    with laat as (
      select i.organisatie_id,
             bool_or(i.ontvangen + ((t.t ->> i.oordeel)::numeric + (t.t ->> 'daarna')::numeric) * interval '1 hour' < now()) as langer
        from waakvlam.incident i
        join waakvlam.organisatie o on o.id = i.organisatie_id
       cross join lateral (select waakvlam.leestermijn(p_termijnen, o.regio) as t) t
       where i.oordeel in ('vermoeden', 'twijfel')
         and i.ontvangen + (t.t ->> i.oordeel)::numeric * interval '1 hour' < now()
         and not exists (select 1 from waakvlam.incident_gelezen g where g.incident_id = i.id)
       group by 1),
    mensen as (
      select m.id, m.orgrol, l.langer,
             exists (select 1 from waakvlam.medewerker h
                      where h.plaatsvervanger_id = m.id and h.organisatie_id = m.organisatie_id
                        and h.orgrol = 'taakaccenthouder') as neemt_waar,
             bool_or(m.orgrol = 'taakaccenthouder') over w as lezer_er,
             bool_or(m.orgrol in ('taakaccenthouder', 'coordinator')) over w as iemand_er
        from laat l join waakvlam.medewerker m on m.organisatie_id = l.organisatie_id
       where waakvlam.medewerker_actief(m.id)
      window w as (partition by m.organisatie_id))
    select p.id,
           case when p.orgrol = 'taakaccenthouder' or p.orgrol = 'coordinator' and not p.lezer_er then 0
                when p.orgrol = 'functioneel_beheerder' and not p.neemt_waar then 2 else 1 end
      from mensen p
     where p.orgrol = 'taakaccenthouder' or p.neemt_waar and p.langer
        or p.orgrol = 'coordinator' and (p.langer or not p.lezer_er)
        or p.orgrol = 'functioneel_beheerder' and not p.iemand_er;
end $$;

create table waakvlam.incident_vernietiging (
  id uuid primary key default gen_random_uuid(),
  organisatie_id uuid not null references waakvlam.organisatie,
  vernietigd_op timestamptz not null default now(),
  grond text not null check (grond in ('geen', 'afgewezen')),
  dagen integer not null check (dagen > 0),
  aantal integer not null check (aantal > 0),
  ontvangen_van date not null,
  ontvangen_tot date not null,
  afdruk bytea not null
);
create index incident_vernietiging_lijst on waakvlam.incident_vernietiging (organisatie_id, vernietigd_op desc, id);
comment on table waakvlam.incident_vernietiging is 'Receipts of reports that were destroyed because they never became a suspicion';
comment on column waakvlam.incident_vernietiging.grond is
  'geen: the rules found nothing and no reader did; afgewezen: the rules did, and every reader said geen';
comment on column waakvlam.incident_vernietiging.afdruk is 'SHA-256 over the digests of the destroyed lines, in their order';
alter table waakvlam.incident_vernietiging enable row level security, force row level security;
create policy incident_vernietiging_functies on waakvlam.incident_vernietiging to migratie using (true) with check (true);
create policy incident_vernietiging_lezen on waakvlam.incident_vernietiging for select to app
  using (organisatie_id = (select waakvlam.actor_organisatie())
         and ((select waakvlam.leest_incidenten()) or (select waakvlam.actor_orgrol()) = 'privacy_officer'));
grant select on waakvlam.incident_vernietiging to app;
create trigger alleen_toevoegen before update or delete or truncate on waakvlam.incident_vernietiging
  for each statement execute function waakvlam.weiger_wijziging();

-- Whether a report must stay: it is in a case, a reader holds it for stalking or wants to know more, or it names a person,
-- telephone, plate, address or account of one that must.
create function waakvlam.incident_houden(p_incident uuid) returns boolean
  language sql stable set search_path = pg_catalog, waakvlam, pg_temp as $$
  with familie as (
    select p_incident as id
    union
    select b.incident_id from waakvlam.incident_sleutel a
      join waakvlam.incident_sleutel b
        on b.organisatie_id = a.organisatie_id and b.soort = a.soort and b.waarde = a.waarde
     where a.incident_id = p_incident)
  select exists (
    select 1 from familie f
     where exists (select 1 from waakvlam.incident_casus c where c.incident_id = f.id)
        or exists (
          select 1 from (select distinct on (o.medewerker_id) o.oordeel from waakvlam.incident_oordeel o
                          where o.incident_id = f.id order by o.medewerker_id, o.id desc) n
           where n.oordeel <> 'geen'))
$$;

-- Destroys what never became a suspicion and is past its term, at most p_limiet reports; gives how many. What nobody read
-- while it should be read stays.
create function waakvlam.incidenten_vernietigen(p_termijnen jsonb, p_limiet integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_weg uuid[];
begin
  with oud as (
    select i.id, i.organisatie_id, i.ontvangen, i.afdruk, t.grond, (t.bewaren ->> t.grond)::integer as dagen
      from waakvlam.incident i
      join waakvlam.organisatie o on o.id = i.organisatie_id
     cross join lateral (
       select waakvlam.leestermijn(p_termijnen, o.regio) -> 'bewaren' as bewaren,
              case when i.oordeel in ('vermoeden', 'twijfel') then 'afgewezen' else 'geen' end as grond,
              (select max(v.moment) from waakvlam.incident_oordeel v where v.incident_id = i.id) as beoordeeld) t
     where (t.grond = 'geen' or t.beoordeeld is not null)
       and greatest(i.ontvangen, t.beoordeeld) < now() - (t.bewaren ->> t.grond)::integer * interval '1 day'
       and not waakvlam.incident_houden(i.id)
     order by i.ontvangen limit p_limiet for update of i skip locked),
  bewijs as (
    insert into waakvlam.incident_vernietiging (organisatie_id, grond, dagen, aantal, ontvangen_van, ontvangen_tot, afdruk)
    select organisatie_id, grond, dagen, count(*),
           min((ontvangen at time zone 'Europe/Amsterdam')::date), max((ontvangen at time zone 'Europe/Amsterdam')::date),
           sha256(convert_to(string_agg(encode(afdruk, 'hex'), '' order by afdruk), 'UTF8'))
      from oud group by 1, 2, 3 returning 1)
  select coalesce(array_agg(id), '{}') into v_weg from oud where (select count(*) from bewijs) >= 0;
  delete from waakvlam.incident where id = any (v_weg);
  return cardinality(v_weg);
end $$;

revoke execute on function waakvlam.leestermijn(jsonb, text), waakvlam.leeslijst_te_laat(jsonb),
  waakvlam.incident_houden(uuid), waakvlam.incidenten_vernietigen(jsonb, integer) from public;
grant execute on function waakvlam.leeslijst_te_laat(jsonb), waakvlam.incidenten_vernietigen(jsonb, integer) to motor;
