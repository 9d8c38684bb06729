package org.aenglek.revisions.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.people.Access;
import org.aenglek.people.Grants;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.people.SignedIn;
import org.aenglek.revisions.Draft;
import org.aenglek.revisions.Keeping;
import org.aenglek.revisions.Revisable;
import org.aenglek.revisions.Revisions;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: what is begun, what can be entered anew, what waits. */
public record OwnPanel(Ui ui, List<Link> begun, List<EditPanel.New> news, List<Link> work) {

  public record Link(String label, String address) {}

  @Component
  static class Provider implements Panel {
    private final Revisions revisions;
    private final Keeping keeping;
    private final Grants grants;
    private final Access access;

    Provider(Revisions revisions, Keeping keeping, Grants grants, Access access) {
      this.revisions = revisions;
      this.keeping = keeping;
      this.grants = grants;
      this.access = access;
    }

    @Override
    public Panel.Place place() {
      return Panel.Place.OWN;
    }

    @Override
    public int order() {
      return 10;
    }

    @Override
    public Optional<OwnPanel> show(Ui ui, Subject subject) {
      var places =
          grants.of(SignedIn.current().person()).stream()
              .map(Grants.Grant::place)
              .distinct()
              .toList();
      return Optional.of(
          new OwnPanel(
              ui,
              revisions.begun().stream().map(draft -> begun(ui, draft)).toList(),
              places.stream().flatMap(place -> news(ui, place)).toList(),
              places.stream().flatMap(place -> work(ui, place)).toList()));
    }

    private Link begun(Ui ui, Draft draft) {
      var kind = revisions.kind(draft.kind());
      var name = draft.content().text("name");
      return new Link(
          kind.find(draft.thing())
              .map(known -> ui.plain(known.name()))
              .orElseGet(() -> name == null ? ui.t(kind.words() + ".name") : ui.plain(name)),
          ui.link(EditPage.path(draft.kind(), draft.thing())));
    }

    private Stream<EditPanel.New> news(Ui ui, Place place) {
      boolean isOwn = place.kind() == Place.Kind.HOUSEHOLD;
      if (!access.may(isOwn ? Permission.EDIT_OWN : Permission.EDIT, place)) return Stream.empty();
      return keeping.newIn(place).stream().map(kind -> button(ui, kind, place));
    }

    private static EditPanel.New button(Ui ui, Revisable kind, Place place) {
      return new EditPanel.New(
          ui.t(kind.words() + ".new"),
          ui.link("/revisions/" + kind.kind() + "/new"),
          place.toString(),
          kind.newId(place).toString());
    }

    private Stream<Link> work(Ui ui, Place place) {
      var checks =
          access.may(Permission.CHECK, place)
              ? Stream.of(
                  new Link(ui.t("revisions.checks.title"), ui.link(ChecksPage.path(place))))
              : Stream.<Link>empty();
      var texts =
          access.may(Permission.TRANSLATE, place) && place.kind() != Place.Kind.HOUSEHOLD
              ? Stream.of(
                  new Link(
                      ui.t("revisions.translations.short"),
                      ui.link(TranslationsPage.path(place))))
              : Stream.<Link>empty();
      return Stream.concat(checks, texts);
    }
  }
}
