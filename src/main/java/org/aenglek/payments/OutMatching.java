package org.aenglek.payments;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.aenglek.income.Outlay;
import org.aenglek.income.Payout;

/**
 * What was to be paid out and what the bank says went out, put together three ways: by the
 * reference that the bank was given, by the number to which it went, and by an amount that within
 * some days fits one payout and one line alone. The amount is the same each time; whatever fits
 * nothing, or two things, stays for a person to look at.
 */
final class OutMatching {
  /** A bank carries out a file within some days. */
  private static final Duration LATEST = Duration.ofDays(7);

  private final List<BankLine> lines;
  private final List<Outlay> outlays;
  private final ZoneId zone;
  private final Set<UUID> used = new HashSet<>();
  private final List<Match> matches = new ArrayList<>();

  private OutMatching(List<BankLine> lines, List<Outlay> outlays, ZoneId zone) {
    this.lines = lines;
    this.outlays = outlays;
    this.zone = zone;
  }

  /** A line, and what was paid by it. */
  record Match(BankLine line, Outlay outlay) {}

  /** The matches; lines that are in none stay. */
  static List<Match> of(List<BankLine> lines, List<Outlay> outlays, ZoneId zone) {
    var matching = new OutMatching(lines, outlays, zone);
    matching.matchBy((line, outlay) -> line.names(outlay.reference()));
    matching.matchBy((line, outlay) -> outlay.numbers().stream().anyMatch(line::names));
    matching.matchBy((line, outlay) -> matching.isInTime(line, outlay));
    return matching.matches;
  }

  /** Surer ways first: what they took is not asked again. */
  private void matchBy(BiPredicate<BankLine, Outlay> way) {
    var found = openLines().flatMap(line -> only(line, way).stream()).toList();
    for (var match : found) {
      boolean isTheOnlyLine = found.stream().filter(other -> shareALine(other, match)).count() == 1;
      if (isTheOnlyLine) take(match);
    }
  }

  private Stream<BankLine> openLines() {
    return lines.stream().filter(line -> matches.stream().noneMatch(m -> m.line().equals(line)));
  }

  private Optional<Match> only(BankLine line, BiPredicate<BankLine, Outlay> way) {
    var fitting =
        outlays.stream()
            .filter(outlay -> isFree(outlay) && outlay.amount().equals(line.amount()))
            .filter(outlay -> way.test(line, outlay))
            .toList();
    return fitting.size() == 1
        ? Optional.of(new Match(line, fitting.getFirst()))
        : Optional.empty();
  }

  private boolean isInTime(BankLine line, Outlay outlay) {
    return !line.latest(zone).isBefore(outlay.since())
        && !line.earliest(zone).isAfter(outlay.since().plus(LATEST));
  }

  private boolean isFree(Outlay outlay) {
    return outlay.lines().stream().noneMatch(line -> used.contains(line.id()));
  }

  private static boolean shareALine(Match one, Match other) {
    return one.outlay().lines().stream().anyMatch(other.outlay().lines()::contains);
  }

  private void take(Match match) {
    match.outlay().lines().stream().map(Payout.Line::id).forEach(used::add);
    matches.add(match);
  }
}
