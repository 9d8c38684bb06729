package org.aenglek.bookings;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.aenglek.areas.Areas;
import org.aenglek.base.NotThere;
import org.aenglek.site.Signer;
import org.springframework.stereotype.Component;

/**
 * What a guest shows on arrival: which visit it is, where, on which days and for how many, signed
 * so that nobody can make one up and a village without signal can tell. It opens nothing by itself:
 * who scans it must be of that village.
 */
@Component
public class Vouchers {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private final Areas areas;
  private final Signer signer;

  Vouchers(Areas areas, Signer signer) {
    this.areas = areas;
    this.signer = signer;
  }

  /** {@code 7Q4K2M9P.ban-tha-sai.20261128.20261129.4.mark}: its first and last day, its guests. */
  public String of(Visit visit) {
    var text =
        String.join(
            ".",
            visit.reference(),
            areas.all(List.of(visit.community())).get(visit.community()).slug(),
            DAY.format(visit.firstDay()),
            DAY.format(visit.lastDay()),
            String.valueOf(visit.heads()));
    return text + "." + signer.sign(text);
  }

  /**
   * The reference in a voucher; its visit may have become another since.
   *
   * @throws NotThere when it was not made here
   */
  public String read(String voucher) {
    int end = voucher.lastIndexOf('.');
    if (end < 0 || !signer.isSigned(voucher.substring(0, end), voucher.substring(end + 1))) {
      throw new NotThere("voucher");
    }
    return voucher.substring(0, voucher.indexOf('.'));
  }

  /** With which a device tells without signal whether a voucher was made here. */
  public List<String> publicKeys() {
    return signer.publicKeys();
  }
}
