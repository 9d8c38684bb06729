package org.aenglek.people.web;

import org.aenglek.people.PeopleRefused;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** Single sign-on led nowhere: why, and the way back. */
public record AnswerPage(Ui ui, Head head, String problem, String back, String backTo, int status)
    implements Page {

  /**
   * @param invitation the secret of the one by which somebody wanted to come in, if any
   */
  static AnswerPage of(Ui ui, PeopleRefused refused, String invitation) {
    var back = back(invitation);
    return new AnswerPage(
        ui,
        Head.of(ui.t("people.answer.title"), ui.t("people.signIn.description")).unlisted(),
        ui.t(refused.key(), refused.arguments()),
        ui.link(back),
        ui.t(back.equals(MePage.PATH_INSIDE) ? "people.me.title" : "people.answer.back"),
        Forward.status(refused));
  }

  private static String back(String invitation) {
    if (!invitation.isEmpty()) return JoinPage.path(invitation);
    return SignedIn.find().isPresent() ? MePage.PATH_INSIDE : "/people/sign-in";
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
