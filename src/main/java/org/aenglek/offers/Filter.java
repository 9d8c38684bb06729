package org.aenglek.offers;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aenglek.base.Lang;
import org.jspecify.annotations.Nullable;

/**
 * Which offers a visitor wants to see; what is not asked for does not matter.
 *
 * @param district the official code
 * @param on the day on which it is to be had
 * @param people how many come together
 * @param speaks a language that the hosts speak
 */
public record Filter(
    Offer.@Nullable Kind kind,
    @Nullable String district,
    @Nullable Month month,
    @Nullable LocalDate on,
    @Nullable Integer people,
    @Nullable Lang speaks) {
  public static final Filter NONE = new Filter(null, null, null, null, null, null);

  /** Conditions on {@code offers.offer o}, with their parameters. */
  record Where(String sql, Map<String, Object> parameters) {}

  Where where() {
    var conditions = new ArrayList<>(List.of("true"));
    var parameters = new HashMap<String, Object>();
    if (kind != null) {
      conditions.add("o.kind = :kind");
      parameters.put("kind", kind.key());
    }
    if (district != null) {
      conditions.add(
          """
          o.community in (select c.id from areas.community c
                            join areas.subdistrict s on s.code = c.subdistrict
                           where s.district = :district)
          """);
      parameters.put("district", district);
    }
    if (month != null) {
      conditions.add(":month = any(o.months)");
      parameters.put("month", month.getValue());
    }
    if (on != null) {
      conditions.add(
          """
          :onMonth = any(o.months)
          and exists (select from offers.hours h
                       where h.offer = o.id and :onWeekday = any(h.weekdays))
          """);
      parameters.put("onMonth", on.getMonthValue());
      parameters.put("onWeekday", on.getDayOfWeek().getValue());
    }
    if (people != null) {
      conditions.add("o.smallest <= :people and coalesce(o.largest, :people) >= :people");
      parameters.put("people", people);
    }
    if (speaks != null) {
      conditions.add(":speaks = any(o.languages)");
      parameters.put("speaks", speaks.code());
    }
    return new Where(String.join(" and ", conditions), parameters);
  }
}
