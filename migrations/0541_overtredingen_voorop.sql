-- A breach or an unsafe signal that nobody answered leads the alarms, however much came after it.
create function waakvlam.gaat_voor(p_code text) returns boolean language sql immutable parallel safe as $$
  select p_code in ('overtreding_niet_opgevolgd', 'onveilig_signaal_niet_opgevolgd') $$;

create index signaal_gaat_voor on waakvlam.signaal (sinds desc, casus_id, id)
  where actief and ernst = 'alarm' and code in ('overtreding_niet_opgevolgd', 'onveilig_signaal_niet_opgevolgd');

-- One of the two parts of the list, newest first, that the actor sees whole.
create function waakvlam.werk_alarmen_deel(
  p_van text, p_voor boolean, p_na_op timestamptz, p_na_casus uuid, p_na_id text, p_limiet integer)
  returns setof waakvlam.signaal
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_casussen uuid[] := waakvlam.werk_casussen(p_van);
begin
  if v_casussen is not null then
    return query
      select s.*
        from (select s.* from waakvlam.signaal s
               where s.casus_id = any (v_casussen) and s.actief and s.ernst = 'alarm' and waakvlam.gaat_voor(s.code) = p_voor
                 and (p_na_id is null or s.sinds < p_na_op
                      or s.sinds = p_na_op and (s.casus_id, s.id) > (p_na_casus, p_na_id))
               order by s.sinds desc, s.casus_id, s.id offset 0) s
       where waakvlam.ziet_alle(s.casus_id, s.categorieen)
       limit p_limiet;
  elsif p_voor then
    return query
      select s.* from waakvlam.signaal s
       where s.actief and s.ernst = 'alarm'
         and s.code in ('overtreding_niet_opgevolgd', 'onveilig_signaal_niet_opgevolgd')
         and (p_na_id is null or s.sinds < p_na_op
              or s.sinds = p_na_op and (s.casus_id, s.id) > (p_na_casus, p_na_id))
         and waakvlam.ziet_alle(s.casus_id, s.categorieen)
       order by s.sinds desc, s.casus_id, s.id limit p_limiet;
  else
    return query
      select s.* from waakvlam.signaal s
       where s.actief and s.ernst = 'alarm' and not waakvlam.gaat_voor(s.code)
         and (p_na_id is null or s.sinds < p_na_op
              or s.sinds = p_na_op and (s.casus_id, s.id) > (p_na_casus, p_na_id))
         and waakvlam.ziet_alle(s.casus_id, s.categorieen)
       order by s.sinds desc, s.casus_id, s.id limit p_limiet;
  end if;
end $$;

-- Standing alarms that the actor sees whole: what goes first, then the others, each newest first. A page goes on in the part
-- in which the one before it ended.
create or replace function waakvlam.werk_alarmen_ruw(
  p_van text, p_na_op timestamptz, p_na_casus uuid, p_na_id text, p_limiet integer)
  returns setof waakvlam.signaal
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_voor boolean := coalesce(
    (select waakvlam.gaat_voor(s.code) from waakvlam.signaal s where s.casus_id = p_na_casus and s.id = p_na_id), p_na_id is null);
  v_aantal bigint := 0;
begin
  if v_voor then
    return query select * from waakvlam.werk_alarmen_deel(p_van, true, p_na_op, p_na_casus, p_na_id, p_limiet);
    get diagnostics v_aantal = row_count;
    p_na_op := null; p_na_casus := null; p_na_id := null;
  end if;
  if v_aantal < p_limiet then
    return query select * from waakvlam.werk_alarmen_deel(
      p_van, false, p_na_op, p_na_casus, p_na_id, (p_limiet - v_aantal)::integer);
  end if;
end $$;

create or replace function waakvlam.werk_alarmen(
  p_van text, p_na_op timestamptz, p_na_casus uuid, p_na_id text, p_limiet integer)
  returns table (casus_id uuid, casus text, id text, code text, sinds timestamptz, wacht_op text[])
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select s.casus_id, c.naam, s.id, s.code, s.sinds, waakvlam.werk_wacht_op(s.casus_id)
      from waakvlam.werk_alarmen_ruw(p_van, p_na_op, p_na_casus, p_na_id, p_limiet) s
      join waakvlam.casus c on c.id = s.casus_id
     order by waakvlam.gaat_voor(s.code) desc, s.sinds desc, s.casus_id, s.id;
end $$;
revoke execute on function waakvlam.gaat_voor(text),
  waakvlam.werk_alarmen_deel(text, boolean, timestamptz, uuid, text, integer) from public;
