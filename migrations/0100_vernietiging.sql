create table waakvlam.vernietiging (
  casus_id uuid primary key references waakvlam.casus,
  organisatie_id uuid not null references waakvlam.organisatie,
  medewerker_id uuid not null references waakvlam.medewerker,
  vernietigd_op timestamptz not null,
  certificaat jsonb not null
);
comment on table waakvlam.vernietiging is 'Cases whose content was destroyed; the certificate is all that remains';
comment on column waakvlam.vernietiging.certificaat is 'What was destroyed, why, by whom, when, how long backups live, and the head of the chain';

alter table waakvlam.vernietiging enable row level security, force row level security;
create policy vernietiging_functies on waakvlam.vernietiging to migratie using (true) with check (true);
create policy vernietiging_motor on waakvlam.vernietiging for select to motor using (true);
create policy vernietiging_app on waakvlam.vernietiging for select to app
  using (organisatie_id = waakvlam.actor_organisatie() and waakvlam.actor_geldig());
grant select on waakvlam.vernietiging to app, motor;
create trigger alleen_toevoegen before update or delete or truncate on waakvlam.vernietiging
  for each statement execute function waakvlam.weiger_wijziging();

-- Destruction runs as the owner, whom row-level security holds as well.
create policy taak_vernietigen on waakvlam.taak for delete to migratie using (true);
create policy signaal_vernietigen on waakvlam.signaal to migratie using (true);
create policy stand_vernietigen on waakvlam.stand to migratie using (true);
create policy outbox_vernietigen on waakvlam.outbox to migratie using (true);
create policy bijlage_vernietigen on waakvlam.bijlage to migratie using (true);

-- Facts may go with a certificate in the same transaction, and in no other way.
create function waakvlam.weiger_verwijdering_zonder_certificaat() returns trigger
  language plpgsql set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not exists (select 1 from waakvlam.vernietiging v where v.casus_id = old.casus_id and v.vernietigd_op = now()) then
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
drop trigger nooit_verwijderen on waakvlam.feit;
create trigger nooit_leegmaken before truncate on waakvlam.feit
  for each statement execute function waakvlam.weiger_wijziging();
create trigger nooit_verwijderen before delete on waakvlam.feit
  for each row execute function waakvlam.weiger_verwijdering_zonder_certificaat();

-- Destroys everything that a case says, and keeps the certificate, which is given the head of the chain, the number of
-- facts and the moment here. Only who may record in the case and sees all of it can do this.
create function waakvlam.casus_vernietigen(p_casus uuid, p_certificaat jsonb) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_kop record;
  v_certificaat jsonb;
begin
  if not waakvlam.mag_vastleggen(p_casus) then
    raise exception 'actor may not destroy this case' using errcode = 'insufficient_privilege';
  end if;
  select k.volgnr, k.kop into v_kop from waakvlam.casus_kop k where k.casus_id = p_casus for update;
  if not found or exists (
    select 1 from waakvlam.feit f
     where f.casus_id = p_casus and f.categorie <> all (waakvlam.mijn_categorieen(p_casus))) then
    raise exception 'actor may not destroy this case' using errcode = 'insufficient_privilege';
  end if;
  v_certificaat := p_certificaat || jsonb_build_object(
    'kop', encode(v_kop.kop, 'hex'), 'aantalFeiten', v_kop.volgnr,
    'vernietigdOp', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
  insert into waakvlam.vernietiging (casus_id, organisatie_id, medewerker_id, vernietigd_op, certificaat)
    values (p_casus, waakvlam.actor_organisatie(), waakvlam.actor_medewerker(), now(), v_certificaat);
  update waakvlam.bijlage set feit_id = null, sleutel = null, naam = null,
         vernietigd_op = coalesce(vernietigd_op, now()) where casus_id = p_casus;
  delete from waakvlam.casussleutel where casus_id = p_casus;
  delete from waakvlam.taak where casus_id = p_casus;
  delete from waakvlam.signaal where casus_id = p_casus;
  delete from waakvlam.stand where casus_id = p_casus;
  delete from waakvlam.wekker where casus_id = p_casus;
  delete from waakvlam.outbox where casus_id = p_casus;
  delete from waakvlam.feit where casus_id = p_casus;
  delete from waakvlam.casus_kop where casus_id = p_casus;
  delete from waakvlam.toegang where casus_id = p_casus;
  update waakvlam.casus set naam = 'Vernietigd', regio = null where id = p_casus;
  return v_certificaat;
end $$;
grant execute on function waakvlam.casus_vernietigen(uuid, jsonb) to app;
