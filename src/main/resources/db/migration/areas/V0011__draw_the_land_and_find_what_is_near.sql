-- The land that a province's map is drawn on, as GeoJSON polygons.
create table areas.base_map (
  province text primary key references areas.province,
  geojson jsonb not null
);
select site.watch('areas.base_map');

-- The nearest come first without looking at the others.
create index on areas.community using gist (point(lon, lat));
create index on areas.subdistrict (district);
