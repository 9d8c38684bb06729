package org.aenglek.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.aenglek.bookings.Visits;
import org.aenglek.income.Earnings;
import org.aenglek.passports.Reviews;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** An auditor takes home all by which a province's figures can be reckoned again. */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {
  private static final String PACK = "/th/programme/provinces/90/audit.zip?from=2026-10&to=2026-12";

  @Autowired PublishedFigures published;
  @Autowired Visits visits;
  @Autowired Reviews reviews;
  @Autowired Earnings earnings;
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;

  private PublishedMonths months;

  @BeforeAll
  void twoMonths() {
    months = new PublishedMonths(published, visits, reviews, earnings, world, clock);
    world.group().example();
    world.assessment(PublishedMonths.WEAVERS);
    months.play();
  }

  @AfterAll
  void backToNow() {
    clock.reset();
  }

  private Map<String, byte[]> pack() throws IOException {
    var answer = site.visitor().signedInAs("sample.officer").get(PACK);
    assertThat(answer.status()).isEqualTo(200);
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), UTF_8);
  }

  @Test
  void eachFileHasTheSumThatTheListSays() throws IOException, GeneralSecurityException {
    var files = pack();
    var list = text(files, "manifest.csv");
    files.remove("manifest.csv");
    assertThat(list.lines()).hasSize(files.size() + 1);
    var sha256 = MessageDigest.getInstance("SHA-256");
    files.forEach(
        (name, bytes) ->
            assertThat(list).contains(name + "," + HexFormat.of().formatHex(sha256.digest(bytes))));
  }

  @Test
  void theRowsAddUpToWhatWasPublishedAndACorrectionIsSeen() throws IOException {
    months.sellLate(PublishedMonths.OCTOBER, "1000");
    var files = pack();
    var income =
        text(files, "figures.csv")
            .lines()
            .filter(row -> row.startsWith("province 90,income,2026-10,"))
            .findFirst()
            .orElseThrow()
            .split(",");
    long posted =
        text(files, "postings.csv")
            .lines()
            .skip(1)
            .map(row -> row.split(",", -1))
            .filter(row -> row[12].equals("2026-10-01") && !row[15].isEmpty())
            .mapToLong(row -> Long.parseLong(row[13]))
            .sum();
    assertThat(posted).isEqualTo(Long.parseLong(income[7]));
    assertThat(Long.parseLong(income[7]) - Long.parseLong(income[5])).isEqualTo(100_000);
    assertThat(text(files, "visits.csv").lines()).hasSize(4);
    assertThat(text(files, "definitions.csv")).contains("รายได้");
    assertThat(text(files, "tasks.csv").lines()).hasSizeGreaterThan(1);
  }

  /** From a line to its money, to the community that it is for, and nothing is left over. */
  @Test
  void eachBahtOfThePlanLeadsFromItsLineToWhatBecameOfIt() throws IOException {
    var files = pack();
    var moved = new HashMap<String, Long>();
    for (var row : rows(files, "budget-movements.csv")) {
      moved.merge(row[1] + " " + row[2], Long.valueOf(row[3]), Long::sum);
    }
    var lines = rows(files, "budget-lines.csv");
    assertThat(lines).hasSizeGreaterThan(5);
    var told = new HashMap<String, Long>();
    for (var row : lines) {
      assertThat(row[1]).isEqualTo("2570");
      if (!row[8].isEmpty()) told.put(row[0] + " allocation", Long.valueOf(row[8]));
      if (!row[9].isEmpty()) told.put(row[0] + " disbursement", Long.valueOf(row[9]));
      if (!row[10].isEmpty()) told.put(row[0] + " return", Long.valueOf(row[10]));
    }
    assertThat(told).isEqualTo(moved).isNotEmpty();
    var ids = lines.stream().map(row -> row[0]).toList();
    assertThat(rows(files, "budget-links.csv"))
        .anySatisfy(row -> assertThat(row[3]).isEqualTo("ban-tha-sai"))
        .allSatisfy(row -> assertThat(ids).contains(row[0]));
    assertThat(files).containsKeys("budget-percents.csv", "budget-results.csv");
  }

  private static List<String[]> rows(Map<String, byte[]> files, String name) {
    return text(files, name).lines().skip(1).map(row -> row.split(",", -1)).toList();
  }

  @Test
  void nobodyIsNamedInIt() throws IOException {
    var files = pack();
    files.forEach(
        (name, bytes) ->
            assertThat(new String(bytes, UTF_8))
                .as(name)
                .doesNotContain("Aminah", "60123456789", "บ้านตัวอย่าง"));
  }

  @Test
  void itIsForThoseWhoMayReadTheBooks() {
    assertThat(site.get(PACK).status()).isNotEqualTo(200);
    assertThat(site.visitor().signedInAs("sample.group").get(PACK).status()).isEqualTo(403);
    assertThat(site.visitor().signedInAs("sample.chair").get(PACK).status()).isEqualTo(403);
  }
}
