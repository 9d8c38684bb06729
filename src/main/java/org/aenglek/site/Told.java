package org.aenglek.site;

import org.aenglek.base.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a page says of something that was refused.
 *
 * @param problem empty where nothing was
 */
public record Told(String problem, int status) {
  public static Told of(Ui ui, @Nullable Refusal refused) {
    var status = refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new Told(ui.problem(refused), status.value());
  }
}
