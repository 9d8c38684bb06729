package org.aenglek.counter;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Places that are lent to devices. */
@Component
public class Allowances {

  /** That an allowance is given back with so much unsold. */
  record Returned(UUID allowance, int left) {}

  List<Allowance> of(Device device) {
    return List.of();
  }

  void sold(Kept kept, List<Sale.Line> lines) {}

  void undone(SaleRows.Sold sale) {}

  void returned(Kept kept, Returned what) {}
}
