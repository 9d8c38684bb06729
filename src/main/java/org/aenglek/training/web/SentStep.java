package org.aenglek.training.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.base.Tidy;
import org.aenglek.base.TypedDate;
import org.aenglek.base.TypedId;
import org.aenglek.media.SentPicture;
import org.aenglek.training.Clinic;
import org.aenglek.training.ClinicRefused;
import org.aenglek.training.ClinicRefused.Reason;
import org.aenglek.training.Idea;
import org.aenglek.training.NewStep;
import org.jspecify.annotations.Nullable;

/** Reads what the forms of the clinic send. */
final class SentStep {
  private final HttpServletRequest request;

  SentStep(HttpServletRequest request) {
    this.request = request;
  }

  NewStep step(Idea.Kind kind) {
    boolean hasFigures = kind == Idea.Kind.PROTOTYPE || kind == Idea.Kind.TRIAL;
    boolean isTrial = kind == Idea.Kind.TRIAL;
    return new NewStep(
        kind,
        field("words"),
        hasFigures ? TypedDate.find(field("day")).orElse(null) : null,
        hasFigures ? amount() : null,
        isTrial ? pieces() : null,
        isTrial ? id("product").orElse(null) : null,
        kind == Idea.Kind.RESULT ? Idea.Result.find(field("result")).orElse(null) : null);
  }

  Clinic.New idea() {
    return new Clinic.New(field("title"), field("words"), id("capital").orElse(null));
  }

  UUID request() {
    return id("request").orElseGet(UUID::randomUUID);
  }

  private @Nullable Money amount() {
    var plain = Tidy.digits(field("amount")).replace(",", "");
    if (plain.isEmpty()) return null;
    if (!plain.matches("\\d{1,9}(\\.\\d{1,2})?")) throw new ClinicRefused(Reason.AMOUNT);
    return Money.of(new BigDecimal(plain).toPlainString(), "THB");
  }

  private @Nullable Integer pieces() {
    var digits = Tidy.digits(field("pieces"));
    if (digits.isEmpty()) return null;
    if (!digits.matches("\\d{1,6}")) throw new ClinicRefused(Reason.PIECES);
    return Integer.valueOf(digits);
  }

  private Optional<UUID> id(String name) {
    return TypedId.find(field(name));
  }

  private String field(String name) {
    return SentPicture.field(request, name);
  }
}
