-- Whoever keeps the accounts of an organisation could use the invitation of a colleague herself, and nobody was told. Now the
-- privacy officers hear which accounts were made by whose invitation, and each colleague sees it of her own.
alter table waakvlam.lokaal_account
  add column uitgenodigd_door uuid references waakvlam.medewerker,
  add column uitgenodigd_op timestamptz,
  add column gemaakt_door uuid references waakvlam.medewerker,
  add column gemaakt_op timestamptz;
comment on column waakvlam.lokaal_account.uitgenodigd_door is 'Who made the invitation; null when it was who holds the server';
comment on column waakvlam.lokaal_account.gemaakt_door is 'Who made the invitation with which this account was last made';
comment on column waakvlam.lokaal_account.gemaakt_op is 'When that was; null when it was before this was kept';

alter table waakvlam.toezichtsignaal drop constraint toezichtsignaal_soort_check;
alter table waakvlam.toezichtsignaal add constraint toezichtsignaal_soort_check
  check (soort in ('noodtoegang', 'veel_casussen', 'nacht', 'zonder_rol', 'aftasten', 'namen_zoeken', 'accounts'));
drop index waakvlam.toezichtsignaal_eenmaal;
create unique index toezichtsignaal_eenmaal on waakvlam.toezichtsignaal (organisatie_id, soort, medewerker_id, dag)
  where soort not in ('noodtoegang', 'accounts');
-- What comes after her judgement is a new signal.
create unique index toezichtsignaal_accounts on waakvlam.toezichtsignaal (organisatie_id, medewerker_id, dag)
  where soort = 'accounts' and oordeel is null;

-- Tells the privacy officers of the organisation of a colleague who can sign in in another way from now on: one signal a day
-- for each person who brought that about, which names them all.
create function waakvlam.account_melden(p_medewerker uuid, p_door uuid, p_wat text) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  insert into waakvlam.toezichtsignaal as s (organisatie_id, soort, medewerker_id, reden)
  select m.organisatie_id, 'accounts', coalesce(p_door, m.id),
         format('%s (%s) %s.', m.naam, m.kenmerk, case when p_door is null then p_wat || ' vanaf de server' else p_wat end)
    from waakvlam.medewerker m where m.id = p_medewerker
  on conflict (organisatie_id, medewerker_id, dag) where soort = 'accounts' and oordeel is null
  do update set reden = s.reden || ' ' || excluded.reden, moment = now();
end $$;
revoke execute on function waakvlam.account_melden(uuid, uuid, text) from public;

-- An invitation that is used up made an account; one that was there before ended with it.
create function waakvlam.account_gemaakt() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  new.gemaakt_door := old.uitgenodigd_door;
  new.gemaakt_op := now();
  new.uitgenodigd_door := null;
  new.uitgenodigd_op := null;
  perform waakvlam.account_melden(new.medewerker_id, new.gemaakt_door,
    case when old.wachtwoord is not null
              or exists (select 1 from waakvlam.passkey p where p.medewerker_id = new.medewerker_id)
         then 'kreeg een nieuw account; het oude geldt niet meer' else 'kreeg een account' end);
  return new;
end $$;
create trigger account_gemaakt before update on waakvlam.lokaal_account
  for each row when (old.uitnodiging is not null and new.uitnodiging is null) execute function waakvlam.account_gemaakt();

-- Under another name at a provider somebody else is let in as her. Rows are written anew with each file, so the name that
-- went last is kept beside them.
create table waakvlam.vorige_aanmeldnaam (
  medewerker_id uuid primary key references waakvlam.medewerker,
  uitgever text not null,
  sub text not null
);
comment on table waakvlam.vorige_aanmeldnaam is 'How someone was known at her provider, until she is known there again';
alter table waakvlam.vorige_aanmeldnaam enable row level security, force row level security;
create policy vorige_aanmeldnaam_functies on waakvlam.vorige_aanmeldnaam to migratie using (true) with check (true);
create function waakvlam.aanmeldnaam_weg() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  insert into waakvlam.vorige_aanmeldnaam values (old.medewerker_id, old.uitgever, old.sub)
  on conflict (medewerker_id) do update set uitgever = excluded.uitgever, sub = excluded.sub;
  return null;
end $$;
create function waakvlam.aanmeldnaam_anders() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_was record;
begin
  delete from waakvlam.vorige_aanmeldnaam v where v.medewerker_id = new.medewerker_id returning v.uitgever, v.sub into v_was;
  if found and (v_was.uitgever, v_was.sub) <> (new.uitgever, new.sub) then
    perform waakvlam.account_melden(new.medewerker_id, waakvlam.actor_medewerker(), 'meldt zich voortaan met een ander account aan');
  end if;
  return null;
end $$;
create trigger aanmeldnaam_weg after delete on waakvlam.externe_identiteit
  for each row execute function waakvlam.aanmeldnaam_weg();
create trigger aanmeldnaam_anders after insert on waakvlam.externe_identiteit
  for each row execute function waakvlam.aanmeldnaam_anders();

-- As before, with who made it.
create or replace function waakvlam.uitnodiging_maken(p_medewerker uuid, p_uitnodiging bytea, p_duur interval) returns timestamptz
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_tot timestamptz := now() + p_duur;
begin
  perform waakvlam.eis_beheerder();
  if not exists (select 1 from waakvlam.medewerker m where m.id = p_medewerker
                    and m.organisatie_id = waakvlam.actor_organisatie() and waakvlam.medewerker_actief(m.id)) then
    return null;
  end if;
  insert into waakvlam.lokaal_account as a (medewerker_id, uitnodiging, uitnodiging_tot, uitgenodigd_door, uitgenodigd_op)
  values (p_medewerker, p_uitnodiging, v_tot, waakvlam.actor_medewerker(), now())
  on conflict (medewerker_id) do update
     set uitnodiging = excluded.uitnodiging, uitnodiging_tot = excluded.uitnodiging_tot,
         uitgenodigd_door = excluded.uitgenodigd_door, uitgenodigd_op = excluded.uitgenodigd_op;
  return v_tot;
end $$;

-- How the account of the actor came about; nothing when she signs in elsewhere.
create function waakvlam.eigen_account() returns table (gemaakt_op timestamptz, gemaakt_door text)
  language plpgsql stable security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select a.gemaakt_op, m.naam
      from waakvlam.lokaal_account a left join waakvlam.medewerker m on m.id = a.gemaakt_door
     where a.medewerker_id = waakvlam.actor_medewerker() and waakvlam.actor_geldig() and a.gemaakt_op is not null;
end $$;
grant execute on function waakvlam.eigen_account() to app;
