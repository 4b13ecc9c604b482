-- A change of rules evaluates many cases of which nothing is remembered, and most turn out as they stood. These are read in
-- groups, with a digest of each derived row, and those in which nothing is otherwise only get their next wake-up, together.
alter table waakvlam.casus_context add column elderskenmerk text not null default '';
comment on column waakvlam.casus_context.elderskenmerk is 'Digest of how much news of this case was queued for cases elsewhere';
create policy straatstand_motor on waakvlam.straatstand for select to motor using (true);
grant select on waakvlam.straatstand to motor;

-- As motor_lezen for cases of at most p_hoogstens facts, from number 0 on, and what stands of each: id=digest per task and
-- signal, separated by spaces, and the digests of what else follows from it. The motor makes the same digests
-- (motor/vingerafdruk.ts): first 24 hexadecimals of SHA-256 over the columns, separated by U+001F and elements by U+001E.
create function waakvlam.motor_lezen_samen(p_casussen uuid[], p_nu timestamptz, p_hoogstens integer)
  returns table (id uuid, naam text, regio text, beurt text, uitgave text, volgnr bigint, kop bytea, redacties integer,
                 erbij jsonb, taken text, signalen text, kenmerken jsonb)
  language plpgsql stable set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select c.id, c.naam, c.regio, w.beurt::text, s.xmin::text, k.volgnr, k.kop, k.redacties,
           (select jsonb_agg(f.velden order by f.volgnr) from waakvlam.feit f where f.casus_id = c.id),
           (select string_agg(t.id || '=' || left(encode(sha256(convert_to(
                     t.stap || e'\x1f' || t.status || e'\x1f' || t.te_laat::int || e'\x1f'
                     || coalesce((extract(epoch from t.uiterlijk) * 1000)::bigint::text, '') || e'\x1f'
                     || array_to_string(t.bron, e'\x1e') || e'\x1f' || array_to_string(t.voldaan_door, e'\x1e') || e'\x1f'
                     || array_to_string(t.premissen, e'\x1e'), 'UTF8')), 'hex'), 24), ' ')
              from waakvlam.taak t where t.casus_id = c.id),
           (select string_agg(g.id || '=' || left(encode(sha256(convert_to(
                     g.ernst || e'\x1f' || g.actief::int || e'\x1f' || array_to_string(g.bron, e'\x1e') || e'\x1f'
                     || array_to_string(g.feiten, e'\x1e') || e'\x1f' || g.reden, 'UTF8')), 'hex'), 24), ' ')
              from waakvlam.signaal g where g.casus_id = c.id),
           jsonb_build_object('zicht', x.kenmerk, 'werkpunten', x.werkkenmerk, 'straat', p.kenmerk,
                              'elders', x.elderskenmerk)
      from waakvlam.wekker w
      join waakvlam.casus c on c.id = w.casus_id
      join waakvlam.casus_kop k on k.casus_id = w.casus_id and k.volgnr <= p_hoogstens
      join waakvlam.stand s on s.casus_id = w.casus_id
      left join waakvlam.casus_context x on x.casus_id = w.casus_id
      left join waakvlam.straatstand p on p.casus_id = w.casus_id
     where w.casus_id = any (p_casussen) and w.op <= greatest(now(), p_nu);
end $$;
grant execute on function waakvlam.motor_lezen_samen(uuid[], timestamptz, integer) to motor;

-- For cases whose tasks and signals stand as they should: the stand of this evaluation and the next wake-up. A case that got
-- another turn since it was read, or that somebody works on right now, stays due.
create function waakvlam.motor_verzetten(p_rijen jsonb) returns integer
  language plpgsql set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_casussen uuid[];
begin
  perform pg_catalog.set_config('synchronous_commit', 'off', true);
  select array_agg(n.casus_id) into v_casussen from (
    select w.casus_id from waakvlam.wekker w
      join jsonb_to_recordset(p_rijen) as r(casus uuid, beurt bigint) on r.casus = w.casus_id and r.beurt = w.beurt
     order by w.casus_id for update of w skip locked) n;
  update waakvlam.stand s
     set op = (r.stand->>'op')::timestamptz, regels = r.stand->>'regels', niveau = r.stand->>'niveau',
         volgende_verandering = (r.stand->>'volgende_verandering')::timestamptz, stand = r.stand->'stand',
         geevalueerd_op = clock_timestamp()
    from jsonb_to_recordset(p_rijen) as r(casus uuid, stand jsonb)
   where s.casus_id = r.casus and s.casus_id = any (v_casussen);
  delete from waakvlam.wekker w using jsonb_to_recordset(p_rijen) as r(casus uuid, volgende timestamptz)
   where w.casus_id = r.casus and w.casus_id = any (v_casussen) and r.volgende is null;
  update waakvlam.wekker w
     set op = r.volgende, pogingen = 0, beurt = nextval('waakvlam.wekker_beurt')
    from jsonb_to_recordset(p_rijen) as r(casus uuid, volgende timestamptz)
   where w.casus_id = r.casus and w.casus_id = any (v_casussen) and r.volgende is not null;
  return coalesce(cardinality(v_casussen), 0);
end $$;
grant execute on function waakvlam.motor_verzetten(jsonb) to motor;
