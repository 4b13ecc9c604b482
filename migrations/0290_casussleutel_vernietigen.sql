create policy casussleutel_vernietigen on waakvlam.casussleutel to migratie using (true);
