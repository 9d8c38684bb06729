package org.aenglek.communities.web;

import java.util.List;
import org.aenglek.areas.Areas;
import org.aenglek.base.Refusal;
import org.aenglek.communities.CommunityTable.Row;
import org.aenglek.communities.CommunityTables;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The communities of a province are entered by a table: looked at first, then entered. */
@Controller
class TableController {
  private final CommunityTables tables;
  private final Areas areas;

  TableController(CommunityTables tables, Areas areas) {
    this.tables = tables;
    this.areas = areas;
  }

  @GetMapping(TablePage.PATH)
  Page ask(@PathVariable String code, Ui ui) {
    return page(ui, code, TableForm.empty(), List.of(), null);
  }

  @PostMapping(TablePage.PATH)
  Object enter(@PathVariable String code, TableForm form, Ui ui) {
    Access.requireSomebody();
    tables.requireToEnter(code);
    if (!form.isSure()) return lookedOver(ui, code, form, null);
    return Deeds.then(
        TablePage.path(ui, code),
        () -> tables.enter(code, form.table(), form.listing(), form.request()),
        refused -> lookedOver(ui, code, form, refused));
  }

  /** Nothing is changed before somebody has seen how it was understood. */
  private Page lookedOver(Ui ui, String code, TableForm form, @Nullable Refusal refused) {
    try {
      form.listing();
      return page(ui, code, form, tables.read(code, form.table()), refused);
    } catch (Access.NotAllowed notTheirs) {
      throw notTheirs;
    } catch (Refusal unreadable) {
      return page(ui, code, form, List.of(), unreadable);
    }
  }

  private Page page(Ui ui, String code, TableForm form, List<Row> rows, @Nullable Refusal refused) {
    tables.requireToEnter(code);
    return TablePage.of(
        ui, new TablePage.Facts(code, areas.nameOf(code), areas.of(code), form, rows), refused);
  }
}
