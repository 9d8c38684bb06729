package org.aenglek.budgets.web;

import org.aenglek.base.Refusal;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a page says of something that was refused.
 *
 * @param problem empty where nothing was
 */
record Told(String problem, int status) {
  static Told of(Ui ui, @Nullable Refusal refused) {
    return refused == null
        ? new Told("", HttpStatus.OK.value())
        : new Told(
            ui.t(refused.key(), refused.arguments()), HttpStatus.UNPROCESSABLE_CONTENT.value());
  }
}
