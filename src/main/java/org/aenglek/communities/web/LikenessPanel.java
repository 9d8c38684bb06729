package org.aenglek.communities.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Addresses;
import org.aenglek.communities.Likeness;
import org.aenglek.communities.Tells;
import org.aenglek.revisions.Draft;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * While somebody enters what their community has: who else of the province has the like, why that
 * is so, and what nobody else has.
 *
 * @param own words that nobody else tells of
 * @param more that there are others that are alike; empty where all are shown
 */
public record LikenessPanel(
    Ui ui, String title, List<Line> lines, String more, @Nullable LocalText own) {
  private static final int LINES = 8;

  /** One that is alike, and what both tell of. */
  public record Line(
      LocalText name,
      String path,
      LocalText community,
      String where,
      String communityPath,
      LocalText shared) {
    static Line of(Ui ui, Likeness.Alike alike) {
      var community = alike.community();
      return new Line(
          alike.name(),
          ui.link(alike.path()),
          community.name(),
          Addresses.brief(ui, community),
          ui.link(community.path()),
          alike.shared());
    }
  }

  static LikenessPanel of(Ui ui, Likeness.Compared compared) {
    int alike = compared.alike().size();
    return new LikenessPanel(
        ui,
        ui.t("communities.likeness.alike", alike, ui.number(alike)),
        compared.alike().stream().limit(LINES).map(one -> Line.of(ui, one)).toList(),
        alike <= LINES ? "" : ui.t("communities.likeness.more", ui.number(alike - LINES)),
        compared.own());
  }

  @Component
  static class Provider implements Panel {
    private final Likeness likeness;
    private final List<Tells> kinds;

    Provider(Likeness likeness, List<Tells> kinds) {
      this.likeness = likeness;
      this.kinds = kinds;
    }

    @Override
    public Place place() {
      return Place.EDITING;
    }

    @Override
    public int order() {
      return 10;
    }

    @Override
    public Optional<LikenessPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Draft draft)) return Optional.empty();
      return kinds.stream()
          .flatMap(kind -> kind.told(draft).stream())
          .findFirst()
          .map(thing -> of(ui, likeness.compare(thing, ui.lang())));
    }
  }
}
