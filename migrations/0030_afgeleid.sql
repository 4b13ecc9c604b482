create table waakvlam.wekker (
  casus_id uuid primary key references waakvlam.casus,
  op timestamptz not null,
  pogingen integer not null default 0
);
create index wekker_op on waakvlam.wekker (op);
comment on table waakvlam.wekker is 'When each case has to be evaluated next; taken with FOR UPDATE SKIP LOCKED';
comment on column waakvlam.wekker.pogingen is 'Evaluations that failed since the last one that succeeded';

-- Makes a case due at a moment; an earlier wake-up stands.
create function waakvlam.wekker_zetten(p_casus uuid, p_op timestamptz) returns void
  language sql security definer set search_path = pg_catalog, waakvlam, pg_temp
begin atomic
  insert into waakvlam.wekker as w (casus_id, op) values (p_casus, p_op)
    on conflict (casus_id) do update set op = least(w.op, excluded.op);
end;
grant execute on function waakvlam.wekker_zetten(uuid, timestamptz) to motor;

create table waakvlam.stand (
  casus_id uuid primary key references waakvlam.casus,
  op timestamptz not null,
  regels text not null,
  niveau text not null check (niveau in ('onbekend', 'laag', 'midden', 'hoog')),
  volgende_verandering timestamptz,
  stand jsonb not null,
  geevalueerd_op timestamptz not null default now()
);
comment on table waakvlam.stand is 'Newest evaluation of each case over all its facts; for the motor alone';
comment on column waakvlam.stand.op is 'Moment that was evaluated';
comment on column waakvlam.stand.regels is 'Rule version that made it';
comment on column waakvlam.stand.volgende_verandering is 'Next moment at which anything changes by itself';

create table waakvlam.taak (
  casus_id uuid not null references waakvlam.casus,
  id text not null,
  item text not null,
  wie text not null,
  stap text not null,
  status text not null check (status in ('open', 'te_laat', 'gedaan', 'afgeweken', 'nvt')),
  te_laat boolean not null default false,
  sinds timestamptz,
  uiterlijk timestamptz,
  bron text[] not null default '{}',
  voldaan_door text[] not null default '{}',
  premissen text[] not null default '{}',
  categorieen text[] not null default '{}',
  primary key (casus_id, id)
);
create index taak_wie on waakvlam.taak (wie, uiterlijk) where status in ('open', 'te_laat');
comment on table waakvlam.taak is 'Tasks that follow from the route card; derived, rewritten by the motor';
comment on column waakvlam.taak.wie is 'Organisation code that has to act';
comment on column waakvlam.taak.te_laat is 'Was not done in time, also when done since';
comment on column waakvlam.taak.premissen is 'Ids of the facts that the task follows from';
comment on column waakvlam.taak.categorieen is 'Categories of premissen and voldaan_door, filled by a trigger; who sees all of them sees why';

create table waakvlam.signaal (
  casus_id uuid not null references waakvlam.casus,
  id text not null,
  code text not null,
  ernst text not null check (ernst in ('alarm', 'waarschuwing', 'aandacht')),
  sinds timestamptz not null,
  actief boolean not null,
  reden text not null,
  feiten text[] not null default '{}',
  bron text[] not null default '{}',
  categorieen text[] not null default '{}',
  primary key (casus_id, id)
);
create index signaal_actief on waakvlam.signaal (casus_id) where actief;
comment on table waakvlam.signaal is 'Signals that the rules raised; derived, rewritten by the motor';
comment on column waakvlam.signaal.feiten is 'Ids of the facts that the signal follows from';
comment on column waakvlam.signaal.categorieen is 'Categories of feiten, filled by a trigger; only who sees all of them sees the signal';

create function waakvlam.categorieen_van(p_casus uuid, p_feiten text[]) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
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

create function waakvlam.taak_categorieen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  new.categorieen := waakvlam.categorieen_van(new.casus_id, new.premissen || new.voldaan_door);
  return new;
end $$;
create trigger taak_categorieen before insert or update on waakvlam.taak
  for each row execute function waakvlam.taak_categorieen();

create function waakvlam.signaal_categorieen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  new.categorieen := waakvlam.categorieen_van(new.casus_id, new.feiten);
  return new;
end $$;
create trigger signaal_categorieen before insert or update on waakvlam.signaal
  for each row execute function waakvlam.signaal_categorieen();

-- True when the actor sees the case and every one of these categories.
create function waakvlam.ziet_alle(p_casus uuid, p_categorieen text[]) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return waakvlam.mag_zien(p_casus) and p_categorieen <@ waakvlam.mijn_categorieen(p_casus);
end $$;

create function waakvlam.actor_code() returns text
  language sql stable security definer set search_path = pg_catalog, waakvlam, pg_temp
  return (select o.code from waakvlam.organisatie o
           where o.id = waakvlam.actor_organisatie() and waakvlam.actor_geldig());

