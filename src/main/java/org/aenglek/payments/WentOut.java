package org.aenglek.payments;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.income.Outlay;
import org.aenglek.income.Outlays;
import org.aenglek.people.Place;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a bank says went out, put together with what was to be paid out. */
@Component
public class WentOut {
  private final BankLines lines;
  private final Outlays outlays;
  private final Keepers keepers;
  private final Settings settings;

  WentOut(BankLines lines, Outlays outlays, Keepers keepers, Settings settings) {
    this.lines = lines;
    this.outlays = outlays;
    this.keepers = keepers;
    this.settings = settings;
  }

  /** Lines that nothing was found for, the oldest first. */
  @Transactional(readOnly = true)
  public List<OpenLine> open(Place place) {
    return lines.out(place);
  }

  /** What no statement has shown yet; who collects for villages pays nobody out. */
  @Transactional(readOnly = true)
  public List<Outlay> expected(Place place) {
    return place.kind() == Place.Kind.COMMUNITY
        ? outlays.of(UUID.fromString(place.id()))
        : List.of();
  }

  List<OutMatching.Match> matches(Place place, List<BankLine> lines) {
    var out = lines.stream().filter(BankLine::wentOut).toList();
    return OutMatching.of(out, expected(place), settings.zone());
  }

  /** What fits is seen, and done by that. */
  @Transactional
  public void match(Place place) {
    var open = lines.out(place);
    for (var match : matches(place, open.stream().map(OpenLine::line).toList())) {
      open.stream()
          .filter(one -> one.line().equals(match.line()))
          .forEach(one -> seen(match.outlay(), one));
    }
  }

  /**
   * A person says which payout a line is.
   *
   * @param outlay of the same amount
   */
  @Transactional
  public void assign(Place place, UUID lineId, UUID outlay) {
    keepers.requireToKeep(place);
    lines.lock(lineId);
    var line = OpenLine.of(lineId, lines.out(place));
    var paid =
        expected(place).stream()
            .filter(one -> one.id().equals(outlay) && one.amount().equals(line.left()))
            .findFirst()
            .orElseThrow(() -> new NotThere("outlay " + outlay));
    seen(paid, line);
  }

  private void seen(Outlay outlay, OpenLine line) {
    outlays.seen(outlay, line.id(), line.line().at().toLocalDate());
  }
}
