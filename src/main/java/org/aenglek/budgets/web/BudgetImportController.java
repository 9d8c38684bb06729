package org.aenglek.budgets.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.Refusal;
import org.aenglek.base.Tidy;
import org.aenglek.budgets.BudgetRefused;
import org.aenglek.budgets.FiscalYear;
import org.aenglek.budgets.GridImports;
import org.aenglek.budgets.GridImports.Brought;
import org.aenglek.budgets.Trees;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.site.Ui;
import org.aenglek.site.sheets.Grid;
import org.aenglek.site.sheets.Reading;
import org.aenglek.site.sheets.SheetRefused;
import org.aenglek.site.sheets.SheetRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The grid that an office keeps: brought, looked at before anything is changed, applied. */
@Controller
class BudgetImportController {
  private static final int LONGEST_NAME = 100;

  private final GridImports imports;
  private final Trees trees;
  private final Areas areas;

  BudgetImportController(GridImports imports, Trees trees, Areas areas) {
    this.imports = imports;
    this.trees = trees;
    this.areas = areas;
  }

  @GetMapping(Addresses.IMPORTS)
  ImportsPage bring(@PathVariable String code, Ui ui) {
    requireToKeep(code);
    return page(ui, code, Typed.NOTHING, null);
  }

  /** Who may not is refused before the body is read. */
  @PostMapping(Addresses.IMPORTS)
  Object receive(@PathVariable String code, HttpServletRequest request, Ui ui) {
    requireToKeep(code);
    try {
      if (!(request instanceof MultipartHttpServletRequest form)) {
        throw new SheetRefused(Reason.NO_FILE);
      }
      return receive(ui, code, form);
    } catch (MaxUploadSizeExceededException huge) {
      var refused = new SheetRefused(Reason.TOO_LARGE, Reading.MOST_BYTES >> 20);
      return page(ui, code, Typed.NOTHING, refused);
    } catch (MultipartException broken) {
      return page(ui, code, Typed.NOTHING, new SheetRefused(Reason.UNREADABLE));
    }
  }

  private Object receive(Ui ui, String code, MultipartHttpServletRequest form) {
    var typed = typed(form);
    try {
      var file = form.getFile("file");
      if (file == null || file.isEmpty()) throw new SheetRefused(Reason.NO_FILE);
      var kept = imports.receive(code, brought(typed, file), read(file), typed.request());
      return Deeds.see(Addresses.read(ui, kept));
    } catch (Access.NotAllowed notTheirs) {
      throw notTheirs;
    } catch (Refusal refused) {
      return page(ui, code, typed, refused);
    }
  }

  /** A year of another era is asked back once the file is kept, so that it need not come again. */
  private static Brought brought(Typed typed, MultipartFile file) {
    var year = FiscalYear.find(typed.said("year"));
    var meant =
        year.or(() -> FiscalYear.meant(typed.said("year")))
            .orElseThrow(() -> new BudgetRefused(BudgetRefused.Reason.YEAR));
    return new Brought(meant, year.isPresent(), typed.day("day"), name(file));
  }

  private static Typed typed(MultipartHttpServletRequest form) {
    var values = new HashMap<String, String>();
    for (var field : List.of("year", "day", "request")) {
      var value = form.getParameter(field);
      if (value != null) values.put(field, value);
    }
    return new Typed("imports", values);
  }

  private static String name(MultipartFile file) {
    var name = Tidy.line(String.valueOf(file.getOriginalFilename()));
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  private Grid read(MultipartFile file) {
    try {
      var kept = Files.createTempFile("budget", "");
      try {
        file.transferTo(kept);
        return imports.read(kept);
      } finally {
        Files.deleteIfExists(kept);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GetMapping(Addresses.IMPORT)
  DryRunPage show(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return DryRunPage.of(ui, imports.get(id), imports.plan(id), null);
  }

  @PostMapping(Addresses.IMPORT + "/confirmation")
  Object confirm(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String mark,
      @RequestParam(defaultValue = "") String year,
      Ui ui) {
    Access.requireSomebody();
    imports.get(id);
    return Deeds.then(
        Addresses.read(ui, id),
        () -> imports.confirm(id, mark, FiscalYear.find(year)),
        refused -> DryRunPage.of(ui, imports.get(id), imports.plan(id), refused));
  }

  @PostMapping(Addresses.IMPORT + "/discarding")
  Object discard(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var province = imports.get(id).province();
    imports.discard(id);
    return Deeds.see(Addresses.imports(ui, province));
  }

  private ImportsPage page(Ui ui, String code, Typed typed, @Nullable Refusal refused) {
    return ImportsPage.of(ui, areas.nameOf(code), code, typed, refused);
  }

  private void requireToKeep(String code) {
    Access.requireSomebody();
    if (!trees.isKeptByMe(code)) throw new Access.NotAllowed();
  }
}
