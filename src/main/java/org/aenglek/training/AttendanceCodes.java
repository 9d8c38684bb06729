package org.aenglek.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.aenglek.base.Reference;
import org.aenglek.site.Vault;
import org.aenglek.training.TrainingRefused.Reason;
import org.springframework.stereotype.Component;

/**
 * What the trainer shows and those who are there scan: the number of a window of half a minute with
 * a mark that only this installation can make. It counts in its window and in the next, so that a
 * photograph of it is soon worth nothing.
 *
 * <p>Whoever scanned it in time may need longer to sign in: their browser alone gets a {@link
 * #proof}, which says so for ten minutes.
 */
@Component
public class AttendanceCodes {
  public static final Duration WINDOW = Duration.ofSeconds(30);
  public static final Duration PROOF_LASTS = Duration.ofMinutes(10);

  private static final int RADIX = 36;
  private static final String CODE = "training.attendance";
  private static final String PROOF = "training.scanned";

  private final Vault vault;
  private final Clock clock;

  AttendanceCodes(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /** The one to be shown now. */
  public String now(UUID session) {
    return marked(CODE, session, window());
  }

  /** How long it is still shown. */
  public Duration left() {
    var next = Instant.ofEpochSecond((window() + 1) * WINDOW.toSeconds());
    return Duration.between(clock.instant(), next);
  }

  /** What a browser keeps that has scanned a code in time. */
  public String proof(UUID session) {
    return marked(PROOF, session, clock.instant().plus(PROOF_LASTS).getEpochSecond());
  }

  public boolean isProved(UUID session, String proof) {
    return isMarked(PROOF, session, proof) && number(proof) >= clock.instant().getEpochSecond();
  }

  /**
   * @throws TrainingRefused when nobody showed it at that session, or it was shown too long ago
   */
  public void mustBeTimely(UUID session, String code) {
    if (!isMarked(CODE, session, code)) throw new TrainingRefused(Reason.CODE_FORGED);
    long age = window() - number(code);
    if (age < 0 || age > 1) throw new TrainingRefused(Reason.CODE_OLD);
  }

  private long window() {
    return clock.instant().getEpochSecond() / WINDOW.toSeconds();
  }

  private String marked(String use, UUID session, long number) {
    return Long.toString(number, RADIX)
        + "."
        + Reference.of(vault.hash(use, session + " " + number));
  }

  private boolean isMarked(String use, UUID session, String text) {
    return text.matches("[0-9a-z]{1,12}\\.[0-9A-Z]{13}")
        && marked(use, session, number(text)).equals(text);
  }

  private static long number(String text) {
    return Long.parseLong(text.substring(0, text.indexOf('.')), RADIX);
  }
}
