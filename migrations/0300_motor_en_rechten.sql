-- Functions in language sql that run as definer are planned anew at each call; plpgsql plans once per session. These run
-- in every request, some once per row, so each is one flat query. What they answer is as before.

create or replace function waakvlam.actor_geldig() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return exists (
    select 1 from waakvlam.medewerker m
     where m.id = waakvlam.actor_medewerker()
       and m.organisatie_id = waakvlam.actor_organisatie()
       and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now()));
end $$;

create or replace function waakvlam.mijn_categorieen(p_casus uuid) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return (
    select coalesce(array_agg(distinct c.categorie), '{}')
      from waakvlam.toegang t
      join waakvlam.medewerker m on m.id = waakvlam.actor_medewerker() and m.organisatie_id = t.organisatie_id
     cross join lateral unnest(t.categorieen) as c(categorie)
     where t.casus_id = p_casus
       and t.organisatie_id = waakvlam.actor_organisatie()
       and (t.medewerker_id is null or t.medewerker_id = m.id)
       and t.van <= now() and (t.tot is null or t.tot > now())
       and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now()));
end $$;

create or replace function waakvlam.mag_vastleggen(p_casus uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return exists (
    select 1 from waakvlam.toegang t
      join waakvlam.medewerker m on m.id = waakvlam.actor_medewerker() and m.organisatie_id = t.organisatie_id
     where t.casus_id = p_casus
       and t.mag_vastleggen
       and t.organisatie_id = waakvlam.actor_organisatie()
       and (t.medewerker_id is null or t.medewerker_id = m.id)
       and t.van <= now() and (t.tot is null or t.tot > now())
       and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now()));
end $$;

create or replace function waakvlam.sessie_actor(p_token_digest bytea)
  returns table (medewerker uuid, organisatie uuid, organisatie_code text, rol text, regio text)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select m.id, o.id, o.code, m.rol, m.regio
      from waakvlam.sessie s
      join waakvlam.medewerker m on m.id = s.medewerker_id
      join waakvlam.organisatie o on o.id = m.organisatie_id
     where s.token_digest = p_token_digest and s.verloopt > now()
       and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now());
end $$;

-- Every change of a case that the motor has to see sets its turn anew.
create sequence waakvlam.wekker_beurt;
alter table waakvlam.wekker add column beurt bigint not null default nextval('waakvlam.wekker_beurt');
comment on column waakvlam.wekker.beurt is
  'New at each change that makes the case due and at each evaluation; what was read under an older one no longer counts';
grant usage on sequence waakvlam.wekker_beurt to motor;

