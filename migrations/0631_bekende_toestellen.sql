-- Whoever knows a name could keep its account shut for everybody. Attempts from a browser in which its owner signed in before
-- are counted for that browser, so that a colleague who types wrong passwords shuts out himself and not her.
create table waakvlam.aanmeldtoestel (
  digest bytea primary key check (octet_length(digest) = 32),
  medewerker_id uuid not null references waakvlam.lokaal_account on delete cascade,
  pogingen integer not null default 0,
  dicht_tot timestamptz,
  gebruikt timestamptz not null default now()
);
create index aanmeldtoestel_medewerker on waakvlam.aanmeldtoestel (medewerker_id, gebruikt);
comment on table waakvlam.aanmeldtoestel is 'Browsers in which someone signed in with her password before; they give no access by themselves';
comment on column waakvlam.aanmeldtoestel.digest is 'SHA-256 of what the browser keeps';
alter table waakvlam.aanmeldtoestel enable row level security, force row level security;
create policy aanmeldtoestel_functies on waakvlam.aanmeldtoestel to migratie using (true) with check (true);

-- From the fifth attempt on shut for a while, each time twice as long up to an hour.
create function waakvlam.aanmelden_dicht_tot(p_pogingen integer) returns timestamptz
  language sql stable set search_path = pg_catalog, pg_temp
  return case when p_pogingen >= 4
    then now() + least(interval '1 hour', interval '1 minute' * power(2, least(p_pogingen - 4, 6))) end;

-- As before, with what the browser keeps: an attempt from one that she used before counts there and not for the account.
-- `p_alleen_bekend`: from any other nothing is tried, as when too much came from that network.
create function waakvlam.account_poging(p_gebruikersnaam text, p_toestel bytea, p_alleen_bekend boolean)
  returns table (medewerker uuid, wachtwoord text, totp_geheim bytea, bekend boolean)
  language plpgsql security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    update waakvlam.aanmeldtoestel t
       set pogingen = t.pogingen + 1, dicht_tot = waakvlam.aanmelden_dicht_tot(t.pogingen)
      from waakvlam.lokaal_account a
     where t.digest = p_toestel and a.medewerker_id = t.medewerker_id and a.gebruikersnaam = lower(p_gebruikersnaam)
       and (t.dicht_tot is null or t.dicht_tot <= now())
       and a.wachtwoord is not null and waakvlam.medewerker_actief(a.medewerker_id)
    returning a.medewerker_id, a.wachtwoord, a.totp_geheim, true;
  if found or p_alleen_bekend then return; end if;
  return query
    update waakvlam.lokaal_account a
       set pogingen = a.pogingen + 1, dicht_tot = waakvlam.aanmelden_dicht_tot(a.pogingen)
     where a.gebruikersnaam = lower(p_gebruikersnaam) and (a.dicht_tot is null or a.dicht_tot <= now())
       and a.wachtwoord is not null and waakvlam.medewerker_actief(a.medewerker_id)
    returning a.medewerker_id, a.wachtwoord, a.totp_geheim, false;
end $$;

-- As before. The attempts of others go on counting when she comes in from a browser that she used before; another one is one
-- of those from now on, the twenty last used at most.
create function waakvlam.account_gelukt(p_medewerker uuid, p_stap bigint, p_toestel bytea, p_bekend boolean) returns boolean
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  update waakvlam.lokaal_account a
     set totp_stap = p_stap, pogingen = case when p_bekend then a.pogingen else 0 end,
         dicht_tot = case when p_bekend then a.dicht_tot end
   where a.medewerker_id = p_medewerker and a.totp_stap < p_stap;
  if not found then return false; end if;
  insert into waakvlam.aanmeldtoestel as t (digest, medewerker_id) values (p_toestel, p_medewerker)
  on conflict (digest) do update set pogingen = 0, dicht_tot = null, gebruikt = now()
   where t.medewerker_id = excluded.medewerker_id;
  delete from waakvlam.aanmeldtoestel t where t.digest in (
    select o.digest from waakvlam.aanmeldtoestel o
     where o.medewerker_id = p_medewerker order by o.gebruikt desc, o.digest offset 20);
  return true;
end $$;

-- A new invitation that is used ends what was there, these too.
create function waakvlam.toestellen_vergeten() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.aanmeldtoestel t where t.medewerker_id = new.medewerker_id;
  return null;
end $$;
create trigger toestellen_vergeten after update of wachtwoord on waakvlam.lokaal_account
  for each row when (old.wachtwoord is distinct from new.wachtwoord)
  execute function waakvlam.toestellen_vergeten();

revoke execute on function waakvlam.account_poging(text, bytea, boolean),
  waakvlam.account_gelukt(uuid, bigint, bytea, boolean) from public;
grant execute on function waakvlam.account_poging(text, bytea, boolean),
  waakvlam.account_gelukt(uuid, bigint, bytea, boolean) to app;
