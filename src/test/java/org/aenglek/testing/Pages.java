package org.aenglek.testing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Lang;

/** One address or more for every page of the visitors' site, by its path after the language. */
public final class Pages {
  public static final List<String> PATHS =
      List.of(
          "/",
          "/communities",
          "/communities?kind=wisdom&sort=completeness",
          "/passports",
          "/meetings/organisations",
          "/passports/reviews/ban-tha-sai",
          "/passports/problems/ban-tha-sai",
          "/communities/ban-tha-sai",
          "/communities/ban-khlong-daen",
          "/communities/ban-nang-lao",
          "/communities/ban-tha-sai/leaflet",
          "/communities/ban-tha-sai/wants",
          "/communities/sameness",
          "/offers",
          "/offers?kind=meal",
          "/offers/ko-yo-weaving-morning",
          "/trips",
          "/trips?must=ko-yo-weaving-morning",
          "/trips?route=node-na-le-tha-hin-khlong-daen",
          "/stories",
          "/stories/otop-nawatwithi-workshop-2018",
          "/stories/before-you-go",
          "/trips/routes",
          "/trips/routes/node-na-le-tha-hin-khlong-daen",
          "/trips/routes/cultural-villages-sathing-phra",
          "/trips/routes/unseen-press-tour-2020",
          "/trips/routes/node-na-le-village-academy/leaflet",
          "/trips/routes/suggestions",
          "/search?q=tenun",
          "/search?q=zzzzqqqq",
          "/people/sign-in",
          "/revisions/glossary",
          "/people/invitations/spent",
          "/people/resets/spent",
          "/people/erasures/spent",
          "/site/about-the-data",
          "/site/handbook",
          "/site/handbook/chair",
          "/site/accessibility",
          "/site/privacy",
          "/site/terms",
          "/channels/open-data",
          "/post/letters",
          "/media/albums/018f0000-0000-7000-8000-000000000001",
          "/people/purposes",
          "/bookings/offers/ko-yo-weaving-morning",
          "/bookings/offers/thai-so-lake-room?nights=2",
          "/bookings/find",
          "/bookings/enquiries/new?community=ban-tha-sai",
          "/people/erased",
          "/counter",
          "/training/lessons",
          "/training/lessons/welcoming-guests",
          "/training/certificates",
          "/readiness/criteria/cdd/1",
          "/readiness/criteria/cdd/newest",
          "/no-such-page");

  /** A page that one of the sample province's people sees, by its path after the language. */
  public record Own(String who, String path) {}

  private Pages() {}

