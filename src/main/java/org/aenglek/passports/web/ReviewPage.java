package org.aenglek.passports.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.base.Refusal;
import org.aenglek.base.Secret;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A guest says how a visit was. */
public record ReviewPage(
    Ui ui,
    Head head,
    String here,
    String back,
    List<Rate> rates,
    String words,
    String problem,
    int status)
    implements Page {
  private static final int BEST = 5;

  /** One of the ratings that can be chosen. */
  public record Rate(int value, String label, boolean isChosen) {}

  static ReviewPage of(
      Ui ui, Secret secret, UUID visit, String rating, String words, @Nullable Refusal refused) {
    return new ReviewPage(
        ui,
        Head.of(ui.t("passports.review.title"), ui.t("passports.lead")).unlisted(),
        ui.link("/passports/orders/%s/reviews/%s".formatted(secret.text(), visit)),
        ui.link("/bookings/" + secret.text()),
        IntStream.rangeClosed(1, BEST)
            .map(i -> BEST + 1 - i)
            .mapToObj(
                value ->
                    new Rate(
                        value,
                        ui.t("passports.rating." + value),
                        rating.equals(String.valueOf(value))))
            .toList(),
        words,
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
