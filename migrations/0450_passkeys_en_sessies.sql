-- Passkeys: a key pair of which the private half never leaves the device of its owner. Reached through functions alone.
create table waakvlam.passkey (
  id uuid primary key default gen_random_uuid(),
  medewerker_id uuid not null references waakvlam.medewerker,
  sleutel_id bytea not null unique check (octet_length(sleutel_id) between 1 and 1023),
  publieke_sleutel bytea not null,
  teller bigint not null default 0,
  naam text not null check (naam <> ''),
  toegevoegd timestamptz not null default now(),
  gebruikt timestamptz
);
create index passkey_medewerker on waakvlam.passkey (medewerker_id);
comment on table waakvlam.passkey is 'Public halves of the passkeys of local accounts';
comment on column waakvlam.passkey.sleutel_id is 'Credential id, as the device names it';
comment on column waakvlam.passkey.teller is 'Signature counter of the device; 0 when it does not count';
alter table waakvlam.passkey enable row level security, force row level security;
create policy passkey_functies on waakvlam.passkey to migratie using (true) with check (true);

-- Whose passkey this is; nothing when nobody who works here today has it.
create function waakvlam.passkey_lezen(p_sleutel_id bytea)
  returns table (medewerker uuid, publieke_sleutel bytea, teller bigint)
  language plpgsql stable security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select p.medewerker_id, p.publieke_sleutel, p.teller from waakvlam.passkey p
     where p.sleutel_id = p_sleutel_id and waakvlam.medewerker_actief(p.medewerker_id);
end $$;

-- Takes a signature that was right; false when a device that counts did not count on, so that there may be a copy of it.
create function waakvlam.passkey_gelukt(p_sleutel_id bytea, p_teller bigint) returns boolean
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  update waakvlam.passkey p set teller = p_teller, gebruikt = now()
   where p.sleutel_id = p_sleutel_id and (p.teller < p_teller or p.teller = 0 and p_teller = 0);
  return found;
end $$;

