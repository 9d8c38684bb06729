package org.aenglek.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.programme.AuditPart.Span;
import org.aenglek.programme.ProgrammeRefused.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything by which an auditor can reckon a province's figures again. It is made as a file first,
 * so that whoever fetches it slowly holds no connection to the database.
 */
@Component
public class AuditPacks {
  /** Five years: as long as an audit looks back. */
  public static final int MOST_MONTHS = 60;

  private final List<AuditPart> parts;
  private final Access access;

  AuditPacks(List<AuditPart> parts, Access access) {
    this.parts = parts;
    this.access = access;
  }

  /**
   * Answers a file that whoever asked takes away when it was sent.
   *
   * @throws ProgrammeRefused when these are no months, or too many
   */
  @Transactional(readOnly = true)
  public Path make(String province, YearMonth first, YearMonth last) {
    access.require(Permission.SEE_ACTS, Place.province(province));
    access.require(Permission.SEE_MONEY, Place.province(province));
    if (last.isBefore(first) || !last.isBefore(first.plusMonths(MOST_MONTHS))) {
      throw new ProgrammeRefused(Reason.SPAN, MOST_MONTHS);
    }
    try {
      return made(new Span(province, first, last));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path made(Span span) throws IOException {
    var file = Files.createTempFile("audit", ".zip");
    try (var pack = new AuditZip(Files.newOutputStream(file))) {
      for (var part : parts) part.write(span, pack);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(file);
      throw failed;
    }
    return file;
  }
}
