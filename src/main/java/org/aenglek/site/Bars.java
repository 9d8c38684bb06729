package org.aenglek.site;

import java.util.List;
import org.aenglek.base.Money;

/**
 * Amounts beside each other, each told in figures and drawn as a bar from the same zero, on the
 * server and in one colour, so that they can be read on paper and by everybody.
 */
public record Bars(String caption, List<Bar> bars) {
  private static final int WIDTH = 1000;

  /**
   * What is told.
   *
   * @param address that opens it; empty where it opens nothing
   */
  public record Told(String label, String address, Money amount) {}

  /**
   * One of them, in thousandths of the drawing's width.
   *
   * @param isBelow whether it is below zero, and stands before it
   */
  public record Bar(
      String label, String address, String figure, int start, int width, boolean isBelow) {}

  public static Bars of(Ui ui, String caption, List<Told> all) {
    var scale = Scale.of(all);
    return new Bars(caption, all.stream().map(one -> scale.bar(ui, one)).toList());
  }

  public boolean isEmpty() {
    return bars.isEmpty();
  }

  /**
   * From the least of them, or nothing, to the most.
   *
   * @param below how far they go below zero
   */
  private record Scale(long below, long above) {
    static Scale of(List<Told> all) {
      var amounts = all.stream().mapToLong(one -> one.amount().minor()).summaryStatistics();
      return all.isEmpty()
          ? new Scale(0, 0)
          : new Scale(Math.max(0, -amounts.getMin()), Math.max(0, amounts.getMax()));
    }

    Bar bar(Ui ui, Told one) {
      long amount = one.amount().minor();
      boolean isBelow = amount < 0;
      return new Bar(
          one.label(),
          one.address(),
          ui.money(one.amount()),
          thousandths(isBelow ? below + amount : below),
          thousandths(Math.abs(amount)),
          isBelow);
    }

    private int thousandths(long part) {
      long whole = below + above;
      return whole == 0 ? 0 : Math.toIntExact((WIDTH * part + whole / 2) / whole);
    }
  }
}
