-- By which a photograph was sent, so that one sent twice is there once; of those before nobody noted it.
alter table trips.fault_picture add column request uuid unique;
alter table trips.fault_picture add column fingerprint text;
alter table trips.fault_picture add check ((request is null) = (fingerprint is null));
