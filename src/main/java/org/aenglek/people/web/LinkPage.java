package org.aenglek.people.web;

import java.time.Instant;
import org.aenglek.people.Invitations;
import org.aenglek.people.Persons.Person;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Qr;
import org.aenglek.site.Ui;

/** A link for somebody else, shown this once: to scan, to send, or to read out. */
public record LinkPage(
    Ui ui, Head head, String title, String sentence, String link, String qr, String back)
    implements Page {

  static LinkPage invitation(Ui ui, Invitations.New what, String place, String back, String link) {
    var title = ui.t("people.link.invitation", what.name());
    var sentence =
        ui.t("people.link.invitation.sentence", ui.t("people.role." + what.role().key()), place);
    return new LinkPage(ui, head(ui, title), title, sentence, link, Qr.svg(link), back);
  }

  static LinkPage reset(Ui ui, Person person, String link, Instant ready) {
    var title = ui.t("people.link.reset", person.name());
    var sentence = ui.t("people.link.reset.sentence", ui.moment(ready));
    var back = ui.link(PersonPage.path(person.id()));
    return new LinkPage(ui, head(ui, title), title, sentence, link, Qr.svg(link), back);
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Head head(Ui ui, String title) {
    return Head.of(title, ui.t("people.link.description")).unlisted();
  }
}
