-- A calendar feed per person: moments at which something is due, and nothing about what.
create table waakvlam.agenda_abonnement (
  medewerker_id uuid primary key references waakvlam.medewerker,
  token_digest bytea not null unique check (octet_length(token_digest) = 32),
  gemaakt_op timestamptz not null default now(),
  opgehaald_op timestamptz
);
comment on table waakvlam.agenda_abonnement is 'Calendar feeds; the secret in the address is nowhere, only its digest';
comment on column waakvlam.agenda_abonnement.opgehaald_op is 'When a calendar last asked, to the hour';
alter table waakvlam.agenda_abonnement enable row level security, force row level security;
create policy agenda_abonnement_functies on waakvlam.agenda_abonnement to migratie using (true) with check (true);
create policy agenda_abonnement_app on waakvlam.agenda_abonnement to app
  using (medewerker_id = (select waakvlam.actor_medewerker()) and (select waakvlam.actor_geldig()))
  with check (medewerker_id = (select waakvlam.actor_medewerker()) and (select waakvlam.actor_geldig()));
grant select, insert, delete on waakvlam.agenda_abonnement to app;

-- The moments of the person whose feed this is, from cases that she sees today: her organisation's tasks with a term, and
-- ends, releases, hearings and meetings of which she may see all. No row at all for an unknown or withdrawn secret, or for
-- who has left.
create function waakvlam.agenda_momenten(p_token_digest bytea) returns table (geldig boolean, op timestamptz)
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
       and waakvlam.ziet_alle(w.casus_id, w.categorieen);
end $$;
grant execute on function waakvlam.agenda_momenten(bytea) to app;