create table waakvlam.outbox (
  id uuid primary key default gen_random_uuid(),
  soort text not null,
  casus_id uuid references waakvlam.casus,
  inhoud jsonb not null,
  aangemaakt_op timestamptz not null default now(),
  bezorgd_op timestamptz,
  pogingen integer not null default 0,
  volgende_poging timestamptz not null default now()
);
create index outbox_te_bezorgen on waakvlam.outbox (volgende_poging) where bezorgd_op is null;
comment on table waakvlam.outbox is 'What has to leave the system, at least once; rights are weighed again when it is sent';
comment on column waakvlam.outbox.inhoud is 'Ids only, never content';

create table waakvlam.idempotentie (
  actor uuid not null,
  sleutel text not null check (length(sleutel) between 1 and 200),
  route text not null,
  body_digest bytea not null,
  resource_id text,
  status integer,
  aangemaakt_op timestamptz not null default now(),
  primary key (actor, sleutel)
);
create index idempotentie_aangemaakt on waakvlam.idempotentie (aangemaakt_op);
comment on table waakvlam.idempotentie is 'Requests done before, by Idempotency-Key; never the response itself';
comment on column waakvlam.idempotentie.actor is 'Medewerker that sent the key';
comment on column waakvlam.idempotentie.status is 'HTTP status of the answer; null while the request runs';

grant execute on function waakvlam.ziet_alle(uuid, text[]), waakvlam.actor_code() to app;

alter table waakvlam.wekker enable row level security, force row level security;
create policy wekker_functies on waakvlam.wekker to migratie using (true) with check (true);
create policy wekker_motor on waakvlam.wekker to motor using (true) with check (true);
grant select, insert, update, delete on waakvlam.wekker to motor;

alter table waakvlam.stand enable row level security, force row level security;
create policy stand_motor on waakvlam.stand to motor using (true) with check (true);
grant select, insert, update, delete on waakvlam.stand to motor;

alter table waakvlam.taak enable row level security, force row level security;
create policy taak_functies on waakvlam.taak for select to migratie using (true);
create policy taak_motor on waakvlam.taak to motor using (true) with check (true);
create policy taak_app on waakvlam.taak for select to app using (
  waakvlam.ziet_alle(casus_id, categorieen)
  or (wie = (select waakvlam.actor_code()) and waakvlam.mag_zien(casus_id)));
grant select, insert, update, delete on waakvlam.taak to motor;
grant select (casus_id, id, item, wie, stap, status, te_laat, sinds, uiterlijk) on waakvlam.taak to app;

-- Tasks with their reason where the actor may see all of it. The view reads as its owner and weighs by itself.
create view waakvlam.taak_zicht with (security_barrier) as
  select t.casus_id, t.id, t.item, t.wie, t.stap, t.status, t.te_laat, t.sinds, t.uiterlijk, z.geheel,
         case when z.geheel then t.bron else '{}'::text[] end as bron,
         case when z.geheel then t.voldaan_door else '{}'::text[] end as voldaan_door,
         case when z.geheel then t.premissen else '{}'::text[] end as premissen
    from waakvlam.taak t
   cross join lateral (select waakvlam.ziet_alle(t.casus_id, t.categorieen) as geheel) z
   where z.geheel or (t.wie = (select waakvlam.actor_code()) and waakvlam.mag_zien(t.casus_id));
comment on view waakvlam.taak_zicht is 'Tasks as the actor may see them: whole, or her own without the reason';
grant select on waakvlam.taak_zicht to app;

alter table waakvlam.signaal enable row level security, force row level security;
create policy signaal_motor on waakvlam.signaal to motor using (true) with check (true);
create policy signaal_app on waakvlam.signaal for select to app using (waakvlam.ziet_alle(casus_id, categorieen));
grant select, insert, update, delete on waakvlam.signaal to motor;
grant select on waakvlam.signaal to app;

alter table waakvlam.outbox enable row level security, force row level security;
create policy outbox_motor on waakvlam.outbox to motor using (true) with check (true);
create policy outbox_app on waakvlam.outbox for insert to app
  with check ((select waakvlam.actor_geldig()) and (casus_id is null or waakvlam.mag_zien(casus_id)));
grant select, insert, update, delete on waakvlam.outbox to motor;
grant insert on waakvlam.outbox to app;

alter table waakvlam.idempotentie enable row level security, force row level security;
create policy idempotentie_app on waakvlam.idempotentie to app
  using (actor = (select waakvlam.actor_medewerker()) and (select waakvlam.actor_geldig()))
  with check (actor = (select waakvlam.actor_medewerker()) and (select waakvlam.actor_geldig()));
create policy idempotentie_motor on waakvlam.idempotentie to motor using (true);
grant select, insert, delete, update (resource_id, status) on waakvlam.idempotentie to app;
grant select, delete on waakvlam.idempotentie to motor;
