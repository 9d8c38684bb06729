package org.aenglek.channels.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aenglek.base.Lang;
import org.aenglek.site.Words;

/** The two rows on top of a sheet: what people read, and what the fields are called. */
final class Labels {
  private static final String ID = "channels.sheets.id";

  private Labels() {}

  /** Where two columns have the same label, the second is numbered. */
  static List<String> read(Sheet sheet, Lang lang, Words words) {
    var labels = new ArrayList<String>();
    Map<String, Integer> times = new HashMap<>();
    labels.add(words.say(lang, ID));
    for (var column : sheet.columns()) {
      var label = column.label().in(lang).text();
      int time = times.merge(label, 1, Integer::sum);
      labels.add(time == 1 ? label : label + " " + time);
    }
    return labels;
  }

  static List<String> fields(Sheet sheet) {
    var fields = new ArrayList<String>();
    fields.add(sheet.idColumn());
    sheet.columns().forEach(column -> fields.add(column.field()));
    return fields;
  }

  /** What says in the first cell that a row only shows how it is done. */
  static boolean isExample(String cell, Words words) {
    for (var lang : Lang.values()) {
      if (cell.strip().equalsIgnoreCase(words.say(lang, "channels.sheets.example"))) return true;
    }
    return false;
  }
}
