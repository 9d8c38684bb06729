package org.aenglek.budgets.web;

import java.util.UUID;
import org.aenglek.budgets.FiscalYear;
import org.aenglek.site.Ui;

/** Where the pages of this module are. */
final class Addresses {
  static final String ALL = "/{lang}/budgets";
  static final String TREE = ALL + "/provinces/{code:\\d{2}}/years/{year:\\d{4}}";
  static final String IMPORTS = ALL + "/provinces/{code:\\d{2}}/imports";
  static final String IMPORT = ALL + "/imports/{id:[0-9a-f-]{36}}";
  static final String LINE = ALL + "/lines/{id:[0-9a-f-]{36}}";
  static final String MOVEMENT = ALL + "/movements/{id:[0-9a-f-]{36}}";
  static final String RESULT = ALL + "/results/{id:[0-9a-f-]{36}}";

  private Addresses() {}

  static String all(Ui ui) {
    return ui.link("/budgets");
  }

  static String tree(Ui ui, String province, FiscalYear year) {
    return ui.link("/budgets/provinces/" + province + "/years/" + year.buddhist());
  }

  static String imports(Ui ui, String province) {
    return ui.link("/budgets/provinces/" + province + "/imports");
  }

  static String read(Ui ui, UUID file) {
    return ui.link("/budgets/imports/" + file);
  }

  static String line(Ui ui, UUID line) {
    return ui.link("/budgets/lines/" + line);
  }

  static String movement(Ui ui, UUID movement) {
    return ui.link("/budgets/movements/" + movement);
  }

  static String result(Ui ui, UUID result) {
    return ui.link("/budgets/results/" + result);
  }
}
