-- Redactions rewrite a fact that was recorded before; who remembers facts sees by this number that one did.
alter table waakvlam.casus_kop add column redacties integer not null default 0;
comment on column waakvlam.casus_kop.redacties is 'How often content of a fact of this case was redacted';
create function waakvlam.tel_redactie() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  update waakvlam.casus_kop set redacties = redacties + 1 where casus_id = new.casus_id;
  return null;
end $$;
create trigger tel_redactie after update on waakvlam.feit for each row execute function waakvlam.tel_redactie();

-- What the next fact of a case has to build on, for who may record there; no row for anyone else. Nothing is locked, so
-- it can have moved by the time that the fact comes: feiten_toevoegen looks.
create function waakvlam.kop_zien(p_casus uuid)
  returns table (volgnr bigint, vorige bytea, geregistreerd_op timestamptz)
  language plpgsql stable security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.mag_vastleggen(p_casus) then
    return;
  end if;
  return query
    select k.volgnr + 1, k.kop,
           date_trunc('milliseconds', greatest(clock_timestamp(), k.geregistreerd_op + interval '1 millisecond'))
      from waakvlam.casus_kop k where k.casus_id = p_casus;
end $$;

-- Appends facts as the actor, in the order of the list: feit_toevoegen weighs each. Gives no row when they stand. When the
-- first does not follow the head, nothing was done: gives what it has to build on, locked until the transaction ends.
create function waakvlam.feiten_toevoegen(p_casus uuid, p_feiten jsonb)
  returns table (volgnr bigint, vorige bytea, geregistreerd_op timestamptz)
  language plpgsql security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_kop record;
  r record;
begin
  select * into v_kop from waakvlam.kop_nemen(p_casus);
  if not found then
    raise exception 'this case has no chain' using errcode = 'no_data_found';
  end if;
  if (p_feiten->0->>'volgnr')::bigint <> v_kop.volgnr or (p_feiten->0->>'vorige')::bytea <> v_kop.vorige then
    return query select v_kop.volgnr, v_kop.vorige, v_kop.geregistreerd_op;
    return;
  end if;
  for r in
    select * from jsonb_to_recordset(p_feiten) as f(
      volgnr bigint, id text, soort text, versie integer, categorie text, gebeurd_van timestamptz, gebeurd_tot timestamptz,
      bekend timestamptz, geregistreerd timestamptz, velden jsonb, digest bytea, vorige bytea)
  loop
    perform waakvlam.feit_toevoegen(p_casus, r.volgnr, r.id, r.soort, r.versie, r.categorie, r.gebeurd_van, r.gebeurd_tot,
                                    r.bekend, r.geregistreerd, r.velden, r.digest, r.vorige);
  end loop;
end $$;

-- Claims an Idempotency-Key for this transaction and gives what an earlier request with it made; vrij is false when
-- another one is under way. Two statements: the second sees what was committed until the lock was there.
create function waakvlam.idempotentie_nemen(p_actor uuid, p_sleutel text)
  returns table (vrij boolean, route text, body_digest bytea, resource_id text)
  language plpgsql rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not pg_try_advisory_xact_lock(hashtextextended(p_actor || ' ' || p_sleutel, 0)) then
    return query select false, null::text, null::bytea, null::text;
    return;
  end if;
  return query
    select true, i.route, i.body_digest, i.resource_id
      from (select 1) as altijd
      left join waakvlam.idempotentie i on i.actor = p_actor and i.sleutel = p_sleutel;
end $$;

-- Categories of what a derived row follows from. The category of a fact never changes, so a list that grew needs those of
-- its new end alone, beside what stood.
create function waakvlam.categorieen_erbij(
  p_casus uuid, p_oud text[], p_oude_categorieen text[], p_nieuw text[]) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_categorieen text[] := p_oude_categorieen;
  v_categorie text;
begin
  if p_nieuw[1:cardinality(p_oud)] is distinct from p_oud then
    return waakvlam.categorieen_van(p_casus, p_nieuw);
  end if;
  for v_plek in cardinality(p_oud) + 1 .. cardinality(p_nieuw) loop
    select f.categorie into v_categorie from waakvlam.feit f where f.casus_id = p_casus and f.id = p_nieuw[v_plek];
    if not found then
      raise exception 'a premise is no fact of this case' using errcode = 'foreign_key_violation';
    end if;
    if v_categorie <> all (v_categorieen) then
      v_categorieen := array(select c from unnest(v_categorieen || v_categorie) as c order by c);
    end if;
  end loop;
  return v_categorieen;
end $$;

create or replace function waakvlam.taak_categorieen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if tg_op = 'INSERT' or new.voldaan_door is distinct from old.voldaan_door then
    new.categorieen := waakvlam.categorieen_van(new.casus_id, new.premissen || new.voldaan_door);
  else
    new.categorieen := waakvlam.categorieen_erbij(new.casus_id, old.premissen, old.categorieen, new.premissen);
  end if;
  return new;
end $$;

create or replace function waakvlam.signaal_categorieen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    new.categorieen := waakvlam.categorieen_van(new.casus_id, new.feiten);
  else
    new.categorieen := waakvlam.categorieen_erbij(new.casus_id, old.feiten, old.categorieen, new.feiten);
  end if;
  return new;
end $$;

-- As motor_lezen, with the facts since what the motor read before: number, digest and redactions of the head of then.
-- Another head at that number, or a redaction, and vervolg is false: then the motor reads all of them, from number 0 on.
create function waakvlam.motor_lezen(
  p_casus uuid, p_nu timestamptz, p_volgnr bigint, p_digest bytea, p_redacties integer)
  returns table (id uuid, naam text, regio text, beurt text, uitgave text, volgnr bigint, kop bytea, redacties integer,
                 vervolg boolean, erbij jsonb)
  language plpgsql stable rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select c.id, c.naam, c.regio, w.beurt::text, s.xmin::text, k.volgnr, k.kop, k.redacties, v.vervolg,
           case when v.vervolg and k.volgnr > p_volgnr then
             (select jsonb_agg(f.velden order by f.volgnr) from waakvlam.feit f
               where f.casus_id = p_casus and f.volgnr > p_volgnr) end
      from waakvlam.wekker w
      join waakvlam.casus c on c.id = w.casus_id
      join waakvlam.casus_kop k on k.casus_id = w.casus_id
      left join waakvlam.stand s on s.casus_id = w.casus_id
     cross join lateral (
       select p_volgnr = 0 or k.redacties = p_redacties and exists (
                select 1 from waakvlam.feit f
                 where f.casus_id = p_casus and f.volgnr = p_volgnr and f.digest = p_digest) as vervolg) v
     where w.casus_id = p_casus and w.op <= greatest(now(), p_nu);
end $$;
grant execute on function waakvlam.motor_lezen(uuid, timestamptz, bigint, bytea, integer) to motor;

grant execute on function waakvlam.kop_zien(uuid), waakvlam.feiten_toevoegen(uuid, jsonb),
  waakvlam.idempotentie_nemen(uuid, text) to app;
