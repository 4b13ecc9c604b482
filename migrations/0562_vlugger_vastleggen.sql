-- Recording looked five times at what the actor may do in a case, called seven functions for a fact, and worked out anew for
-- every fact of the case whether it reads as it did before. The mark that tells now stands beside the fact: for who reads it
-- whole that is all there is to ask. PostgreSQL makes it anew when a redaction changes the fields.
alter table waakvlam.feit
  add column merk bigint not null generated always as (jsonb_hash_extended(velden, 0)) stored;
comment on column waakvlam.feit.merk is 'Another one when anything of the fields reads otherwise';

create or replace view waakvlam.feit_zicht with (security_barrier) as
  select f.casus_id, f.id, f.soort, f.versie, f.categorie, f.organisatie_id, f.gebeurd_van, f.gebeurd_tot, f.bekend_op,
         f.geregistreerd_op, w.zicht,
         case w.zicht when 3 then f.velden when 2 then waakvlam.afgeschermd(f.velden, f.tekstvelden)
                      else waakvlam.afgeschermd(f.velden, null) end as velden,
         case w.zicht when 3 then f.merk when 2 then jsonb_hash_extended(waakvlam.afgeschermd(f.velden, f.tekstvelden), 0)
                      else jsonb_hash_extended(waakvlam.afgeschermd(f.velden, null), 0) end as merk
    from waakvlam.lezerszicht z
    join waakvlam.feit f on f.casus_id = z.casus_id
   cross join lateral (select case
           when f.organisatie_id = z.organisatie_id and f.categorie <> all (z.gesloten) then 3
           when f.categorie = any (z.zien) or f.id = any (z.verstrekt)
             then case when not z.plegerzijde or f.id = any (z.vrijgegeven) then 3 else 2 end
           when f.categorie = any (z.geredigeerd) then 1
           else 0 end as zicht) w
   where w.zicht > 0;

create or replace function waakvlam.kop_zien(p_casus uuid)
  returns table (volgnr bigint, vorige bytea, geregistreerd_op timestamptz)
  language plpgsql stable security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select k.volgnr + 1, k.kop,
           date_trunc('milliseconds', greatest(clock_timestamp(), k.geregistreerd_op + interval '1 millisecond'))
      from waakvlam.lezerszicht z join waakvlam.casus_kop k on k.casus_id = z.casus_id
     where z.casus_id = p_casus and z.mag_vastleggen;
end $$;

-- Appends facts, and makes the case due once for all of them. Refused as a whole: 42501 when the actor may not record one of
-- them here, 40001 when one does not build on the one before it. Gives what the first has to build on when that is something else.
create or replace function waakvlam.feiten_toevoegen(p_casus uuid, p_feiten jsonb)
  returns table (gelukt boolean, volgnr bigint, vorige bytea, geregistreerd_op timestamptz, beurt text, redacties integer)
  language plpgsql security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_gesloten text[];
  v_volgnr bigint;
  v_kop bytea;
  v_laatst timestamptz;
  v_beurt bigint;
  v_redacties integer;
  v_organisatie uuid := waakvlam.actor_organisatie();
  v_medewerker uuid := waakvlam.actor_medewerker();
  r record;
begin
  select z.gesloten into v_gesloten from waakvlam.lezerszicht z where z.casus_id = p_casus and z.mag_vastleggen;
  if not found then
    raise exception 'actor may not record in this case' using errcode = 'insufficient_privilege';
  end if;
  select k.volgnr, k.kop, k.geregistreerd_op, k.redacties into v_volgnr, v_kop, v_laatst, v_redacties
    from waakvlam.casus_kop k where k.casus_id = p_casus for update;
  if not found then
    raise exception 'this case has no chain' using errcode = 'no_data_found';
  end if;
  if (p_feiten->0->>'volgnr')::bigint <> v_volgnr + 1 or (p_feiten->0->>'vorige')::bytea <> v_kop then
    return query select false, v_volgnr + 1, v_kop,
      date_trunc('milliseconds', greatest(clock_timestamp(), v_laatst + interval '1 millisecond')), null::text, null::integer;
    return;
  end if;
  for r in
    select * from jsonb_to_recordset(p_feiten) as f(
      volgnr bigint, id text, soort text, versie integer, categorie text, gebeurd_van timestamptz, gebeurd_tot timestamptz,
      bekend timestamptz, geregistreerd timestamptz, velden jsonb, digest bytea, vorige bytea, tekstvelden text[])
  loop
    if r.categorie = any (v_gesloten) then
      raise exception 'actor may not record this category in this case' using errcode = 'insufficient_privilege';
    end if;
    if (r.volgnr = v_volgnr + 1 and r.vorige = v_kop and r.geregistreerd > v_laatst) is not true then
      raise exception 'the chain of this case has moved on' using errcode = 'serialization_failure';
    end if;
    insert into waakvlam.feit (casus_id, volgnr, id, soort, versie, categorie, organisatie_id, medewerker_id,
                               gebeurd_van, gebeurd_tot, bekend_op, geregistreerd_op, velden, digest, vorige, tekstvelden)
    values (p_casus, r.volgnr, r.id, r.soort, r.versie, r.categorie, v_organisatie, v_medewerker, r.gebeurd_van,
            r.gebeurd_tot, r.bekend, r.geregistreerd, r.velden, r.digest, r.vorige, r.tekstvelden);
    v_volgnr := r.volgnr;
    v_kop := r.digest;
    v_laatst := r.geregistreerd;
  end loop;
  update waakvlam.casus_kop k set volgnr = v_volgnr, kop = v_kop, geregistreerd_op = v_laatst where k.casus_id = p_casus;
  insert into waakvlam.wekker as w (casus_id, op) values (p_casus, now())
    on conflict (casus_id) do update set op = least(w.op, excluded.op), beurt = excluded.beurt
  returning w.beurt into v_beurt;
  return query select true, v_volgnr, v_kop, v_laatst, v_beurt::text, v_redacties;
end $$;
drop function waakvlam.feit_toevoegen(uuid, bigint, text, text, integer, text, timestamptz, timestamptz, timestamptz,
  timestamptz, jsonb, bytea, bytea, text[]);
