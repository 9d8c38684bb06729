package org.aenglek.house;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.site.Page;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Pages;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** From an address to its code in ten seconds. */
@AenglekTest
class UrlsTest {
  /** The front door and what machines ask for have addresses of their own. */
  private static final List<String> GIVEN =
      List.of(
          "/",
          "/{lang:th|ms|zh|en}",
          "/{lang:th|ms|zh|en}/",
          "/sitemap",
          "/robots.txt",
          "/api/v1",
          "/error");

  /** Pages that are there only once somebody has done something; the tests of that visit them. */
  private static final List<String> ONLY_AFTER_AN_ACT =
      List.of(
          "/{lang}/budgets/imports/{id:[0-9a-f-]{36}}",
          "/{lang}/channels/imports/{id}",
          "/communities/provinces/{code:\\d{2}}/emblem.jpg",
          "/{lang}/programme/of/{slug}/aims/{kind}/{indicator}/{year:\\d{4}}/picture",
          "/{lang}/trips/routes/drafts/{id}",
          "/{lang}/payments/{key}/receipts/{id}",
          "/{lang}/payments/statements/{id}",
          "/{lang}/income/{slug}/payouts/{id}",
          "/{lang}/income/{slug}/payouts/{id}/sheet",
          "/{lang}/income/{slug}/payouts/{id}/codes",
          "/{lang}/income/{slug}/fund/spendings/{id}/picture",
          "/{lang}/bookings/{secret:[A-Za-z0-9_-]{43}}/calendar.ics",
          "/{lang}/bookings/{secret:[A-Za-z0-9_-]{43}}/together.svg",
          "/{lang}/bookings/{secret:[A-Za-z0-9_-]{43}}/visits/{id}/code.svg",
          "/{lang}/bookings/{secret:[A-Za-z0-9_-]{43}}/visits/{id}/lodgers",
          "/{lang}/bookings/{secret:[A-Za-z0-9_-]{43}}/visits/{id}/shares",
          "/{lang}/bookings/in/{slug}/lodgers/{duty}.csv",
          "/{lang}/bookings/{secret:[A-Za-z0-9_-]{43}}/trip",
          "/{lang}/bookings/answers/{link}/{say:yes|no}",
          "/{lang}/passports/{secret:[A-Za-z0-9_-]{43}}/code.svg",
          "/{lang}/passports/problems/of/{id}/picture",
          "/{lang}/training/clinic/{id:[0-9a-f-]{36}}/pictures/{what:[0-9a-f-]{36}}",
          "/{lang}/counter/receipts/{code}",
          "/counter/receipts/{code}",
          "/{lang}/passports/places/{code}",
          "/passports/places/{code}",
          "/{lang}/meetings/{id:[0-9a-f-]{36}}/papers/{paper}",
          "/{lang}/meetings/tasks/{id:[0-9a-f-]{36}}/files/{number}",
          "/{lang}/training/sessions/{id:[0-9a-f-]{36}}/codes/{code}",
          "/{lang}/bookings/vouchers/{voucher}");

  @Autowired World world;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private record Row(String url, String verb, Method method) {
    String module() {
      return method.getDeclaringClass().getName().split("\\.")[2];
    }

    String firstWord() {
      return Stream.of(url.split("/"))
          .filter(step -> !step.isEmpty() && !step.equals("{lang}"))
          .findFirst()
          .orElse("");
    }
  }

  @Test
  void theFirstWordIsTheModule() {
    assertThat(rows())
        .filteredOn(row -> GIVEN.stream().noneMatch(given -> isGiven(row.url(), given)))
        .allSatisfy(row -> assertThat(row.firstWord()).as(row.url()).isEqualTo(row.module()));
  }

  @Test
  void everyPageHasAnExampleThatTheOtherTestsVisit() {
    var matcher = new AntPathMatcher();
    var examples =
        Stream.concat(Pages.everywhere(), Pages.own(world).stream().map(own -> "/th" + own.path()))
            .map(path -> path.replaceFirst("\\?.*", ""))
            .toList();
    assertThat(rows())
        .filteredOn(row -> Page.class.isAssignableFrom(row.method().getReturnType()))
        .filteredOn(row -> row.verb().equals("GET"))
        .filteredOn(row -> !ONLY_AFTER_AN_ACT.contains(row.url()))
        .allSatisfy(
            row ->
                assertThat(examples)
                    .as(row.url())
                    .anyMatch(path -> matcher.match(row.url(), path)));
  }

  @Test
  void theListOfAddressesIsUpToDate() {
    var list =
        rows().stream()
            .map(
                row ->
                    "| `%s` | %s | `%s` | %s |\n"
                        .formatted(row.url(), row.verb(), controller(row), template(row)))
            .collect(joining());
    WrittenByTest.mustEqual(
        "docs/urls.md",
        "# Addresses\n\nWritten by `UrlsTest`.\n\n| URL | verb | controller | template |\n"
            + "|---|---|---|---|\n"
            + list);
  }

  private List<Row> rows() {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.aenglek."))
        .flatMap(
            entry ->
                entry.getKey().getPatternValues().stream()
                    .map(
                        url ->
                            new Row(
                                url,
                                verbs(entry.getKey().getMethodsCondition().getMethods()),
                                entry.getValue().getMethod())))
        .sorted(java.util.Comparator.comparing(Row::url).thenComparing(Row::verb))
        .toList();
  }

  private static String verbs(java.util.Set<?> methods) {
    return methods.isEmpty() ? "any" : methods.stream().map(Object::toString).collect(joining(" "));
  }

  private static boolean isGiven(String url, String given) {
    boolean isWhole = given.equals("/") || given.startsWith("/{lang");
    return isWhole ? url.equals(given) : url.startsWith(given);
  }

  private static String controller(Row row) {
    var type = row.method().getDeclaringClass();
    return type.getSimpleName() + "." + row.method().getName();
  }

  private static String template(Row row) {
    var page = row.method().getReturnType();
    var file = row.module() + "/" + page.getSimpleName() + ".jte";
    return Files.exists(Path.of("src/main/jte", file)) ? "`" + file + "`" : "";
  }
}
