package org.aenglek.areas;

import java.util.List;

/** A province with all of its areas, as a list of areas tells them. */
public record ProvinceAreas(
    Province province, List<District> districts, List<Subdistrict> subdistricts) {}
