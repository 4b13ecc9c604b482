-- How someone is known at an identity provider, the local accounts of who has none, and what the embedded provider keeps.
-- All of it is reached through functions alone: no login reads these tables.

create table waakvlam.externe_identiteit (
  uitgever text not null,
  sub text not null,
  medewerker_id uuid not null unique references waakvlam.medewerker,
  primary key (uitgever, sub)
);
comment on table waakvlam.externe_identiteit is 'One person is one name at one provider; set by provisioning, never by signing in';

create table waakvlam.lokaal_account (
  medewerker_id uuid primary key references waakvlam.medewerker,
  gebruikersnaam text unique,
  wachtwoord text,
  totp_geheim bytea,
  totp_stap bigint not null default 0,
  pogingen integer not null default 0,
  dicht_tot timestamptz,
  uitnodiging bytea unique check (octet_length(uitnodiging) = 32),
  uitnodiging_tot timestamptz
);
comment on column waakvlam.lokaal_account.wachtwoord is 'scrypt, with its salt';
comment on column waakvlam.lokaal_account.totp_geheim is 'Encrypted with the key of the server';
comment on column waakvlam.lokaal_account.totp_stap is 'Time step of the last code that was accepted; a code counts once';
comment on column waakvlam.lokaal_account.uitnodiging is 'SHA-256 of the one-time invitation code';

create table waakvlam.oidc_gegeven (
  soort text not null,
  id text not null,
  inhoud jsonb not null,
  uid text,
  toekenning text,
  verloopt timestamptz not null,
  verbruikt_op timestamptz,
  primary key (soort, id)
);
create index oidc_gegeven_toekenning on waakvlam.oidc_gegeven (toekenning) where toekenning is not null;
create index oidc_gegeven_uid on waakvlam.oidc_gegeven (uid) where uid is not null;
create index oidc_gegeven_verloopt on waakvlam.oidc_gegeven (verloopt);
comment on table waakvlam.oidc_gegeven is 'State of the embedded identity provider';

alter table waakvlam.externe_identiteit enable row level security, force row level security;
create policy externe_identiteit_functies on waakvlam.externe_identiteit to migratie using (true) with check (true);
alter table waakvlam.lokaal_account enable row level security, force row level security;
create policy lokaal_account_functies on waakvlam.lokaal_account to migratie using (true) with check (true);
alter table waakvlam.oidc_gegeven enable row level security, force row level security;
create policy oidc_gegeven_functies on waakvlam.oidc_gegeven to migratie using (true) with check (true);

create function waakvlam.medewerker_actief(p_medewerker uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return exists (select 1 from waakvlam.medewerker m where m.id = p_medewerker
                   and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now()));
end $$;

-- Whom a provider means; null when nobody who works here today is known by that name there.
create function waakvlam.medewerker_van_uitgever(p_uitgever text, p_sub text) returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return (select e.medewerker_id from waakvlam.externe_identiteit e
           where e.uitgever = p_uitgever and e.sub = p_sub and waakvlam.medewerker_actief(e.medewerker_id));
end $$;

-- Counts the attempt before anything is weighed, so that many at once are no way around; from the fifth on the account is
-- shut for a while, each time twice as long up to an hour. Gives nothing when it is shut or does not exist.
create function waakvlam.account_poging(p_gebruikersnaam text)
  returns table (medewerker uuid, wachtwoord text, totp_geheim bytea)
  language plpgsql security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    update waakvlam.lokaal_account a
       set pogingen = a.pogingen + 1,
           dicht_tot = case when a.pogingen >= 4
             then now() + least(interval '1 hour', interval '1 minute' * power(2, least(a.pogingen - 4, 6))) end
     where a.gebruikersnaam = lower(p_gebruikersnaam) and (a.dicht_tot is null or a.dicht_tot <= now())
       and a.wachtwoord is not null and waakvlam.medewerker_actief(a.medewerker_id)
    returning a.medewerker_id, a.wachtwoord, a.totp_geheim;
end $$;

-- Takes a code that was right; false when it, or a later one, was taken before.
create function waakvlam.account_gelukt(p_medewerker uuid, p_stap bigint) returns boolean
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  update waakvlam.lokaal_account a set totp_stap = p_stap, pogingen = 0, dicht_tot = null
   where a.medewerker_id = p_medewerker and a.totp_stap < p_stap;
  return found;
end $$;

