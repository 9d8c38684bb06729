package org.aenglek.payments;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.base.Tidy;

/**
 * The names that a bank gives to the columns of its statements.
 *
 * @param date with or without the time
 * @param time where it has a column of its own
 * @param amount what came in; where a bank has one column for both, below zero what went out
 * @param out what went out, where it has a column of its own
 * @param balance what was in the account afterwards, where that is told
 * @param text the columns that say from whom and what for, with commas between
 */
public record Mapping(
    String date, String time, String amount, String out, String balance, String text) {
  public static final Mapping UNKNOWN = new Mapping("", "", "", "", "", "");

  public Mapping {
    date = Tidy.line(date);
    time = Tidy.line(time);
    amount = Tidy.line(amount);
    out = Tidy.line(out);
    balance = Tidy.line(balance);
    text = Tidy.line(text);
  }

  List<String> texts() {
    return Stream.of(text.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
  }

  /** Those that must be there for a row to be the one with the names. */
  List<String> needed() {
    return Stream.concat(Stream.of(date, time, amount, out, balance), texts().stream())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Whether a statement can be read by them. */
  public boolean isEnough() {
    return !date.isEmpty() && !amount.isEmpty() && !texts().isEmpty();
  }
}
