package org.aenglek.site;

import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.http.MediaType;

/** Calendars that phones read (RFC 5545). */
public final class Calendars {
  public static final MediaType TYPE = MediaType.valueOf("text/calendar;charset=UTF-8");

  private Calendars() {}

  /**
   * An empty one.
   *
   * @param name by which a reader tells it from others
   */
  public static Calendar named(Ui ui, String name) {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//" + ui.settings().publicUrl().getHost() + "//Aenglek//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", name));
    calendar.add(new XProperty("X-WR-TIMEZONE", ui.settings().zone().getId()));
    return calendar;
  }

  public static byte[] print(Calendar calendar) {
    return FoldedLines.fold(calendar.toString()).getBytes(StandardCharsets.UTF_8);
  }
}
