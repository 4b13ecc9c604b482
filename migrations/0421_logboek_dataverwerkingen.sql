-- What the Dutch standard for logging data processing (Logboek Dataverwerkingen) asks of each row beside what was there:
-- which activity it was part of, and its place in a trace that may have begun at another organisation (W3C Trace Context).
-- Older rows keep nulls, which the seal leaves out, so what was sealed stays sealed.
alter table waakvlam.inzagelog
  add column trace_id text check (trace_id ~ '^[0-9a-f]{32}$'),
  add column span_id text check (span_id ~ '^[0-9a-f]{16}$'),
  add column ouder_span_id text check (ouder_span_id ~ '^[0-9a-f]{16}$'),
  add column verwerking text,
  add column begonnen timestamptz;
alter table waakvlam.inzagelog alter column begonnen set default now();
comment on column waakvlam.inzagelog.trace_id is 'Trace of which this is a step; of the caller when it sent a traceparent';
comment on column waakvlam.inzagelog.span_id is 'This step';
comment on column waakvlam.inzagelog.ouder_span_id is 'Step of the caller that led to this one';
comment on column waakvlam.inzagelog.verwerking is 'Activity in regels/verwerkingen.yaml';
comment on column waakvlam.inzagelog.begonnen is 'Begin of the transaction; moment is its end';
grant insert (trace_id, span_id, ouder_span_id, verwerking) on waakvlam.inzagelog to app;

-- As before, with the columns above.
drop function waakvlam.inzagen_van(uuid, bigint, integer);
create function waakvlam.inzagen_van(p_casus uuid, p_na bigint, p_limiet integer)
  returns table (id bigint, begonnen timestamptz, moment timestamptz, medewerker text, functie text, organisatie text,
                 organisatie_code text, handeling text, categorie text, uitgang text, geweigerd text, grond text,
                 verwerking text, trace_id text, span_id text, ouder_span_id text)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_alle boolean;
begin
  if waakvlam.actor_orgrol() is distinct from 'privacy_officer' then return; end if;
  v_alle := exists (
    select 1 from waakvlam.toegang t join waakvlam.organisatie o on o.id = t.organisatie_id
     where t.casus_id = p_casus and t.organisatie_id = waakvlam.actor_organisatie() and t.soort = 'deelname'
       and (t.verleend_door = t.organisatie_id
            or exists (select 1 from waakvlam.zaakrol z where z.casus_id = p_casus and z.organisatie = o.code
                          and z.rol = 'procesregisseur')));
  return query
    select i.id, i.begonnen, i.moment, m.naam, m.rol, o.naam, o.code, i.handeling, i.categorie, i.uitgang,
           i.details->>'geweigerd',
           (select t.soort || ': ' || t.grond from waakvlam.toegang t
             where t.casus_id = i.casus_id and t.organisatie_id = i.organisatie_id
               and (t.medewerker_id is null or t.medewerker_id = i.medewerker_id)
               and t.van <= i.moment and (t.tot is null or t.tot > i.moment)
             order by t.soort = 'noodtoegang' desc, t.van desc limit 1),
           i.verwerking, i.trace_id, i.span_id, i.ouder_span_id
      from waakvlam.inzagelog i
      join waakvlam.medewerker m on m.id = i.medewerker_id
      join waakvlam.organisatie o on o.id = i.organisatie_id
     where i.casus_id = p_casus and (p_na is null or i.id < p_na)
       and (v_alle or i.organisatie_id = waakvlam.actor_organisatie())
     order by i.id desc limit p_limiet;
end $$;
grant execute on function waakvlam.inzagen_van(uuid, bigint, integer) to app;
