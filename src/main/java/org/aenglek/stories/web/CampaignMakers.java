package org.aenglek.stories.web;

import java.util.List;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.springframework.stereotype.Component;

/** Who makes campaigns, and where. */
@Component
class CampaignMakers {
  private final Areas areas;
  private final Access access;

  CampaignMakers(Areas areas, Access access) {
    this.areas = areas;
    this.access = access;
  }

  /** The provinces for which whoever acts may make some. */
  List<Province> provinces() {
    return areas.provinces().stream()
        .filter(one -> access.may(Permission.EDIT, Place.province(one.code())))
        .toList();
  }
}
