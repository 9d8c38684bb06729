package org.aenglek;

import java.time.OffsetDateTime;
import java.util.List;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Notice;
import org.aenglek.communities.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads {@code notices.json}. */
@Component
@Order(20)
class NoticesPart implements FolderPart {
  private final Areas areas;
  private final Notices notices;

  NoticesPart(Areas areas, Notices notices) {
    this.areas = areas;
    this.notices = notices;
  }

  @Override
  public void load(Folder folder, Province province) {
    for (var entry : folder.list("notices.json", NoticeEntry[].class)) {
      notices.enter(notice(entry, province), Folder.requestId("notice", entry.key()));
    }
  }

  private Notice notice(NoticeEntry entry, Province province) {
    return new Notice(
        entry.kind(),
        entry.title(),
        entry.text(),
        entry.from().toInstant(),
        entry.until().toInstant(),
        entry.areas() == null ? List.of(province.code()) : entry.areas(),
        entry.community() == null ? null : areas.get(entry.community()).id(),
        entry.source() == null ? null : entry.source().address(),
        entry.sample());
  }

  private record NoticeEntry(
      String key,
      Notice.Kind kind,
      LocalText title,
      LocalText text,
      OffsetDateTime from,
      OffsetDateTime until,
      @Nullable List<String> areas,
      @Nullable String community,
      @Nullable SourceEntry source,
      boolean sample) {}

  private record SourceEntry(String address) {}
}
