-- The code of the campaign by which whoever asks or holds came here, as the address said it; often there is none.
alter table bookings.hold add column campaign text check (campaign ~ '^[2-9][2-9a-z]{4}$');
alter table bookings.enquiry add column campaign text check (campaign ~ '^[2-9][2-9a-z]{4}$');
create index on bookings.hold (campaign) where campaign is not null;
create index on bookings.enquiry (campaign) where campaign is not null;
