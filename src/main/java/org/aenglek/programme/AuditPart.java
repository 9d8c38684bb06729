package org.aenglek.programme;

import java.io.IOException;
import java.time.YearMonth;

/** Something that an auditor's pack holds; whoever has more to show adds one. */
interface AuditPart {

  /** Whose pack, and of which months. */
  record Span(String province, YearMonth first, YearMonth last) {}

  void write(Span span, AuditZip pack) throws IOException;
}
