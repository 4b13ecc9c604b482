-- What somebody is typing: kept while she types, so that a crash, a reload or a session that ends loses nothing. Hers alone,
-- sealed with a key that is not in the database, and gone when it was recorded or not touched for two weeks.
create table waakvlam.concept (
  id uuid primary key,
  medewerker_id uuid not null references waakvlam.medewerker,
  -- A form about a case is a kind of its own: `risico_<id of the case>`.
  soort text not null check (soort ~ '^[a-z][a-z0-9_-]{0,79}$'),
  inhoud bytea not null check (octet_length(inhoud) <= 300000),
  gewijzigd_op timestamptz not null default now()
);
create index concept_medewerker on waakvlam.concept (medewerker_id, gewijzigd_op);
create index concept_gewijzigd on waakvlam.concept (gewijzigd_op);
comment on table waakvlam.concept is 'Forms that are being filled in, each for its writer alone';
comment on column waakvlam.concept.inhoud is 'Nonce, ciphertext and tag of the JSON of the form';
alter table waakvlam.concept enable row level security, force row level security;
create policy concept_functies on waakvlam.concept to migratie using (true) with check (true);
create policy concept_app on waakvlam.concept to app
  using (medewerker_id = (select waakvlam.actor_medewerker()) and (select waakvlam.actor_geldig()))
  with check (medewerker_id = (select waakvlam.actor_medewerker()) and (select waakvlam.actor_geldig()));
grant select, insert, update, delete on waakvlam.concept to app;

create function waakvlam.concepten_opruimen(p_limiet integer, p_dagen integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_aantal integer;
begin
  delete from waakvlam.concept where id in (
    select c.id from waakvlam.concept c where c.gewijzigd_op < now() - p_dagen * interval '1 day'
     order by c.gewijzigd_op limit p_limiet for update skip locked);
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $$;
grant execute on function waakvlam.concepten_opruimen(integer, integer) to motor;

-- In which cases of the actor herself somebody is already, and as what. Only cases that she sees, with the people in it;
-- so it tells nothing that the page of that case does not tell her.
create function waakvlam.eigen_gelijkenissen(p_sleutels bytea[]) returns table (casus_id uuid, betrokkene text, rol text)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
  select distinct p.casus_id, p.betrokkene, p.rol
    from waakvlam.persoonsleutel p
   where p.sleutel = any (p_sleutels) and waakvlam.mag_zien(p.casus_id)
     and 'persoonsgegevens' = any (waakvlam.mijn_categorieen(p.casus_id))
   limit 50;
end $$;
grant execute on function waakvlam.eigen_gelijkenissen(bytea[]) to app;
