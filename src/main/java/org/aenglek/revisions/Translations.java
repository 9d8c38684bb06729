package org.aenglek.revisions;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.revisions.RevisionRows.Thing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The work of those who put texts into other languages. */
@Component
public class Translations {
  private static final int MOST = 200;

  private final RevisionRows rows;
  private final Access access;
  private final Keeping keeping;

  Translations(RevisionRows rows, Access access, Keeping keeping) {
    this.rows = rows;
    this.access = access;
    this.keeping = keeping;
  }

  /** One thing with what is to be translated of it. */
  public record ToTranslate(UUID thing, String kind, Place place, List<String> fields) {}

  /**
   * What there is for whoever acts to translate in a place: fields whose Thai text is newer than
   * that in the language, or that have none in it.
   */
  @Transactional(readOnly = true)
  public List<ToTranslate> toDo(Place place, Lang lang) {
    access.require(Permission.TRANSLATE, place);
    return rows.in(place, MOST).stream()
        .filter(thing -> keeping.mayEdit(thing.kind(), thing.place()))
        .map(thing -> new ToTranslate(thing.id(), thing.kind(), thing.place(), fields(thing, lang)))
        .filter(thing -> !thing.fields().isEmpty())
        .toList();
  }

  private List<String> fields(Thing thing, Lang lang) {
    if (thing.isPublic() == null) return List.of();
    var content = rows.find(thing.id(), thing.isPublic()).orElseThrow().content();
    return content.fields().keySet().stream()
        .filter(field -> Content.langOf(field).filter(Lang.TH::equals).isPresent())
        .map(Content::withoutLang)
        .filter(field -> isBehind(thing, content, field, lang))
        .toList();
  }

  private static boolean isBehind(Thing thing, Content content, String field, Lang lang) {
    var own = Content.inLang(field, lang);
    var changed = thing.changed().fields();
    int thai = changed.getOrDefault(Content.inLang(field, Lang.TH), 0);
    return content.find(own).isEmpty() || thai > changed.getOrDefault(own, 0);
  }
}
