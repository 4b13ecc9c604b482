-- Sessions begin by sessie_beginnen, which refuses who has left.
drop function waakvlam.sessie_maken(bytea, uuid, timestamptz);
