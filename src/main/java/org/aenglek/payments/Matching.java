package org.aenglek.payments;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.income.PromptPay;
import org.jspecify.annotations.Nullable;

/**
 * What is due, what payers claim and what the bank says, put together three ways: by the reference
 * of what is due, by the reference of a slip's transfer, and by a slip whose amount and time fit
 * one line alone. Whatever fits nothing, or two things, stays for a person to look at: never a
 * guess.
 */
final class Matching {
  /** A slip is sent soon after its transfer; clocks differ a little. */
  private static final Duration SLIP_LATER = Duration.ofDays(2), CLOCKS = Duration.ofMinutes(10);

  /** A shorter one may stand in any text by chance. */
  private static final int SHORTEST_REFERENCE = 6;

  private final ZoneId zone;
  private final Map<UUID, Due> dues = new HashMap<>();
  private final Map<UUID, Money> left = new HashMap<>();
  private final List<Slip> slips;
  private final Set<UUID> usedSlips = new HashSet<>();

  private Matching(List<Due> dues, List<Slip> slips, ZoneId zone) {
    this.zone = zone;
    this.slips = slips;
    for (var due : dues) {
      this.dues.put(due.id(), due);
      left.put(due.id(), due.remains());
    }
  }

  /**
   * A line with what it pays.
   *
   * @param slip whose claim it proves
   */
  record Match(BankLine line, Due due, @Nullable Slip slip) {}

  /** The matches; lines that are in none stay. */
  static List<Match> of(List<BankLine> lines, List<Due> dues, List<Slip> slips, ZoneId zone) {
    var matching = new Matching(dues, slips, zone);
    var matches = new ArrayList<Match>();
    var others = new ArrayList<BankLine>();
    for (var line : lines) {
      matching.byReference(line).ifPresentOrElse(matches::add, () -> others.add(line));
    }
    for (var line : others) matching.byAmountAndTime(line, others).ifPresent(matches::add);
    return matches;
  }

  private Optional<Match> byReference(BankLine line) {
    var bySlip = slips.stream().filter(slip -> line.names(slip.transRef())).toList();
    if (bySlip.size() == 1 && bySlip.getFirst().amount().equals(line.amount())) {
      return match(line, bySlip.getFirst());
    }
    var byDue = dues.values().stream().filter(due -> isNamed(due, line)).toList();
    if (byDue.size() != 1 || !isAskedFor(byDue.getFirst(), line)) return Optional.empty();
    return match(line, byDue.getFirst(), claim(byDue.getFirst(), line).orElse(null));
  }

  private Optional<Match> byAmountAndTime(BankLine line, List<BankLine> others) {
    var fitting = slips.stream().filter(slip -> fits(slip, line)).toList();
    if (fitting.size() != 1) return Optional.empty();
    var slip = fitting.getFirst();
    boolean isOnly = others.stream().filter(other -> fits(slip, other)).count() == 1;
    return isOnly ? match(line, slip) : Optional.empty();
  }

  private static boolean isNamed(Due due, BankLine line) {
    var reference = PromptPay.onBills(due.reference());
    return reference.length() >= SHORTEST_REFERENCE && line.names(reference);
  }

  /** Exactly what was to be paid next, or all that was left. */
  private boolean isAskedFor(Due due, BankLine line) {
    return line.amount().equals(due.next()) || line.amount().equals(left.get(due.id()));
  }

  private Optional<Slip> claim(Due due, BankLine line) {
    return slips.stream()
        .filter(slip -> slip.due().equals(due.id()) && fits(slip, line))
        .findFirst();
  }

  private boolean fits(Slip slip, BankLine line) {
    return !usedSlips.contains(slip.id())
        && slip.amount().equals(line.amount())
        && !line.latest(zone).isBefore(slip.sent().minus(SLIP_LATER))
        && !line.earliest(zone).isAfter(slip.sent().plus(CLOCKS));
  }

  private Optional<Match> match(BankLine line, Slip slip) {
    var due = dues.get(slip.due());
    return due == null || usedSlips.contains(slip.id()) ? Optional.empty() : match(line, due, slip);
  }

  /** More than is left would have to go back: a person decides. */
  private Optional<Match> match(BankLine line, Due due, @Nullable Slip slip) {
    var rest = left.get(due.id()).minus(line.amount());
    if (rest.minor() < 0) return Optional.empty();
    left.put(due.id(), rest);
    if (slip != null) usedSlips.add(slip.id());
    return Optional.of(new Match(line, due, slip));
  }
}
