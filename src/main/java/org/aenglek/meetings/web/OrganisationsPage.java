package org.aenglek.meetings.web;

import java.util.List;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.meetings.Organisation;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Told;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * Who works with the communities.
 *
 * @param provinces where the reader may enter one
 */
public record OrganisationsPage(
    Ui ui,
    Head head,
    String here,
    List<Line> lines,
    List<Choice> provinces,
    Refilled typed,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/meetings/organisations";
  static final String NEW = "new";

  /** One of them. */
  public record Line(LocalText name, String kind, String expertise, String address) {

    static Line of(Ui ui, Organisation organisation) {
      return new Line(
          organisation.name(),
          kind(ui, organisation),
          organisation.expertise(),
          OrganisationPage.path(ui, organisation));
    }

    static String kind(Ui ui, Organisation organisation) {
      var kind = organisation.kind();
      return kind == null ? "" : ui.t("meetings.organisation." + kind.key());
    }
  }

  static OrganisationsPage of(
      Ui ui,
      List<Organisation> all,
      List<Choice> provinces,
      Refilled typed,
      @Nullable Refusal refused) {
    var told = Told.of(ui, refused);
    return new OrganisationsPage(
        ui,
        Head.of(ui.t("meetings.organisations.title"), ui.t("meetings.organisations.lead")),
        ui.link("/meetings/organisations"),
        all.stream().map(one -> Line.of(ui, one)).toList(),
        typed.choose("province", provinces),
        typed,
        told.problem(),
        told.status());
  }

  @Override
  public boolean isKept() {
    return provinces.isEmpty();
  }
}
