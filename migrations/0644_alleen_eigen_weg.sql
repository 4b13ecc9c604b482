-- Any partner who read a fact whole could redact it, and so destroy for good what another organisation had recorded of her. An
-- organisation answers for its own facts: it alone takes their content away. Others can correct, which can be undone.
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
  perform waakvlam.wekker_zetten(p_casus, now());
end $$;
