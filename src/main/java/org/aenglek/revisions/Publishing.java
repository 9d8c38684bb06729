package org.aenglek.revisions;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aenglek.base.Lang;
import org.aenglek.base.NotThere;
import org.aenglek.revisions.RevisionRows.Changed;
import org.aenglek.revisions.RevisionRows.Thing;
import org.springframework.stereotype.Component;

/** Makes a revision what everybody sees, within the transaction of whoever decides it. */
@Component
class Publishing {
  private final RevisionRows rows;
  private final Map<String, Revisable> kinds;

  Publishing(RevisionRows rows, List<Revisable> kinds) {
    this.rows = rows;
    this.kinds = kinds.stream().collect(toMap(Revisable::kind, Function.identity()));
  }

  /** One that was let through after a later one is part of that already. */
  void publish(Thing thing, int number, Content content) {
    rows.check(thing.id(), number);
    var shown = thing.isPublic();
    if (shown != null && shown > number) return;
    var former = shown == null ? Content.EMPTY : revision(thing, shown).content();
    var fields = new HashMap<>(thing.changed().fields());
    content.differences(former).forEach(field -> fields.put(field, number));
    rows.publish(thing.id(), number, new Changed(fields));
    rows.keepBehind(thing.id(), behind(thing, content, fields));
    kinds.get(thing.kind()).publish(thing.id(), thing.place(), content);
  }

  /** In which languages its texts are older than the Thai ones, and since when. */
  private Map<Lang, Instant> behind(Thing thing, Content content, Map<String, Integer> changed) {
    var since = new HashMap<Lang, Instant>();
    for (var field : content.fields().keySet()) {
      var lang = Content.langOf(field).filter(other -> other != Lang.TH).orElse(null);
      if (lang == null) continue;
      var thai = Content.inLang(Content.withoutLang(field), Lang.TH);
      int thaiChanged = changed.getOrDefault(thai, 0);
      if (thaiChanged <= changed.getOrDefault(field, 0)) continue;
      since.merge(
          lang,
          revision(thing, thaiChanged).made(),
          (one, other) -> one.isBefore(other) ? one : other);
    }
    return since;
  }

  private Revision revision(Thing thing, int number) {
    return rows.find(thing.id(), number).orElseThrow(() -> new NotThere(thing.id() + " " + number));
  }
}
