package org.aenglek.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a village offers a group or an agency for a price. Accepted, it is the order of the same id,
 * behind the same secret.
 *
 * @param year of the Buddhist era
 * @param revisions in their order; the last one counts
 * @param accepted when the guest took it
 */
public record Quotation(
    UUID id,
    UUID community,
    @Nullable UUID enquiry,
    int year,
    int number,
    Lang lang,
    List<Quoted> revisions,
    @Nullable Instant accepted) {

  /** To whom it is paid, as it stands on paper; what is not known is empty. */
  public record PaidTo(String name, String address, String taxNumber) {}

  /** What is quoted. */
  public record Content(PaidTo paidTo, List<Line> lines, List<Extra> extras) {

    public Money extra() {
      return Prices.baht(
          extras.stream().mapToLong(one -> one.price().minor()).reduce(0, Math::addExact));
    }

    public Money price() {
      return Prices.sum(lines).plus(extra());
    }

    /** As many as come to the largest part of it; who of them is a child is not asked. */
    Party party() {
      return new Party(lines.stream().mapToInt(Line::heads).max().orElseThrow(), 0);
    }

    public LocalDate firstDay() {
      return lines.stream().map(Line::day).min(Comparator.naturalOrder()).orElseThrow();
    }
  }

  /** One revision of it. */
  public record Quoted(
      int revision, Payer payer, Content content, LocalDate validUntil, Instant at) {

    public boolean isOver(LocalDate today) {
      return today.isAfter(validUntil);
    }
  }

  public Quoted latest() {
    return revisions.getLast();
  }

  /** As it is written on it, the same in every language; from the second revision on with it. */
  public String printed() {
    var revision = latest().revision();
    return "%d/%05d".formatted(year, number) + (revision == 1 ? "" : "/" + revision);
  }
}
