package org.aenglek.communities.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.areas.Province;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Addresses;
import org.aenglek.communities.Sameness;
import org.aenglek.communities.Sameness.Item;
import org.aenglek.site.Breadcrumbs;
import org.aenglek.site.Breadcrumbs.Crumb;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * What several communities of a province tell of, and what only one has; as a list and on the map.
 *
 * @param choices the provinces, where there are several
 */
public record SamenessPage(
    Ui ui,
    Head head,
    List<Choice> choices,
    List<GroupLines> groups,
    String onlyTitle,
    List<OnlyLines> only,
    String markers)
    implements Page {
  static final String INSIDE = "/communities/sameness";
  static final String PATH = "/{lang}" + INSIDE;
  static final String PROVINCE = "province";
  private static final int MEMBERS = 12;
  private static final int ONLY = 100;

  /** A link to another province's map. */
  public record Choice(String label, String path, boolean isChosen) {}

  /** One thing, with the community that has it. */
  public record Line(LocalText name, String path, LocalText community, String communityPath) {
    static Line of(Ui ui, Item item) {
      return new Line(
          item.name(),
          ui.link(item.path()),
          item.community().name(),
          ui.link(item.community().path()));
    }
  }

  /** What several tell of. */
  public record GroupLines(
      String kind, String kindName, LocalText shared, String size, List<Line> lines, String more) {}

  /** What only one community has. */
  public record OnlyLines(LocalText community, String path, String where, List<Line> lines) {}

  static SamenessPage of(Ui ui, List<Province> provinces, String chosen, Sameness.Found found) {
    var byCommunity =
        found.only().stream().collect(groupingBy(Item::community, LinkedHashMap::new, toList()));
    int count = byCommunity.size();
    var title = ui.t("communities.sameness.title");
    return new SamenessPage(
        ui,
        Head.of(title, ui.t("communities.sameness.lead"))
            .withFacts(
                Breadcrumbs.facts(
                    ui,
                    List.of(
                        new Crumb(ui.t("communities.list.title"), "/communities"),
                        new Crumb(title, INSIDE)))),
        provinces.size() < 2 ? List.of() : choices(ui, provinces, chosen),
        found.groups().stream().map(group -> lines(ui, group)).toList(),
        ui.t("communities.sameness.only", count, ui.number(count)),
        byCommunity.entrySet().stream()
            .limit(ONLY)
            .map(one -> only(ui, one.getKey(), one.getValue()))
            .toList(),
        ui.link(INSIDE + "/map.json?" + PROVINCE + "=" + chosen));
  }

  private static List<Choice> choices(Ui ui, List<Province> provinces, String chosen) {
    return provinces.stream()
        .map(
            province ->
                new Choice(
                    ui.plain(province.name()),
                    ui.link(INSIDE + "?" + PROVINCE + "=" + province.code()),
                    province.code().equals(chosen)))
        .toList();
  }

  private static GroupLines lines(Ui ui, Sameness.Group group) {
    int left = group.items().size() - MEMBERS;
    var kind = group.kind().key();
    return new GroupLines(
        kind,
        ui.t("communities.kind." + kind),
        group.shared(ui.lang()),
        ui.t("communities.list.found", group.communities(), ui.number(group.communities())),
        group.items().stream().limit(MEMBERS).map(item -> Line.of(ui, item)).toList(),
        left <= 0 ? "" : ui.t("communities.likeness.more", ui.number(left)));
  }

  private static OnlyLines only(Ui ui, Community community, List<Item> items) {
    return new OnlyLines(
        community.name(),
        ui.link(community.path()),
        Addresses.brief(ui, community),
        items.stream().map(item -> Line.of(ui, item)).toList());
  }
}