-- Whom an invitation is for, while it counts.
create function waakvlam.uitnodiging_lezen(p_uitnodiging bytea) returns text
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return (select m.naam from waakvlam.lokaal_account a join waakvlam.medewerker m on m.id = a.medewerker_id
           where a.uitnodiging = p_uitnodiging and a.uitnodiging_tot > now()
             and waakvlam.medewerker_actief(m.id));
end $$;

-- Uses up an invitation; what she had before no longer counts, and her sessions end.
create function waakvlam.uitnodiging_gebruiken(
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
  delete from waakvlam.sessie s where s.medewerker_id = v_medewerker;
  return v_medewerker;
end $$;

create function waakvlam.oidc_bewaren(p_soort text, p_id text, p_inhoud jsonb, p_uid text, p_toekenning text,
                                      p_seconden double precision) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  insert into waakvlam.oidc_gegeven as g (soort, id, inhoud, uid, toekenning, verloopt)
  values (p_soort, p_id, p_inhoud, p_uid, p_toekenning, now() + make_interval(secs => p_seconden))
  on conflict (soort, id) do update
     set inhoud = excluded.inhoud, uid = excluded.uid, toekenning = excluded.toekenning, verloopt = excluded.verloopt;
end $$;

create function waakvlam.oidc_lezen(p_soort text, p_id text, p_uid text)
  returns table (inhoud jsonb, verbruikt double precision)
  language plpgsql stable security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select g.inhoud, extract(epoch from g.verbruikt_op)::double precision from waakvlam.oidc_gegeven g
     where g.soort = p_soort and (g.id = p_id or g.uid = p_uid) and g.verloopt > now();
end $$;

-- The first who uses a code gets it; whoever comes second is refused, also at the same moment.
create function waakvlam.oidc_verbruiken(p_soort text, p_id text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  update waakvlam.oidc_gegeven g set verbruikt_op = now()
   where g.soort = p_soort and g.id = p_id and g.verbruikt_op is null;
  return found;
end $$;

create function waakvlam.oidc_vergeten(p_soort text, p_id text, p_toekenning text) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.oidc_gegeven g where g.toekenning = p_toekenning or g.soort = p_soort and g.id = p_id;
end $$;

create function waakvlam.oidc_opruimen(p_limiet integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_aantal integer;
begin
  delete from waakvlam.oidc_gegeven where (soort, id) in (
    select g.soort, g.id from waakvlam.oidc_gegeven g where g.verloopt < now() order by g.verloopt limit p_limiet
       for update skip locked);
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $$;

-- The clock of the database decides how long a session lasts.
alter table waakvlam.sessie add column begonnen timestamptz not null default now();
create function waakvlam.sessie_beginnen(p_token_digest bytea, p_medewerker uuid, p_duur interval) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.medewerker_actief(p_medewerker) then
    raise exception 'this person does not work here today' using errcode = 'foreign_key_violation';
  end if;
  insert into waakvlam.sessie (token_digest, medewerker_id, verloopt)
  values (p_token_digest, p_medewerker, now() + p_duur);
end $$;

-- The sessions of the actor that still count, with the one that asks marked.
create function waakvlam.eigen_sessies(p_token_digest bytea, p_stilte interval)
  returns table (begonnen timestamptz, gebruikt timestamptz, verloopt timestamptz, deze boolean)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select s.begonnen, s.gebruikt, s.verloopt, s.token_digest = p_token_digest from waakvlam.sessie s
     where s.medewerker_id = waakvlam.actor_medewerker() and waakvlam.actor_geldig()
       and s.verloopt > now() and s.gebruikt > now() - p_stilte
     order by s.begonnen desc;
end $$;

grant execute on function waakvlam.medewerker_actief(uuid), waakvlam.medewerker_van_uitgever(text, text),
  waakvlam.account_poging(text), waakvlam.account_gelukt(uuid, bigint), waakvlam.uitnodiging_lezen(bytea),
  waakvlam.uitnodiging_gebruiken(bytea, text, text, bytea, bigint),
  waakvlam.oidc_bewaren(text, text, jsonb, text, text, double precision), waakvlam.oidc_lezen(text, text, text),
  waakvlam.oidc_verbruiken(text, text), waakvlam.oidc_vergeten(text, text, text),
  waakvlam.sessie_beginnen(bytea, uuid, interval), waakvlam.eigen_sessies(bytea, interval) to app;
grant execute on function waakvlam.oidc_opruimen(integer) to motor;