create function waakvlam.eigen_passkeys()
  returns table (id uuid, sleutel_id bytea, naam text, toegevoegd timestamptz, gebruikt timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select p.id, p.sleutel_id, p.naam, p.toegevoegd, p.gebruikt from waakvlam.passkey p
     where p.medewerker_id = waakvlam.actor_medewerker() and waakvlam.actor_geldig()
     order by p.toegevoegd, p.id;
end $$;

-- Whether this is a session of the actor that began no longer ago than this: who finds a phone that is signed in cannot
-- give himself a key of his own.
create function waakvlam.sessie_vers(p_token_digest bytea, p_hooguit interval) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return exists (select 1 from waakvlam.sessie s
                  where s.token_digest = p_token_digest and s.medewerker_id = waakvlam.actor_medewerker()
                    and s.begonnen > now() - p_hooguit);
end $$;

create function waakvlam.passkey_toevoegen(
  p_sleutel_id bytea, p_publieke_sleutel bytea, p_teller bigint, p_naam text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_id uuid;
begin
  if not waakvlam.medewerker_actief(waakvlam.actor_medewerker()) then
    raise exception 'this person does not work here today' using errcode = 'insufficient_privilege';
  end if;
  insert into waakvlam.passkey (medewerker_id, sleutel_id, publieke_sleutel, teller, naam)
  values (waakvlam.actor_medewerker(), p_sleutel_id, p_publieke_sleutel, p_teller, p_naam)
  returning id into v_id;
  return v_id;
end $$;

-- 'weg', 'onbekend', or 'laatste' when she could not sign in any more without it.
create function waakvlam.passkey_verwijderen(p_id uuid) returns text
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_medewerker uuid := waakvlam.actor_medewerker();
begin
  perform 1 from waakvlam.passkey p where p.medewerker_id = v_medewerker for update;
  if not exists (select 1 from waakvlam.passkey p where p.id = p_id and p.medewerker_id = v_medewerker)
     or not waakvlam.actor_geldig() then
    return 'onbekend';
  end if;
  if exists (select 1 from waakvlam.lokaal_account a where a.medewerker_id = v_medewerker and a.wachtwoord is null)
     and not exists (select 1 from waakvlam.passkey p where p.medewerker_id = v_medewerker and p.id <> p_id) then
    return 'laatste';
  end if;
  delete from waakvlam.passkey p where p.id = p_id;
  return 'weg';
end $$;

-- Uses up an invitation for an account with a passkey alone; what she had before no longer counts, her sessions end.
create function waakvlam.uitnodiging_met_passkey(
  p_uitnodiging bytea, p_sleutel_id bytea, p_publieke_sleutel bytea, p_teller bigint, p_naam text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_medewerker uuid;
begin
  update waakvlam.lokaal_account a
     set gebruikersnaam = null, wachtwoord = null, totp_geheim = null, totp_stap = 0, pogingen = 0, dicht_tot = null,
         uitnodiging = null, uitnodiging_tot = null
   where a.uitnodiging = p_uitnodiging and a.uitnodiging_tot > now() and waakvlam.medewerker_actief(a.medewerker_id)
  returning a.medewerker_id into v_medewerker;
  if v_medewerker is null then return null; end if;
  delete from waakvlam.passkey p where p.medewerker_id = v_medewerker;
  delete from waakvlam.sessie s where s.medewerker_id = v_medewerker;
  insert into waakvlam.passkey (medewerker_id, sleutel_id, publieke_sleutel, teller, naam)
  values (v_medewerker, p_sleutel_id, p_publieke_sleutel, p_teller, p_naam);
  return v_medewerker;
end $$;

-- An invitation that is used ends passkeys too: it is what an administrator gives to who lost her phone.
create or replace function waakvlam.uitnodiging_gebruiken(
  p_uitnodiging bytea, p_gebruikersnaam text, p_wachtwoord text, p_totp_geheim bytea, p_stap bigint) returns uuid
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_medewerker uuid;
begin
  update waakvlam.lokaal_account a
     set gebruikersnaam = lower(p_gebruikersnaam), wachtwoord = p_wachtwoord, totp_geheim = p_totp_geheim,
         totp_stap = p_stap, pogingen = 0, dicht_tot = null, uitnodiging = null, uitnodiging_tot = null
   where a.uitnodiging = p_uitnodiging and a.uitnodiging_tot > now() and waakvlam.medewerker_actief(a.medewerker_id)
  returning a.medewerker_id into v_medewerker;
  delete from waakvlam.passkey p where p.medewerker_id = v_medewerker;
  delete from waakvlam.sessie s where s.medewerker_id = v_medewerker;
  return v_medewerker;
end $$;

create function waakvlam.passkeys_van_vertrek() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.passkey p where p.medewerker_id = new.medewerker_id;
  return null;
end $$;
create trigger passkeys_van_vertrek after insert on waakvlam.vertrek
  for each row execute function waakvlam.passkeys_van_vertrek();

-- Where she is signed in, so that she can tell her sessions apart and end one.
alter table waakvlam.sessie
  add column id uuid not null default gen_random_uuid() unique,
  add column toestel text;
comment on column waakvlam.sessie.toestel is 'Browser and system in words, as the browser said; nothing else about it is kept';

drop function waakvlam.sessie_beginnen(bytea, uuid, interval);
create function waakvlam.sessie_beginnen(
  p_token_digest bytea, p_medewerker uuid, p_duur interval, p_toestel text default null) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.medewerker_actief(p_medewerker) then
    raise exception 'this person does not work here today' using errcode = 'foreign_key_violation';
  end if;
  insert into waakvlam.sessie (token_digest, medewerker_id, verloopt, toestel)
  values (p_token_digest, p_medewerker, now() + p_duur, p_toestel);
end $$;

drop function waakvlam.eigen_sessies(bytea, interval);
create function waakvlam.eigen_sessies(p_token_digest bytea, p_stilte interval)
  returns table (id uuid, toestel text, begonnen timestamptz, gebruikt timestamptz, verloopt timestamptz, deze boolean)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select s.id, s.toestel, s.begonnen, s.gebruikt, s.verloopt, s.token_digest = p_token_digest from waakvlam.sessie s
     where s.medewerker_id = waakvlam.actor_medewerker() and waakvlam.actor_geldig()
       and s.verloopt > now() and s.gebruikt > now() - p_stilte
     order by s.token_digest = p_token_digest desc, s.gebruikt desc, s.id;
end $$;

-- Ends one session of the actor; false when it is not hers.
create function waakvlam.eigen_sessie_beeindigen(p_id uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.sessie s where s.id = p_id and s.medewerker_id = waakvlam.actor_medewerker();
  return found;
end $$;

-- Ends every session of the actor but this one; gives how many.
create function waakvlam.andere_sessies_beeindigen(p_token_digest bytea) returns integer
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_aantal integer;
begin
  delete from waakvlam.sessie s
   where s.medewerker_id = waakvlam.actor_medewerker() and s.token_digest <> p_token_digest;
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $$;

grant execute on function waakvlam.passkey_lezen(bytea), waakvlam.passkey_gelukt(bytea, bigint),
  waakvlam.eigen_passkeys(), waakvlam.sessie_vers(bytea, interval),
  waakvlam.passkey_toevoegen(bytea, bytea, bigint, text), waakvlam.passkey_verwijderen(uuid),
  waakvlam.uitnodiging_met_passkey(bytea, bytea, bytea, bigint, text),
  waakvlam.sessie_beginnen(bytea, uuid, interval, text), waakvlam.eigen_sessies(bytea, interval),
  waakvlam.eigen_sessie_beeindigen(uuid), waakvlam.andere_sessies_beeindigen(bytea) to app;
