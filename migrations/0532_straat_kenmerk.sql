-- What police may find of a case is written only when it differs: evaluating a case anew, as after a change of rules, then
-- leaves these rows alone.
create table waakvlam.straatstand (
  casus_id uuid primary key references waakvlam.casus,
  kenmerk text not null
);
comment on table waakvlam.straatstand is 'Digest of what stands in straatmaatregel and straatsleutel for a case';
alter table waakvlam.straatstand enable row level security, force row level security;
create policy straatstand_functies on waakvlam.straatstand to migratie using (true) with check (true);

create function waakvlam.straat_bijwerken(p_casus uuid, p_kenmerk text, p_maatregelen jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  perform 1 from waakvlam.straatstand s where s.casus_id = p_casus and s.kenmerk = p_kenmerk;
  if found then
    return;
  end if;
  perform waakvlam.straat_bijwerken(p_casus, p_maatregelen);
  insert into waakvlam.straatstand (casus_id, kenmerk) values (p_casus, p_kenmerk)
  on conflict (casus_id) do update set kenmerk = excluded.kenmerk;
end $$;
grant execute on function waakvlam.straat_bijwerken(uuid, text, jsonb) to motor;

create function waakvlam.straatstand_vernietigen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.straatstand where casus_id = new.casus_id;
  return null;
end $$;
create trigger straatstand_vernietigen after insert on waakvlam.vernietiging
  for each row execute function waakvlam.straatstand_vernietigen();
