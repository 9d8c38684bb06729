package org.aenglek.people.web;

import java.util.List;
import org.aenglek.people.Invitations;
import org.aenglek.people.PeopleRefused;
import org.aenglek.people.SignIn;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.HttpStatus;

/** Somebody is invited: as what, where, and how they want to sign in. */
public record JoinPage(
    Ui ui,
    Head head,
    boolean isOpen,
    boolean isSignedIn,
    String address,
    String sentence,
    List<ProviderLink> providers,
    Field called,
    Field name,
    Field password,
    boolean isPasswordOpen,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/people/invitations/{secret}";

  static String path(String secret) {
    return "/people/invitations/" + secret;
  }

  static JoinPage of(
      Ui ui,
      List<SignIn.Known> providers,
      String secret,
      Invitations.Invitation invitation,
      String place) {
    var what = invitation.what();
    return new JoinPage(
        ui,
        head(ui),
        true,
        SignedIn.find().isPresent(),
        ui.link(path(secret)),
        ui.t("people.join.sentence", ui.t("people.role." + what.role().key()), place),
        ProviderLink.to(ui, providers, "people.join.with", path(secret), ""),
        Field.of("called", ui.t("people.join.called"), ui.plain(what.name())),
        Field.of("name", ui.t("people.join.name"), "").help(ui.t("people.join.name.help")),
        Field.of("password", ui.t("people.join.password"), "")
            .help(ui.t("people.join.password.help")),
        false,
        "",
        HttpStatus.OK.value());
  }

  static JoinPage spent(Ui ui) {
    var nothing = Field.of("", "", "");
    return new JoinPage(
        ui,
        head(ui),
        false,
        false,
        "",
        "",
        List.of(),
        nothing,
        nothing,
        nothing,
        false,
        "",
        HttpStatus.GONE.value());
  }

  JoinPage again(JoinForm form, PeopleRefused refused) {
    return new JoinPage(
        ui,
        head,
        isOpen,
        isSignedIn,
        address,
        sentence,
        providers,
        Field.of("called", called.label(), form.called()),
        Field.of("name", name.label(), form.name()).help(name.help()),
        password,
        true,
        ui.t(refused.key(), refused.arguments()),
        Forward.status(refused));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Head head(Ui ui) {
    return Head.of(ui.t("people.join.title"), ui.t("people.join.description")).unlisted();
  }
}
