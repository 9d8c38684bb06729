package org.aenglek.budgets;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aenglek.base.Tidy;

/** The columns of the grid that offices keep, in its order. */
public enum GridColumn {
  NAME(
      "โครงการ/กิจกรรม",
      "(แผนงาน/?)?(โครงการ/?กิจกรรม|กิจกรรม/?โครงการ)|รายการ|projects?/?activit.*"),
  ALLOCATED("จัดสรร", ".*(จัดสรร|allocated).*"),
  DISBURSED("เบิกจ่าย", ".*(เบิกจ่าย|เบิก|disbursed).*"),
  RETURNED("คืนเงิน", ".*(คืนเงิน|ส่งคืน|คืนงบ|returned).*"),
  REMAINING("คงเหลือ", ".*(คงเหลือ|remaining).*"),
  PERCENT("%", ".*(%|ร้อยละ|percent).*"),
  BPM("BPM %", ".*bpm.*"),
  INTERNAL("internal %", ".*(internal|ภายใน).*"),
  UNIT(
      "หน่วยรับผิดชอบ", ".*(หน่วย(งาน)?(ที่)?(ผู้)?(รับผิดชอบ|ดำเนิน)|ผู้รับผิดชอบ|responsible).*");

  /** Words that stand in others' heads, too, come last. */
  private static final GridColumn[] TRIED = {
    NAME, UNIT, BPM, INTERNAL, PERCENT, RETURNED, REMAINING, DISBURSED, ALLOCATED
  };

  private final String head;
  private final Pattern words;

  GridColumn(String head, String words) {
    this.head = head;
    this.words = Pattern.compile(words);
  }

  /** As it stands in the files, which are Thai. */
  public String head() {
    return head;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Which one is meant by what stands above it. */
  static Optional<GridColumn> find(String written) {
    var label = Tidy.line(written).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    return Stream.of(TRIED).filter(column -> column.words.matcher(label).matches()).findFirst();
  }
}
