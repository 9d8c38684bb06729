package org.aenglek.bookings.web;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.Asked;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The form by which a visitor asks a village.
 *
 * @param from the code of the campaign by which the visitor came
 * @param isSample whether the village's offers are made up, so that nobody will answer
 */
public record AskPage(
    Ui ui,
    Head head,
    String title,
    String community,
    String communityPath,
    boolean isSample,
    String slug,
    List<Field> who,
    Field when,
    Field heads,
    String text,
    int longest,
    String request,
    String from,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/bookings/enquiries/new";

  static AskPage of(
      Ui ui, Community community, boolean isSample, EnquiryForm form, @Nullable Refusal refused) {
    var name = ui.plain(community.name());
    var title = ui.t("bookings.ask.title", name);
    return new AskPage(
        ui,
        Head.of(title, ui.t("bookings.ask.description")).unlisted(),
        title,
        name,
        ui.link(community.path()),
        isSample,
        community.slug(),
        who(ui, form),
        Field.of("when", ui.t("bookings.ask.when"), form.when())
            .help(ui.t("bookings.ask.when.help")),
        Field.of("heads", ui.t("bookings.ask.heads"), form.heads()),
        form.text(),
        Asked.LONGEST_TEXT,
        form.request().toString(),
        form.from(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  static String path(Ui ui, Community community) {
    return ui.carrying("/bookings/enquiries/new?community=" + community.slug());
  }

  static List<Field> who(Ui ui, EnquiryForm form) {
    return List.of(
        Field.of("name", ui.t("bookings.guest.name"), form.name()),
        Field.of("phone", ui.t("bookings.guest.phone"), form.phone())
            .help(ui.t("bookings.guest.phone.help")),
        Field.of("email", ui.t("bookings.guest.email"), form.email()));
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
