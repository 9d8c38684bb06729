package org.aenglek.communities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.NewCommunity;
import org.aenglek.base.Request;
import org.aenglek.communities.CommunitiesRefused.Reason;
import org.aenglek.communities.Profile.Evidence;
import org.aenglek.communities.Profile.Listing;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters the communities of a province by a table that its officer pasted: all, or none. */
@Component
public class CommunityTables {
  private static final int FIRST_LIST_YEAR = 2540;
  private static final int LAST_LIST_YEAR = 2640;

  private final Areas areas;
  private final Communities communities;
  private final Access access;
  private final Clock clock;
  private final Settings settings;

  CommunityTables(
      Areas areas, Communities communities, Access access, Clock clock, Settings settings) {
    this.areas = areas;
    this.communities = communities;
    this.access = access;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * @throws org.aenglek.base.NotThere when there is no such province
   * @throws Access.NotAllowed when whoever acts does not look after it
   */
  public void requireToEnter(String province) {
    access.require(Permission.EDIT, Place.province(province));
    areas.nameOf(province);
  }

  /** How the lines would be understood; nothing is changed. */
  @Transactional(readOnly = true)
  public List<CommunityTable.Row> read(String province, String typed) {
    requireToEnter(province);
    var names = new AreaNames(areas.districtsOf(province), areas.subdistrictsOf(province));
    var table = new CommunityTable(province, names, areas.of(province));
    return PastedTable.read(typed).stream().map(table::understood).toList();
  }

  /**
   * Enters them. Sent twice, it is done once.
   *
   * @param listing the list that all of them are on; none where they are on none
   * @throws CommunitiesRefused when a line is wrong: nothing is changed
   */
  @Transactional
  public void enter(String province, String typed, @Nullable Listing listing, UUID requestId) {
    requireToEnter(province);
    checkYear(listing);
    if (areas.isEntered(request(requestId, 0))) return;
    var rows = read(province, typed);
    if (rows.stream().anyMatch(row -> row.facts() == null))
      throw new CommunitiesRefused(Reason.TABLE_WRONG);
    for (int i = 0; i < rows.size(); i++)
      enter(rows.get(i).facts(), listing, request(requestId, i));
  }

  private static void checkYear(@Nullable Listing listing) {
    if (listing == null || listing.year() == null) return;
    if (listing.year() < FIRST_LIST_YEAR || listing.year() > LAST_LIST_YEAR)
      throw new CommunitiesRefused(Reason.TABLE_LIST);
  }

  private static UUID request(UUID table, int row) {
    return Request.derived("community " + row, table);
  }

  private void enter(NewCommunity facts, @Nullable Listing listing, UUID requestId) {
    var id = areas.enter(facts, requestId);
    communities.enter(areas.all(List.of(id)).get(id).slug(), profile(listing));
  }

  /** So far nothing is known but that it is there. */
  private NewProfile profile(@Nullable Listing listing) {
    return new NewProfile(
        null,
        Evidence.LIST,
        listing == null ? List.of() : List.of(listing),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        LocalDate.ofInstant(clock.instant(), settings.zone()));
  }
}
