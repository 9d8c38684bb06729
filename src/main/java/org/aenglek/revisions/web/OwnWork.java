package org.aenglek.revisions.web;

import java.util.ArrayList;
import java.util.List;
import org.aenglek.areas.Areas;
import org.aenglek.people.Access;
import org.aenglek.people.Grants;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.people.SignedIn;
import org.aenglek.revisions.Draft;
import org.aenglek.revisions.Keeping;
import org.aenglek.revisions.Revisable;
import org.aenglek.revisions.Revisions;
import org.aenglek.revisions.web.OwnPanel.Link;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** What there is to do for whoever acts, in the places where they hold a role. */
@Component
class OwnWork {
  private final Revisions revisions;
  private final Keeping keeping;
  private final Grants grants;
  private final Access access;
  private final Areas areas;

  OwnWork(Revisions revisions, Keeping keeping, Grants grants, Access access, Areas areas) {
    this.revisions = revisions;
    this.keeping = keeping;
    this.grants = grants;
    this.access = access;
    this.areas = areas;
  }

  List<Link> begun(Ui ui) {
    return revisions.begun().stream().map(draft -> link(ui, draft)).toList();
  }

  /** The kinds of things that can be entered anew, place by place. */
  List<EditPanel.New> news(Ui ui) {
    var news = new ArrayList<EditPanel.New>();
    for (var place : places()) {
      for (var kind : keeping.newIn(place)) news.add(EditPanel.New.of(ui, kind, place));
    }
    return news;
  }

  /** What waits to be checked or translated. */
  List<Link> work(Ui ui) {
    var work = new ArrayList<Link>();
    for (var place : places()) {
      keeping.page(place).ifPresent(page -> work.add(link(ui, page)));
      if (access.may(Permission.CHECK, place)) {
        work.add(new Link(ui.t("revisions.checks.title"), ui.link(ChecksPage.path(place))));
      }
      if (place.kind() != Place.Kind.HOUSEHOLD && access.may(Permission.TRANSLATE, place)) {
        var label = ui.t("revisions.translations.short");
        work.add(new Link(label, ui.link(TranslationsPage.path(place))));
      }
    }
    return work;
  }

  List<OwnPanel.Rule> rules(Ui ui) {
    return areas.provinces().stream()
        .filter(province -> access.may(Permission.SET, Place.province(province.code())))
        .map(
            province ->
                new OwnPanel.Rule(
                    ui.plain(province.name()),
                    revisions.wantsFourEyes(province.code()),
                    ui.link("/revisions/rules/" + province.code())))
        .toList();
  }

  private static Link link(Ui ui, Revisable.Known page) {
    return new Link(ui.t("revisions.own.page", page.name()), ui.link(page.path()));
  }

  private Link link(Ui ui, Draft draft) {
    var kind = revisions.kind(draft.kind());
    var name = draft.content().text("name");
    var label =
        kind.find(draft.thing())
            .map(known -> ui.plain(known.name()))
            .orElseGet(() -> name == null ? ui.t(kind.words() + ".name") : ui.plain(name));
    return new Link(label, ui.link(EditPage.path(draft.kind(), draft.thing())));
  }

  private List<Place> places() {
    return grants.of(SignedIn.current().person()).stream()
        .map(Grants.Grant::place)
        .distinct()
        .toList();
  }
}
