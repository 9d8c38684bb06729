package org.aenglek.revisions.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.people.Place;
import org.aenglek.people.SignedIn;
import org.aenglek.revisions.Keeping;
import org.aenglek.revisions.Revisable;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/**
 * On top of a page about a thing: for its readers, that the Thai text is newer; for those who keep
 * it, the way to change it.
 *
 * @param behind the sentence; empty where the text is as new as the Thai one
 * @param edit the address where it is changed; empty for those who may not
 */
public record EditPanel(Ui ui, String behind, String edit, List<New> news) {

  /** Something new that can be entered there. */
  public record New(String label, String address, String place, String id) {
    static New of(Ui ui, Revisable kind, Place place) {
      return new New(
          ui.t(kind.words() + ".new"),
          ui.link("/revisions/" + kind.kind() + "/new"),
          place.toString(),
          kind.newId(place).toString());
    }
  }

  @Component
  static class Provider implements Panel {
    private final Keeping keeping;

    Provider(Keeping keeping) {
      this.keeping = keeping;
    }

    @Override
    public Panel.Place place() {
      return Panel.Place.TOP;
    }

    @Override
    public int order() {
      return 20;
    }

    @Override
    public Optional<EditPanel> show(Ui ui, Subject subject) {
      var id = subject.id();
      if (id == null) return Optional.empty();
      var behind = behind(ui, id);
      var kept = SignedIn.find().flatMap(signedIn -> keeping.of(id));
      if (behind.isEmpty() && kept.isEmpty()) return Optional.empty();
      return Optional.of(
          new EditPanel(
              ui,
              behind,
              kept.map(it -> ui.link(EditPage.path(it.kind(), id))).orElse(""),
              kept.map(it -> news(ui, it)).orElse(List.of())));
    }

    private String behind(Ui ui, UUID id) {
      if (ui.lang() == Lang.TH) return "";
      var since = keeping.behind(id).get(ui.lang());
      return since == null ? "" : ui.t("revisions.behind", ui.date(ui.day(since)));
    }

    private static List<New> news(Ui ui, Keeping.Kept kept) {
      return kept.news().stream().map(kind -> New.of(ui, kind, kept.place())).toList();
    }
  }
}
