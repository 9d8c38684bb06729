package org.aenglek.people;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why personal facts are kept, on which ground of the law, and for how long: rows, so that what the
 * page tells is what the job keeps to. The sentences are in the messages.
 */
@Component
public class Purposes {
  /** To be named in public beside one's work. */
  public static final String NAMED = "named";

  /** That a telephone number is shown to guests who have booked. */
  public static final String TELEPHONE = "telephone";

  /** That what one needs to be served well is known to those who help. */
  public static final String NEED = "need";

  /** That one's household is named to guests beside what it got of what they paid. */
  public static final String SHARE = "share";

  /** That the committee tells who heads one's household, so that figures count it. */
  public static final String HOUSEHOLD = "household";

  static final String PROOF = "proof";
  static final String ADDRESS = "address";

  private final JdbcClient sql;

  Purposes(JdbcClient sql) {
    this.sql = sql;
  }

  /** The ground of the law on which facts are kept. */
  public enum Basis {
    CONSENT,
    EXPLICIT_CONSENT,
    CONTRACT,
    LEGITIMATE_INTEREST,
    LEGAL_OBLIGATION;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Basis of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /**
   * One of them.
   *
   * @param law the key of the section
   * @param days how long facts are kept after what {@code after} names; nothing where they stay
   * @param after {@code withdrawn}, {@code left}, {@code over}, {@code written}, {@code until} or
   *     {@code always}
   */
  public record Purpose(String key, Basis basis, String law, @Nullable Integer days, String after) {

    /** Whether somebody may be asked to agree to it. */
    public boolean isAsked() {
      return basis == Basis.CONSENT || basis == Basis.EXPLICIT_CONSENT;
    }
  }

  /** All, in the order in which they are told. */
  @Transactional(readOnly = true)
  public List<Purpose> all() {
    return sql.sql("select key, basis, law, days, after from people.purpose order by place")
        .query(
            (row, i) ->
                new Purpose(
                    row.getString("key"),
                    Basis.of(row.getString("basis")),
                    row.getString("law"),
                    Columns.findInt(row, "days"),
                    row.getString("after")))
        .list();
  }

  /**
   * @throws PeopleRefused when nobody is asked for that
   */
  @Transactional(readOnly = true)
  Purpose asked(String key) {
    return all().stream()
        .filter(purpose -> purpose.isAsked() && purpose.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new PeopleRefused(Reason.PURPOSE_UNKNOWN));
  }

  /**
   * How long facts are kept after the time from which it is counted.
   *
   * @throws IllegalStateException when they stay
   */
  @Transactional(readOnly = true)
  Duration kept(String key) {
    return all().stream()
        .filter(purpose -> purpose.key().equals(key))
        .map(Purpose::days)
        .findFirst()
        .map(Duration::ofDays)
        .orElseThrow(() -> new IllegalStateException("no end for " + key));
  }
}
