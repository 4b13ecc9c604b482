-- Cases under watch are a list of work as well: when somebody looks whether it stayed safe.
alter table waakvlam.werkpunt drop constraint werkpunt_soort_check;
alter table waakvlam.werkpunt add constraint werkpunt_soort_check check (soort in (
  'zonder_procesregisseur', 'zonder_casusregisseur', 'zonder_contact', 'zonder_beoordeling', 'maatregel_einde',
  'detentie_einde', 'vrijlating', 'zitting', 'overleg', 'contact', 'toestemming', 'toezicht', 'nazorg'));