create or replace function waakvlam.wekker_zetten(p_casus uuid, p_op timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  insert into waakvlam.wekker as w (casus_id, op) values (p_casus, p_op)
    on conflict (casus_id) do update set op = least(w.op, excluded.op), beurt = excluded.beurt;
end $$;

-- One look-up by key per row that the motor writes; without the setting it would be planned anew for each list of ids.
create or replace function waakvlam.categorieen_van(p_casus uuid, p_feiten text[]) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp
  set plan_cache_mode = force_generic_plan as $$
declare
  v_categorieen text[];
  v_gevonden integer;
begin
  select coalesce(array_agg(distinct f.categorie), '{}'), count(*)
    into v_categorieen, v_gevonden
    from waakvlam.feit f where f.casus_id = p_casus and f.id = any (p_feiten);
  if v_gevonden <> (select count(distinct u) from unnest(p_feiten) u) then
    raise exception 'a premise is no fact of this case' using errcode = 'foreign_key_violation';
  end if;
  return v_categorieen;
end $$;

-- The case with its turn, when it is due at p_nu. uitgave names the transaction that wrote its stand, and with it its
-- tasks and signals, last.
create function waakvlam.motor_lezen(p_casus uuid, p_nu timestamptz)
  returns table (id uuid, naam text, regio text, beurt text, uitgave text)
  language plpgsql stable set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select c.id, c.naam, c.regio, w.beurt::text, s.xmin::text
      from waakvlam.wekker w
      join waakvlam.casus c on c.id = w.casus_id
      left join waakvlam.stand s on s.casus_id = c.id
     where w.casus_id = p_casus and w.op <= greatest(now(), p_nu);
end $$;

-- Writes what an evaluation changed: rows that differ, ids that are gone, the stand, messages for what is new, and the
-- next wake-up (none when p_volgende is null). Gives the transaction that wrote it, or null and no change when the case
-- got another turn since the evaluation read it. An append that is under way holds the wake-up until it commits, and gives
-- it another turn. All that is written follows from the facts and goes with the wake-up: after a crash of the machine both
-- are there or the case is due again, so that the commit need not wait for the disk.
create function waakvlam.motor_bijwerken(
  p_casus uuid, p_beurt bigint, p_op timestamptz, p_regels text, p_niveau text, p_volgende_verandering timestamptz, p_stand jsonb,
  p_taken jsonb, p_taken_weg text[], p_signalen jsonb, p_signalen_weg text[], p_volgende timestamptz) returns text
  language plpgsql set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_uitgave text;
begin
  perform 1 from waakvlam.wekker w where w.casus_id = p_casus and w.beurt = p_beurt for update;
  if not found then
    return null;
  end if;
  perform pg_catalog.set_config('synchronous_commit', 'off', true);
  if cardinality(p_taken_weg) > 0 then
    delete from waakvlam.taak t where t.casus_id = p_casus and t.id = any (p_taken_weg);
  end if;
  if cardinality(p_signalen_weg) > 0 then
    delete from waakvlam.signaal s where s.casus_id = p_casus and s.id = any (p_signalen_weg);
  end if;
  if jsonb_array_length(p_taken) > 0 then
    update waakvlam.taak t
       set stap = r.stap, status = r.status, te_laat = r.te_laat, uiterlijk = r.uiterlijk, bron = r.bron,
           voldaan_door = r.voldaan_door, premissen = r.premissen
      from jsonb_to_recordset(p_taken)
        as r(id text, stap text, status text, te_laat boolean, uiterlijk timestamptz, bron text[], voldaan_door text[],
             premissen text[])
     where t.casus_id = p_casus and t.id = r.id
       and (t.stap, t.status, t.te_laat, t.uiterlijk, t.bron, t.voldaan_door, t.premissen)
           is distinct from (r.stap, r.status, r.te_laat, r.uiterlijk, r.bron, r.voldaan_door, r.premissen);
    with nieuw as (
      insert into waakvlam.taak (casus_id, id, item, wie, stap, status, te_laat, sinds, uiterlijk, bron, voldaan_door,
                                 premissen)
      select p_casus, r.* from jsonb_to_recordset(p_taken)
        as r(id text, item text, wie text, stap text, status text, te_laat boolean, sinds timestamptz,
             uiterlijk timestamptz, bron text[], voldaan_door text[], premissen text[])
       where not exists (select 1 from waakvlam.taak t where t.casus_id = p_casus and t.id = r.id)
      returning taak.id, taak.status)
    insert into waakvlam.outbox (soort, casus_id, inhoud)
    select 'taak', p_casus, jsonb_build_object('taak', n.id) from nieuw n where n.status in ('open', 'te_laat');
  end if;
  if jsonb_array_length(p_signalen) > 0 then
    update waakvlam.signaal s
       set ernst = r.ernst, actief = r.actief, reden = r.reden, feiten = r.feiten, bron = r.bron
      from jsonb_to_recordset(p_signalen)
        as r(id text, ernst text, actief boolean, reden text, feiten text[], bron text[])
     where s.casus_id = p_casus and s.id = r.id
       and (s.ernst, s.actief, s.reden, s.feiten, s.bron)
           is distinct from (r.ernst, r.actief, r.reden, r.feiten, r.bron);
    with nieuw as (
      insert into waakvlam.signaal (casus_id, id, code, ernst, sinds, actief, reden, feiten, bron)
      select p_casus, r.* from jsonb_to_recordset(p_signalen)
        as r(id text, code text, ernst text, sinds timestamptz, actief boolean, reden text, feiten text[], bron text[])
       where not exists (select 1 from waakvlam.signaal s where s.casus_id = p_casus and s.id = r.id)
      returning signaal.id, signaal.ernst, signaal.actief)
    insert into waakvlam.outbox (soort, casus_id, inhoud)
    select 'signaal', p_casus, jsonb_build_object('signaal', n.id) from nieuw n where n.ernst = 'alarm' and n.actief;
  end if;
  insert into waakvlam.stand (casus_id, op, regels, niveau, volgende_verandering, stand, geevalueerd_op)
  values (p_casus, p_op, p_regels, p_niveau, p_volgende_verandering, p_stand, clock_timestamp())
  on conflict (casus_id) do update
     set op = excluded.op, regels = excluded.regels, niveau = excluded.niveau,
         volgende_verandering = excluded.volgende_verandering, stand = excluded.stand,
         geevalueerd_op = excluded.geevalueerd_op
  returning stand.xmin::text into v_uitgave;
  if p_volgende is null then
    delete from waakvlam.wekker w where w.casus_id = p_casus;
  else
    update waakvlam.wekker w set op = p_volgende, pogingen = 0, beurt = nextval('waakvlam.wekker_beurt')
     where w.casus_id = p_casus;
  end if;
  return v_uitgave;
end $$;
comment on column waakvlam.stand.stand is 'What lists show of the evaluation; tasks and signals have rows of their own, the rest is evaluated when asked';

grant execute on function waakvlam.motor_lezen(uuid, timestamptz), waakvlam.motor_bijwerken(
  uuid, bigint, timestamptz, text, text, timestamptz, jsonb, jsonb, text[], jsonb, text[], timestamptz) to motor;
