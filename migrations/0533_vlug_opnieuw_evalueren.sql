-- As before; but a case of which nothing is remembered, as after a change of rules, sends all its rows, and these are held
-- against what stands in one go. For a few rows, as after a fact, row by row is quicker.
create or replace function waakvlam.motor_schrijven(
  p_casus uuid, p_beurt bigint, p_uitgave text, p_stand jsonb,
  p_taken jsonb, p_taken_gegroeid jsonb, p_taken_nieuw jsonb, p_taken_weg text[],
  p_signalen jsonb, p_signalen_gegroeid jsonb, p_signalen_nieuw jsonb, p_signalen_weg text[],
  p_volgende timestamptz) returns text
  language plpgsql set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_uitgave text;
  r record;
begin
  perform 1 from waakvlam.wekker w where w.casus_id = p_casus and w.beurt = p_beurt for update;
  if not found then
    return null;
  end if;
  if p_uitgave is not null then
    perform 1 from waakvlam.stand s where s.casus_id = p_casus and s.xmin::text = p_uitgave;
    if not found then
      return null;
    end if;
  end if;
  perform pg_catalog.set_config('synchronous_commit', 'off', true);
  if cardinality(p_taken_weg) > 0 then
    delete from waakvlam.taak t where t.casus_id = p_casus and t.id = any (p_taken_weg);
  end if;
  if cardinality(p_signalen_weg) > 0 then
    delete from waakvlam.signaal s where s.casus_id = p_casus and s.id = any (p_signalen_weg);
  end if;
  if jsonb_array_length(p_taken) <= 8 then
    for r in
      select * from jsonb_to_recordset(p_taken)
        as j(id text, stap text, status text, te_laat boolean, uiterlijk timestamptz, bron text[], voldaan_door text[],
             premissen text[])
    loop
      update waakvlam.taak t
         set stap = r.stap, status = r.status, te_laat = r.te_laat, uiterlijk = r.uiterlijk, bron = r.bron,
             voldaan_door = r.voldaan_door, premissen = r.premissen
       where t.casus_id = p_casus and t.id = r.id
         and (t.stap, t.status, t.te_laat, t.uiterlijk, t.bron, t.voldaan_door, t.premissen)
             is distinct from (r.stap, r.status, r.te_laat, r.uiterlijk, r.bron, r.voldaan_door, r.premissen);
    end loop;
  elsif p_taken is not null then
    update waakvlam.taak t
       set stap = j.stap, status = j.status, te_laat = j.te_laat, uiterlijk = j.uiterlijk, bron = j.bron,
           voldaan_door = j.voldaan_door, premissen = j.premissen
      from jsonb_to_recordset(p_taken)
        as j(id text, stap text, status text, te_laat boolean, uiterlijk timestamptz, bron text[], voldaan_door text[],
             premissen text[])
     where t.casus_id = p_casus and t.id = j.id
       and (t.stap, t.status, t.te_laat, t.uiterlijk, t.bron, t.voldaan_door, t.premissen)
           is distinct from (j.stap, j.status, j.te_laat, j.uiterlijk, j.bron, j.voldaan_door, j.premissen);
  end if;
  if p_taken_gegroeid is not null then
    for r in select * from jsonb_to_recordset(p_taken_gegroeid) as j(id text, erbij text[]) loop
      update waakvlam.taak t set premissen = t.premissen || r.erbij where t.casus_id = p_casus and t.id = r.id;
    end loop;
  end if;
  if p_taken_nieuw is not null then
    with nieuw as (
      insert into waakvlam.taak (casus_id, id, item, wie, stap, status, te_laat, sinds, uiterlijk, bron, voldaan_door,
                                 premissen)
      select p_casus, j.* from jsonb_to_recordset(p_taken_nieuw)
        as j(id text, item text, wie text, stap text, status text, te_laat boolean, sinds timestamptz,
             uiterlijk timestamptz, bron text[], voldaan_door text[], premissen text[])
      returning taak.id, taak.status)
    insert into waakvlam.outbox (soort, casus_id, inhoud)
    select 'taak', p_casus, jsonb_build_object('taak', n.id) from nieuw n where n.status in ('open', 'te_laat');
  end if;
  if jsonb_array_length(p_signalen) <= 8 then
    for r in
      select * from jsonb_to_recordset(p_signalen)
        as j(id text, ernst text, actief boolean, reden text, feiten text[], bron text[])
    loop
      update waakvlam.signaal s
         set ernst = r.ernst, actief = r.actief, reden = r.reden, feiten = r.feiten, bron = r.bron
       where s.casus_id = p_casus and s.id = r.id
         and (s.ernst, s.actief, s.reden, s.feiten, s.bron)
             is distinct from (r.ernst, r.actief, r.reden, r.feiten, r.bron);
    end loop;
  elsif p_signalen is not null then
    update waakvlam.signaal s
       set ernst = j.ernst, actief = j.actief, reden = j.reden, feiten = j.feiten, bron = j.bron
      from jsonb_to_recordset(p_signalen)
        as j(id text, ernst text, actief boolean, reden text, feiten text[], bron text[])
     where s.casus_id = p_casus and s.id = j.id
       and (s.ernst, s.actief, s.reden, s.feiten, s.bron)
           is distinct from (j.ernst, j.actief, j.reden, j.feiten, j.bron);
  end if;
  if p_signalen_gegroeid is not null then
    for r in select * from jsonb_to_recordset(p_signalen_gegroeid) as j(id text, erbij text[]) loop
      update waakvlam.signaal s set feiten = s.feiten || r.erbij where s.casus_id = p_casus and s.id = r.id;
    end loop;
  end if;
  if p_signalen_nieuw is not null then
    with nieuw as (
      insert into waakvlam.signaal (casus_id, id, code, ernst, sinds, actief, reden, feiten, bron)
      select p_casus, j.* from jsonb_to_recordset(p_signalen_nieuw)
        as j(id text, code text, ernst text, sinds timestamptz, actief boolean, reden text, feiten text[], bron text[])
      returning signaal.id, signaal.ernst, signaal.actief)
    insert into waakvlam.outbox (soort, casus_id, inhoud)
    select 'signaal', p_casus, jsonb_build_object('signaal', n.id) from nieuw n where n.ernst = 'alarm' and n.actief;
  end if;
  insert into waakvlam.stand (casus_id, op, regels, niveau, volgende_verandering, stand, geevalueerd_op)
  values (p_casus, (p_stand->>'op')::timestamptz, p_stand->>'regels', p_stand->>'niveau',
          (p_stand->>'volgende_verandering')::timestamptz, p_stand->'stand', clock_timestamp())
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
