package org.aenglek.revisions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.media.MayChange;
import org.aenglek.people.Place;
import org.aenglek.people.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever may change a thing may change its pictures, also those of what they have only begun. */
@Component
class PictureKeeping implements MayChange {
  private final Keeping keeping;
  private final Drafts drafts;
  private final RevisionRows rows;
  private final List<Revisable> kinds;

  PictureKeeping(Keeping keeping, Drafts drafts, RevisionRows rows, List<Revisable> kinds) {
    this.keeping = keeping;
    this.drafts = drafts;
    this.rows = rows;
    this.kinds = kinds;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Thing> find(UUID owner) {
    if (SignedIn.find().isEmpty()) return Optional.empty();
    return isThere(owner) ? known(owner) : draft(owner);
  }

  /** Where it belongs is then known, whatever a draft says. */
  private boolean isThere(UUID owner) {
    return kinds.stream().anyMatch(kind -> kind.find(owner).isPresent());
  }

  private Optional<Thing> draft(UUID owner) {
    return drafts
        .find(owner, SignedIn.current().person())
        .filter(draft -> hasPictures(draft) && keeping.mayEdit(draft.kind(), draft.place()))
        .map(
            draft -> {
              var name = draft.content().text("name");
              var shown = name == null ? LocalText.of(Lang.TH, "…") : name;
              return thing(owner, draft.kind(), draft.place(), shown);
            });
  }

  private boolean hasPictures(Draft draft) {
    return kinds.stream().anyMatch(kind -> kind.kind().equals(draft.kind()) && kind.hasPictures());
  }

  private Optional<Thing> known(UUID owner) {
    return kinds.stream()
        .filter(Revisable::hasPictures)
        .flatMap(
            kind ->
                kind.find(owner).stream()
                    .filter(known -> keeping.mayEdit(kind, known.place()))
                    .map(known -> thing(owner, kind.kind(), known.place(), known.name())))
        .findFirst();
  }

  private Thing thing(UUID owner, String kind, Place place, LocalText name) {
    var province = rows.province(place).orElseThrow();
    return new Thing(owner, province, name, "/revisions/" + kind + "/" + owner);
  }
}
