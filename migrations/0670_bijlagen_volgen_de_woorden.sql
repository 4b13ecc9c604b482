-- A redaction took the words of a fact away and left its files: the photo of her door stayed for everybody who sees the fact.
-- Files that the organisation itself sent go with the words; what another sent goes back to who sent it.
create or replace function waakvlam.feit_redigeren(p_casus uuid, p_id text, p_digests jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_velden jsonb;
  v_soort text;
  v_veld text;
begin
  select f.velden, f.soort into v_velden, v_soort
    from waakvlam.feit f
   where f.casus_id = p_casus and f.id = p_id and waakvlam.mag_vastleggen(p_casus)
     and f.organisatie_id = waakvlam.actor_organisatie()
     and exists (select 1 from waakvlam.feit_zicht z where z.casus_id = p_casus and z.id = p_id and z.zicht = 3)
     and not (f.soort in ('rol_toegewezen', 'rol_overgedragen') and waakvlam.is_plegerzijde(p_casus))
     for update;
  if not found then
    raise exception 'actor may not redact this fact' using errcode = 'insufficient_privilege';
  end if;
  if v_soort in ('rol_toegewezen', 'rol_overgedragen')
     and exists (select 1 from waakvlam.wekker w where w.casus_id = p_casus and w.op < now()) then
    raise exception 'case has to be evaluated first' using errcode = 'serialization_failure';
  end if;
  for v_veld in select jsonb_object_keys(p_digests) loop
    if v_velden -> v_veld is null then
      raise exception 'no such field' using errcode = 'check_violation';
    end if;
    -- Once gone stays gone: a digest that stands there already is kept.
    if v_velden -> v_veld ? 'waarde' then
      v_velden := jsonb_set(v_velden, array[v_veld], jsonb_build_object('digest', p_digests -> v_veld));
    end if;
  end loop;
  update waakvlam.feit f set velden = v_velden where f.casus_id = p_casus and f.id = p_id;
  update waakvlam.bijlage b set sleutel = null, naam = null, vernietigd_op = now()
   where b.casus_id = p_casus and b.feit_id = p_id and b.vernietigd_op is null
     and exists (select 1 from waakvlam.medewerker m
                  where m.id = b.medewerker_id and m.organisatie_id = waakvlam.actor_organisatie());
  update waakvlam.bijlage b set feit_id = null
   where b.casus_id = p_casus and b.feit_id = p_id and b.vernietigd_op is null;
  perform waakvlam.wekker_zetten(p_casus, now());
end $$;

-- Whoever releases text to who works with the perpetrator has read that text, not the files: a picture can hold where it was
-- taken, and others add files later. That side gets what its own organisation sent.
create function waakvlam.ziet_bijlagen_van(p_casus uuid, p_medewerker uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return not waakvlam.is_plegerzijde(p_casus)
      or exists (select 1 from waakvlam.medewerker m
                  where m.id = p_medewerker and m.organisatie_id = waakvlam.actor_organisatie());
end $$;
revoke execute on function waakvlam.ziet_bijlagen_van(uuid, uuid) from public;
grant execute on function waakvlam.ziet_bijlagen_van(uuid, uuid) to app;
drop policy bijlage_app on waakvlam.bijlage;
create policy bijlage_app on waakvlam.bijlage for select to app using (
  case when feit_id is null then medewerker_id = (select waakvlam.actor_medewerker()) and waakvlam.mag_zien(casus_id)
       else waakvlam.ziet_bijlagen_van(casus_id, medewerker_id)
            and exists (select 1 from waakvlam.feit_zicht f
                         where f.casus_id = bijlage.casus_id and f.id = bijlage.feit_id and f.zicht = 3) end);

-- Nothing changes a file once it is there; anybody who records could hang it on another fact or destroy it.
drop policy bijlage_app_wijzigen on waakvlam.bijlage;
revoke update (feit_id, sleutel, naam, vernietigd_op) on waakvlam.bijlage from app;