  /** One address or more for every page behind the sign-in. */
  public static List<Own> own(World world) {
    var village = world.community("ban-tha-sai").id();
    var edit = "/revisions/community/" + village;
    var trial = world.trial("ban-tha-sai", "ban-hua-non-wat");
    var campaign = "/stories/campaigns/" + world.campaign("ban-tha-sai");
    var visit = UUID.fromString("018f0000-0000-7000-8000-00000000d0e0");
    var paying = world.payingAt(world.due("ban-tha-sai", "1200", "400", visit));
    var asked = world.asked("ban-tha-sai").text();
    var quoted = world.quoted("ko-yo-weaving-morning");
    var agreed = world.agreed("ko-yo-lakeside-lunch");
    var changing = "/visits/" + world.visit(agreed).id() + "/change";
    var substitute = "/payments/papers/ban-tha-sai/substitutes/" + world.substitute("ban-tha-sai");
    var home = world.household("ban-tha-sai", "บ้านริมน้ำ");
    var passport = world.passport();
    var quotations = "/bookings/in/ban-tha-sai/quotations";
    var met = world.group().example();
    var taught = world.classroom().example();
    var course = "/training/courses/" + taught.course();
    var session = "/training/sessions/" + taught.session();
    var certificate = "/training/certificates/" + taught.code();
    var meeting = "/meetings/" + met.meeting();
    var kept = world.upkeep().example();
    return List.of(
        new Own("sample.member", "/people/me"),
        new Own("sample.chair", "/people/me"),
        new Own("sample.chair", "/people/me/freshness"),
        new Own("sample.chair", "/people/me/consents"),
        new Own("sample.chair", "/people/me/contacts"),
        new Own("sample.chair", "/people/me/confided"),
        new Own("sample.chair", "/people/me/held"),
        new Own("sample.chair", "/people/me/erasure"),
        new Own("sample.chair", "/people/communities/ban-tha-sai"),
        new Own("sample.chair", "/people/households/" + home),
        new Own("sample.district", "/people/districts/9001"),
        new Own("sample.officer", "/people/provinces/90"),
        new Own("sample.administrator", "/people/everywhere"),
        new Own("sample.chair", "/people/persons/" + world.person("sample.member")),
        new Own("sample.administrator", "/people/persons/" + world.person("sample.chair")),
        new Own("sample.auditor", "/people/acts?place=province+90"),
        new Own("sample.chair", edit),
        new Own("sample.chair", edit + "/questions/open"),
        new Own("sample.chair", edit + "/history"),
        new Own("sample.chair", edit + "/preview"),
        new Own("sample.chair", edit + "/paper"),
        new Own("sample.chair", "/revisions/checks?place=community+" + village),
        new Own("sample.editor", "/revisions/translations?place=province+90"),
        new Own("sample.chair", "/media/albums/" + village),
        new Own("sample.officer", "/trips/routes/drafts"),
        new Own("sample.chair", "/channels/sheets/communities/ban-tha-sai"),
        new Own("sample.member", paying),
        new Own("sample.treasurer", "/people/me"),
        new Own("sample.treasurer", "/payments/payee/ban-tha-sai"),
        new Own("sample.treasurer", "/payments/in/ban-tha-sai"),
        new Own("sample.auditor", "/payments/in/ban-tha-sai"),
        new Own("sample.treasurer", "/payments/papers/ban-tha-sai"),
        new Own("sample.treasurer", substitute),
        new Own("sample.treasurer", "/income/households/" + home + "/years/2026"),
        new Own("sample.administrator", "/payments/payee/90"),
        new Own("sample.administrator", "/payments/in/90"),
        new Own("sample.chair", "/bookings/" + world.held("ko-yo-weaving-morning").text()),
        new Own("sample.chair", "/bookings/" + world.booked("ko-yo-weaving-morning").text()),
        new Own("sample.chair", "/bookings/" + agreed.text() + changing),
        new Own("sample.chair", "/bookings" + changing),
        new Own("sample.chair", "/bookings/visits/" + world.visit(agreed).id() + "/crew"),
        new Own("sample.chair", "/bookings/in/ban-tha-sai"),
        new Own("sample.chair", "/bookings/in/ban-tha-sai/days/2026-12-01"),
        new Own("sample.chair", "/bookings/in/ban-tha-sai/guests"),
        new Own("sample.chair", "/bookings/in/ban-tha-sai/guests/ko-yo-weaving-morning"),
        new Own("sample.chair", "/bookings/in/ban-tha-sai/terms"),
        new Own("sample.chair", "/bookings/in/ban-tha-sai/lodgers"),
        new Own("sample.treasurer", "/income/ban-tha-sai/rule"),
        new Own("sample.member", "/income/ban-tha-sai/rule"),
        new Own("sample.treasurer", "/income/ban-tha-sai/rule/proposal"),
        new Own("sample.treasurer", "/income/ban-tha-sai/departures"),
        new Own("sample.treasurer", "/income/ban-tha-sai/payouts"),
        new Own("sample.committee", "/income/ban-tha-sai/payouts"),
        new Own("sample.treasurer", "/income/ban-tha-sai/fund"),
        new Own("sample.member", "/income/ban-tha-sai/fund"),
        new Own(
            "sample.treasurer", "/income/ban-tha-sai/ways/" + world.householdOf("sample.member")),
        new Own("sample.member", "/income/households/" + world.householdOf("sample.member")),
        new Own("sample.treasurer", "/income/households/" + world.householdOf("sample.member")),
        new Own("sample.member", "/income/ban-tha-sai"),
        new Own("sample.treasurer", "/income/ban-tha-sai"),
        new Own("sample.auditor", "/income/ban-tha-sai/postings?account=fund"),
        new Own("sample.officer", "/income/provinces/90"),
        new Own("sample.auditor", "/income/provinces/90"),
        new Own("sample.chair", "/rota/ban-tha-sai"),
        new Own("sample.member", "/rota/ban-tha-sai"),
        new Own("sample.chair", "/rota/ban-tha-sai/offers/ko-yo-weaving-morning"),
        new Own("sample.chair", "/bookings/enquiries/" + asked),
        new Own("sample.chair", "/bookings/in/ban-tha-sai/enquiries"),
        new Own("sample.auditor", "/bookings/in/ban-tha-sai/enquiries"),
        new Own("sample.chair", "/bookings/in/ban-tha-sai/enquiries/new"),
        new Own("sample.chair", "/bookings/in/ban-tha-sai/enquiries/" + world.enquiry(asked)),
        new Own("sample.chair", "/bookings/quotations/" + world.secretOf(quoted)),
        new Own("sample.chair", quotations),
        new Own("sample.chair", quotations + "/new"),
        new Own("sample.chair", quotations + "/" + quoted.id()),
        new Own("sample.chair", quotations + "/" + quoted.id() + "/revision"),
        new Own("sample.chair", passport),
        new Own("sample.chair", passport + "/card"),
        new Own("sample.chair", world.shownOf(passport)),
        new Own("sample.chair", world.codeOf(passport)),
        new Own("sample.member", "/passports/in/ban-tha-sai"),
        new Own("sample.chair", "/passports/in/ban-tha-sai"),
        new Own("sample.officer", "/passports/provinces/90"),
        new Own("sample.chair", "/passports/orders/" + agreed.text() + "/reviews/" + visit),
        new Own("sample.chair", "/counter/in/ban-tha-sai"),
        new Own("sample.chair", "/counter/day-book/ban-tha-sai/paper"),
        new Own("sample.chair", "/counter/day-book/ban-tha-sai/2026-11-20"),
        new Own("sample.chair", "/counter/day-book/ban-tha-sai/2026-11-20/paper"),
        new Own("sample.treasurer", "/counter/in/ban-tha-sai"),
        new Own("sample.chair", "/counter/codes/" + world.counterCode("ban-tha-sai")),
        new Own("sample.committee", "/counter/in/ban-tha-sai/worklist"),
        new Own("sample.chair", "/counter/in/ban-tha-sai/days/2026-12-01"),
        new Own("sample.officer", "/meetings"),
        new Own("sample.group", "/meetings"),
        new Own("sample.officer", "/meetings/bodies/" + met.body()),
        new Own("sample.group", "/meetings/bodies/" + met.body()),
        new Own("sample.officer", "/meetings/bodies/" + met.body() + "/meetings"),
        new Own("sample.officer", meeting),
        new Own("sample.district", meeting),
        new Own("sample.officer", meeting + "/minutes"),
        new Own("sample.district", meeting + "/minutes"),
        new Own("sample.officer", meeting + "/paper"),
        new Own("sample.officer", meeting + "/invitations"),
        new Own("sample.officer", "/meetings/tasks"),
        new Own("sample.officer", "/meetings/tasks/" + met.task()),
        new Own("sample.district", "/meetings/tasks/" + met.task()),
        new Own("sample.officer", "/meetings/organisations"),
        new Own("sample.officer", "/meetings/organisations/" + met.organisation()),
        new Own("sample.member", "/training/progress"),
        new Own("sample.officer", "/training/progress/provinces/90"),
        new Own("sample.district", "/training/progress/districts/9001"),
        new Own("sample.group", "/training/clinic"),
        new Own("sample.member", "/training/clinic/of/ban-tha-sai"),
        new Own("sample.member", world.idea("ban-tha-sai")),
        new Own("sample.group", world.idea("ban-tha-sai")),
        new Own("sample.member", "/training/courses"),
        new Own("sample.officer", "/training/courses"),
        new Own("sample.officer", "/training/courses/new"),
        new Own("sample.officer", course),
        new Own("sample.officer", course + "/sessions"),
        new Own("sample.member", session),
        new Own("sample.chair", session + "?person=สม"),
        new Own("sample.officer", session + "?person=สม"),
        new Own("sample.officer", session + "/code"),
        new Own("sample.member", certificate),
        new Own("sample.member", certificate + "/paper"),
        new Own("sample.chair", "/readiness/of/ban-tha-sai"),
        new Own("sample.chair", "/readiness/of/ban-tha-sai/products"),
        new Own("sample.chair", "/readiness/of/ban-tha-sai/questions/own-charm"),
        new Own("sample.chair", "/readiness/assessments/" + world.assessment("ban-tha-sai")),
        new Own("sample.officer", "/readiness/provinces/90"),
        new Own("sample.district", "/readiness/districts/9001"),
        new Own("sample.officer", "/programme/provinces/90"),
        new Own("sample.group", "/programme/provinces/90?month=2026-10"),
        new Own("sample.district", "/programme/districts/9001"),
        new Own("sample.group", "/programme/provinces/90/rows/visitors?month=2026-10"),
        new Own("sample.officer", world.report("90")),
        new Own("sample.officer", world.release("90")),
        new Own("sample.group", "/programme/provinces/90/wall"),
        new Own("sample.administrator", "/programme/nation?month=2026-10"),
        new Own("sample.officer", "/programme/provinces/90/beginning"),
        new Own("sample.chair", "/programme/of/ban-tha-sai"),
        new Own("sample.chair", "/programme/of/ban-tha-sai/rows/visitors?month=2026-10"),
        new Own("sample.chair", "/programme/of/ban-tha-sai/surveys"),
        new Own("sample.chair", "/programme/surveys/" + world.survey("ban-tha-sai")),
        new Own("sample.officer", "/budgets"),
        new Own("sample.chair", "/budgets"),
        new Own("sample.officer", "/budgets/provinces/90/years/2569"),
        new Own("sample.auditor", "/budgets/provinces/90/years/2570"),
        new Own("sample.officer", "/budgets/provinces/90/imports"),
        new Own("sample.officer", world.budgetLine("ban-tha-sai")),
        new Own("sample.chair", world.budgetLine("ban-tha-sai")),
        new Own("sample.officer", trial),
        new Own("sample.group", trial.replaceFirst("/\\d+$", "")),
        new Own("sample.officer", trial.replaceFirst("/\\d+$", "/paper")),
        new Own("sample.officer", trial.replaceFirst("/trials/\\d+$", "")),
        new Own("sample.officer", "/stories/campaigns"),
        new Own("sample.officer", "/stories/campaigns/in/90"),
        new Own("sample.officer", campaign + "/edit"),
        new Own("sample.member", campaign + "?from=" + campaign.replaceFirst(".*/", "")),
        new Own("sample.member", campaign + "/poster"),
        new Own("sample.officer", "/programme/provinces/90/campaigns"),
        new Own("sample.group", campaign.replace("/stories/", "/programme/")),
        new Own("sample.chair", "/communities/ban-tha-sai/assets"),
        new Own("sample.chair", "/communities/ban-tha-sai/assets/" + kept.asset()),
        new Own("sample.treasurer", "/communities/ban-tha-sai/assets/" + kept.asset()),
        new Own("sample.officer", "/communities/assets/provinces/90"),
        new Own("sample.district", "/communities/assets/districts/9001?overdue=1"),
        new Own("sample.chair", "/offers/assets/" + kept.asset()),
        new Own("sample.chair", "/offers/products/of/ban-tha-sai"),
        new Own("sample.chair", "/offers/products/" + kept.product() + "/life"),
        new Own("sample.officer", "/offers/products/provinces/90"),
        new Own("sample.officer", "/communities/provinces/90/table"),
        new Own("sample.officer", "/communities/provinces/90/name"),
        new Own("sample.chair", "/communities/ban-tha-sai"));
  }

  /** What a reader who is nobody in particular is answered there. */
  public static int status(String path) {
    if (path.endsWith("/no-such-page")) return 404;
    if (path.endsWith("/spent")) return 410;
    return path.contains("/media/albums/") ? 403 : 200;
  }

  /** Every page in every language. */
  public static Stream<String> everywhere() {
    return Stream.of(Lang.values())
        .flatMap(lang -> PATHS.stream().map(path -> "/" + lang.code() + path));
  }
}
