package org.aenglek.income;

import java.util.List;
import java.util.UUID;
import org.aenglek.income.Transfer.Sold;
import org.jspecify.annotations.Nullable;

/**
 * What one account got of one thing that was sold, within some months.
 *
 * @param household whose it is; none of what is the village's
 * @param sold nothing where only the account is asked for
 * @param capital the keys of what the thing lives from
 * @param amount in satang; below zero where more was taken back
 */
record Piece(
    Months months,
    Account.Kind kind,
    @Nullable UUID household,
    @Nullable Sold sold,
    List<String> capital,
    long amount) {
  Piece {
    capital = List.copyOf(capital);
  }
}
