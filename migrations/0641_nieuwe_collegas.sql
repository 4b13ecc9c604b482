-- Whoever keeps the staff of an organisation could take in a colleague who does not exist, or give one another role, sign in as
-- her and read every case of the organisation; also past what bars a real person. Nobody was told when she was known at a
-- provider. Privacy officers hear it now, as they hear of accounts, and can hold it against who works there.

-- Adds a sentence about these people to the signal of today for the actor. Who works on the server has no actor, and is not
-- told of: she can do anything.
create function waakvlam.staf_melden(p_zin text, p_mensen text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_over integer := cardinality(p_mensen) - 50;
begin
  if waakvlam.actor_medewerker() is null or cardinality(p_mensen) = 0 then return; end if;
  insert into waakvlam.toezichtsignaal as s (organisatie_id, soort, medewerker_id, reden)
  values (waakvlam.actor_organisatie(), 'accounts', waakvlam.actor_medewerker(),
          p_zin || array_to_string(p_mensen[1:50], ', ') || case when v_over > 0 then format(' en nog %s', v_over) else '' end || '.')
  on conflict (organisatie_id, medewerker_id, dag) where soort = 'accounts' and oordeel is null
  do update set reden = s.reden || ' ' || excluded.reden, moment = now();
end $$;
revoke execute on function waakvlam.staf_melden(text, text[]) from public;

create function waakvlam.collega_nieuw() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  perform waakvlam.staf_melden('Nieuw opgenomen: ', (
    select coalesce(array_agg(format('%s (%s, %s)', n.naam, n.kenmerk, n.orgrol) order by n.kenmerk), '{}')
      from nieuw n where not n.systeem));
  return null;
end $$;
create function waakvlam.collega_anders() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  perform waakvlam.staf_melden('Andere rol: ', (
    select coalesce(array_agg(format('%s (%s, van %s naar %s)', n.naam, n.kenmerk, o.orgrol, n.orgrol) order by n.kenmerk), '{}')
      from nieuw n join oud o on o.id = n.id where o.orgrol <> n.orgrol));
  return null;
end $$;
create trigger collega_nieuw after insert on waakvlam.medewerker
  referencing new table as nieuw for each statement execute function waakvlam.collega_nieuw();
create trigger collega_anders after update on waakvlam.medewerker
  referencing old table as oud new table as nieuw for each statement execute function waakvlam.collega_anders();
