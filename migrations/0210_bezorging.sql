-- What each way out still has to deliver of a message in the outbox. A row is made per registered way out when a message
-- is handed round, and goes when it arrived there; the message is delivered when none is left. So a receiver that is
-- dead keeps its own rows and nobody else's.
create table waakvlam.bezorging (
  outbox_id uuid not null references waakvlam.outbox on delete cascade,
  uitgang text not null,
  pogingen integer not null default 0,
  volgende_poging timestamptz not null default now(),
  primary key (outbox_id, uitgang)
);
create index bezorging_aan_de_beurt on waakvlam.bezorging (uitgang, volgende_poging);
comment on table waakvlam.bezorging is 'Messages that a way out still has to deliver; taken with FOR UPDATE SKIP LOCKED';
comment on column waakvlam.bezorging.volgende_poging is 'Not tried before this moment: a retry, or the server that took it is still sending';
comment on column waakvlam.outbox.volgende_poging is 'Handed round at this moment; infinity once that is done';
comment on column waakvlam.outbox.bezorgd_op is 'When the last way out had delivered it';

create index outbox_onbezorgd on waakvlam.outbox (aangemaakt_op) where bezorgd_op is null;
create index outbox_bezorgd on waakvlam.outbox (bezorgd_op) where bezorgd_op is not null;

alter table waakvlam.bezorging enable row level security, force row level security;
create policy bezorging_motor on waakvlam.bezorging to motor using (true) with check (true);
grant select, insert, update, delete on waakvlam.bezorging to motor;

-- Nothing was delivered before this migration; news of then is no news.
delete from waakvlam.outbox;
