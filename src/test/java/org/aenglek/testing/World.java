package org.aenglek.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.District;
import org.aenglek.areas.NewCommunity;
import org.aenglek.areas.Province;
import org.aenglek.areas.ProvinceAreas;
import org.aenglek.areas.Subdistrict;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.Point;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Asked;
import org.aenglek.bookings.Bookings;
import org.aenglek.bookings.Enquiries;
import org.aenglek.bookings.Extra;
import org.aenglek.bookings.Guest;
import org.aenglek.bookings.Needs;
import org.aenglek.bookings.NewEnquiry;
import org.aenglek.bookings.NewHold;
import org.aenglek.bookings.NewQuotation;
import org.aenglek.bookings.Order;
import org.aenglek.bookings.Party;
import org.aenglek.bookings.Payer;
import org.aenglek.bookings.Quotation;
import org.aenglek.bookings.Quotations;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visits;
import org.aenglek.bookings.Vouchers;
import org.aenglek.budgets.Trees;
import org.aenglek.communities.Notice;
import org.aenglek.communities.Notices;
import org.aenglek.counter.Codes;
import org.aenglek.income.Account;
import org.aenglek.income.Journal;
import org.aenglek.income.Rules;
import org.aenglek.income.SharingRule;
import org.aenglek.income.Transfer;
import org.aenglek.meetings.Group;
import org.aenglek.offers.NewOffer;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Slot;
import org.aenglek.offers.Slots;
import org.aenglek.offers.Terms;
import org.aenglek.offers.Upkeep;
import org.aenglek.offers.Wanted;
import org.aenglek.passports.Passport;
import org.aenglek.passports.Passports;
import org.aenglek.passports.Reward;
import org.aenglek.passports.Rewards;
import org.aenglek.passports.Rewards.NewReward;
import org.aenglek.payments.Due;
import org.aenglek.payments.Dues;
import org.aenglek.payments.NewDue;
import org.aenglek.payments.Substitute.Expense;
import org.aenglek.payments.Substitute.From;
import org.aenglek.payments.Substitutes;
import org.aenglek.people.ConfidedFacts;
import org.aenglek.people.Consents;
import org.aenglek.people.Contacts;
import org.aenglek.people.Grants;
import org.aenglek.people.Households;
import org.aenglek.people.Invitations;
import org.aenglek.people.Newcomers;
import org.aenglek.people.Place;
import org.aenglek.people.Resets;
import org.aenglek.people.Role;
import org.aenglek.programme.PublishedFigures;
import org.aenglek.programme.Survey;
import org.aenglek.programme.Surveys;
import org.aenglek.readiness.Assessments;
import org.aenglek.readiness.CriteriaSets;
import org.aenglek.rota.Rule;
import org.aenglek.rota.VillageRotas;
import org.aenglek.stories.Campaign;
import org.aenglek.stories.Campaigns;
import org.aenglek.training.Classroom;
import org.aenglek.trips.NewRoute;
import org.aenglek.trips.Route;
import org.aenglek.trips.RouteEntry;
import org.aenglek.trips.Routes;
import org.aenglek.trips.Timing;
import org.aenglek.trips.TrialEntry;
import org.aenglek.trips.TrialSheet;
import org.springframework.transaction.support.TransactionTemplate;

/** The sample province, in the verbs of the people in it. */
public final class World {
  public static final String PASSWORD = "come and see the lake";
  private static final LocalDate SOON = LocalDate.of(2026, 12, 31);
  private static final Actor TESTER = Actor.job("tester");
  private final Areas areas;
  private final Notices notices;
  private final Routes routes;
  private final Households households;
  private final Newcomers newcomers;
  private final Invitations invitations;
  private final Resets resets;
  private final Grants grants;
  private final Contacts contacts;
  private final Consents consents;
  private final ConfidedFacts confided;
  private final Dues dues;
  private final Substitutes substitutes;
  private final Clock clock;
  private final Offers offers;
  private final Slots slots;
  private final Bookings bookings;
  private final Visits visits;
  private final Vouchers vouchers;
  private final Passports passports;
  private final Rewards rewards;
  private final VillageRotas rotas;
  private final Rules rules;
  private final Journal journal;
  private final Enquiries enquiries;
  private final Quotations quotations;
  private final Codes codes;
  private final Group group;
  private final Upkeep upkeep;
  private final Classroom classroom;
  private final Trees plans;
  private final CriteriaSets criteria;
  private final Assessments assessments;
  private final PublishedFigures figures;
  private final Surveys surveys;
  private final Campaigns campaigns;
  private final TrialEntry trials;
  private final TransactionTemplate transaction;
  private final Site site;

  World(
      Areas areas,
      Notices notices,
      Routes routes,
      Households households,
      Newcomers newcomers,
      Invitations invitations,
      Resets resets,
      Grants grants,
      Contacts contacts,
      Consents consents,
      ConfidedFacts confided,
      Dues dues,
      Substitutes substitutes,
      Clock clock,
      Offers offers,
      Slots slots,
      Bookings bookings,
      Visits visits,
      Vouchers vouchers,
      Passports passports,
      Rewards rewards,
      VillageRotas rotas,
      Rules rules,
      Journal journal,
      Enquiries enquiries,
      Quotations quotations,
      Codes codes,
      Group group,
      Upkeep upkeep,
      Classroom classroom,
      Trees plans,
      CriteriaSets criteria,
      Assessments assessments,
      PublishedFigures figures,
      Surveys surveys,
      Campaigns campaigns,
      TrialEntry trials,
      TransactionTemplate transaction,
      Site site) {
    this.areas = areas;
    this.notices = notices;
    this.routes = routes;
    this.households = households;
    this.newcomers = newcomers;
    this.invitations = invitations;
    this.resets = resets;
    this.grants = grants;
    this.contacts = contacts;
    this.consents = consents;
    this.confided = confided;
    this.dues = dues;
    this.substitutes = substitutes;
    this.clock = clock;
    this.offers = offers;
    this.slots = slots;
    this.bookings = bookings;
    this.visits = visits;
    this.vouchers = vouchers;
    this.passports = passports;
    this.rewards = rewards;
    this.rotas = rotas;
    this.rules = rules;
    this.journal = journal;
    this.enquiries = enquiries;
    this.quotations = quotations;
    this.codes = codes;
    this.group = group;
    this.upkeep = upkeep;
    this.classroom = classroom;
    this.plans = plans;
    this.criteria = criteria;
    this.assessments = assessments;
    this.figures = figures;
    this.surveys = surveys;
    this.campaigns = campaigns;
    this.trials = trials;
    this.transaction = transaction;
    this.site = site;
  }

  public Community community(String slug) {
    return areas.get(slug);
  }

  /** The id of one of the sample province's people, by the name with which they sign in. */
  public UUID person(String signInName) {
    return idOf(signInName);
  }

  /** The same, for those who have no world yet. */
  public static UUID idOf(String signInName) {
    return UUID.nameUUIDFromBytes(("person:" + signInName).getBytes(UTF_8));
  }

  /** A flood at one community, between two moments. */
  public void flood(String community, String title, String from, String until) {
    var text = LocalText.ofCodes(Map.of("th", title, "en", title));
    var there = areas.get(community);
    var notice =
        new Notice(
            Notice.Kind.FLOOD,
            text,
            text,
            OffsetDateTime.parse(from).toInstant(),
            OffsetDateTime.parse(until).toInstant(),
            List.of(there.province()),
            there.id(),
            null,
            false);
    act(() -> notices.enter(notice, UUID.randomUUID()));
  }

  /** A draft of a route from one community to the next, with a stay at each. */
  public void draft(String slug, int stayMinutes, String... communities) {
    act(() -> routes.enter(newRoute(slug, stayMinutes, communities), UUID.randomUUID()));
  }

  private NewRoute newRoute(String slug, int stayMinutes, String... communities) {
    var stops =
        Stream.of(communities)
            .map(areas::get)
            .map(one -> new NewRoute.Stop(one.name(), one.id(), null, stayMinutes, null))
            .toList();
    var text = LocalText.ofCodes(Map.of("th", "เส้นทางทดลอง", "en", "A route to try"));
    return new NewRoute(
        areas.get(communities[0]).province(),
        slug,
        false,
        text,
        text,
        new Route.Identity(Route.Identity.Kind.PERSON, text),
        text,
        null,
        true,
        1,
        Set.of(1, 2, 3),
        stops,
        List.of(),
        List.of());
  }

  /** What a visit to a community costs, in baht, with a deposit that must be there in two days. */
  public Due due(String community, String amount, String deposit) {
    return due(community, amount, deposit, UUID.randomUUID());
  }

  /** The same one for the same visit. */
  public Due due(String community, String amount, String deposit, UUID visit) {
    return due(community, amount, deposit, visit, "Nur Aisyah binti Ismail");
  }

  private Due due(String community, String amount, String deposit, UUID visit, String payer) {
    var what = LocalText.ofCodes(Map.of("th", "ล่องเรือชมทะเลสาบ", "en", "A boat on the lake"));
    var due =
        new NewDue(
            areas.get(community).id(),
            visit,
            "VT" + visit.toString().substring(24).toUpperCase(Locale.ROOT),
            what,
            payer,
            Lang.MS,
            true,
            Money.of(amount, "THB"),
            Money.of(deposit, "THB"),
            clock.instant().plus(Duration.ofDays(2)));
    return ask(
        () -> {
          if (dues.of(List.of(visit)).isEmpty()) dues.enter(due, visit);
          return dues.of(List.of(visit)).getFirst();
        });
  }

  /** The address after the language of the page on which a guest pays. */
  public String payingAt(Due due) {
    return dues.path(due);
  }

  /** What a community spent without a receipt, as its paper's address ends: {@code 2569/1}. */
  public String substitute(String community) {
    var fish = new Expense(today(), "ปลาสดจากตลาด", 125_050, "");
    return ask(
        () -> {
          var number =
              substitutes.issue(
                  areas.get(community).id(),
                  "สมศรี ใจงาม",
                  "เหรัญญิก",
                  From.CASH,
                  List.of(fish),
                  UUID.randomUUID());
          return number.year() + "/" + number.number();
        });
  }

  /** What was built in villages, and their products. */
  public Upkeep upkeep() {
    return upkeep;
  }

  /** A household, its people and all that is theirs, in another community. */
  public Stranger stranger(String community, String canary) {
    var home = areas.get(community);
    var name = LocalText.ofCodes(Map.of("th", canary));
    var place = Place.community(home.id());
    var person = UUID.randomUUID();
    return TESTER.does(
        () -> {
          var household = households.enter(home.id(), name, UUID.randomUUID());
          newcomers.enter(
              person,
              new Newcomers.Newcomer(
                  name, Role.CHAIR, place, List.of(), Stranger.signIn(person), PASSWORD, false));
          earned(household, home.id(), Stranger.earned(canary));
          var invitation =
              invitations.invite(
                  new Invitations.New(name, Role.MEMBER, Place.household(household), List.of()),
                  UUID.randomUUID());
          var reset = resets.vouch(person, canary, UUID.randomUUID());
          var stranger = site.visitor();
          stranger.signIn(Stranger.signIn(person), PASSWORD);
          stranger.post(
              "/th/revisions/community/" + home.id() + "/questions/note", "note.th", canary);
          var mail = "canary@" + community + ".example";
          contacts.enter(person, Contacts.Kind.EMAIL, mail, UUID.randomUUID());
          consents.give(person, "news", Lang.TH, canary, UUID.randomUUID());
          confided.needs(person, canary, SOON, true, Lang.TH, UUID.randomUUID());
          var met = group.elsewhere(place, canary, home.id());
          var kept = upkeep.of(home.id(), canary, person);
          return new Stranger(
                  canary,
                  mail,
                  place.toString(),
                  community,
                  codes(home),
                  Map.of(
                      "community", home.id(),
                      "household", household,
                      "person", person,
                      "invitation", invitation.id(),
                      "reset", reset.id(),
                      "grant", grants.of(person).getFirst().id(),
                      "contact", contacts.all(person).getFirst().id(),
                      "consent", consents.given(person).getFirst().id(),
                      "confided", confided.all(person).getFirst().id(),
                      "due", due(community, "100", "50", UUID.randomUUID(), canary).id()))
              .with("body", met.body())
              .with("meeting", met.meeting())
              .with("task", met.task())
              .with("asset", kept.asset())
              .with("product", kept.product())
              .with("followUp", kept.followUp());
        });
  }

  /** A guest's link to places that are held for two at these offers, on the first free turns. */
  public Secret held(String... slugs) {
    var wanted = Stream.of(slugs).map(this::firstFree).toList();
    return bookings.hold(new NewHold(Lang.MS, new Party(2, 0), wanted, null), UUID.randomUUID());
  }

  private Wanted firstFree(String offer) {
    var it = offers.get(offer);
    var days = new DateSpan(SOON.minusDays(30), SOON.plusDays(30));
    var turn = slots.of(it, days, 1, 2).stream().filter(Slot::canBeHad).findFirst().orElseThrow();
    return new Wanted(it.id(), turn.day(), turn.starts(), 1, 2);
  }

  /** A guest's link to what they have put their name to; the villages have still to answer. */
  public Secret booked(String... slugs) {
    var secret = held(slugs);
    var guest =
        new Guest(
            "Aminah",
            "+60123456789",
            "",
            Needs.of(List.of("halal-asked"), List.of(), List.of(), "", ""));
    bookings.place(secret, guest, true, UUID.randomUUID());
    return secret;
  }

  /** A guest's link to what the villages of these offers have said yes to. */
  public Secret agreed(String... slugs) {
    var secret = booked(slugs);
    for (var visit : visits(secret)) {
      var village = areas.all(List.of(visit.community())).get(visit.community());
      Actor.person(chairOf(village.slug())).does(() -> visits.answer(visit.id(), true, ""));
    }
    return secret;
  }

  /** The visits behind a guest's link. */
  public List<Visit> visits(Secret secret) {
    return ((Bookings.Ordered) bookings.open(secret)).order().visits();
  }

  /** The first visit behind a guest's link. */
  public Visit visit(Secret secret) {
    return visits(secret).getFirst();
  }

  /** A guest's link to what they asked that village. */
  public Secret asked(String community) {
    var guest = new Guest("Aminah", "", "aminah@guest.test", Needs.NONE);
    var asked = Asked.of(guest, "pertengahan Disember", 40, "Boleh kami datang?");
    return enquiries.ask(
        new NewEnquiry(areas.get(community).id(), Order.Channel.WEB, Lang.MS, asked),
        UUID.randomUUID());
  }

  public UUID offer(String slug) {
    return offers.get(slug).id();
  }

  /** A cloth that a village sells as often as somebody buys it. */
  public UUID cloth(String community) {
    var name = LocalText.of(Lang.TH, "ผ้าทอ");
    var terms =
        new Terms(
            Terms.Unit.PIECE,
            List.of(new Terms.Price(1, Money.of("250", "THB"))),
            new Terms.Group(1, null),
            null,
            0,
            null,
            EnumSet.allOf(Month.class),
            List.of());
    var cloth =
        new NewOffer(
            areas.get(community).id(),
            community + "-cloth",
            Offer.Kind.PRODUCT,
            name,
            name,
            terms,
            new Offer.Welcome(List.of("th"), List.of(), List.of()),
            List.of(),
            false);
    act(() -> offers.enter(cloth, UUID.nameUUIDFromBytes(cloth.slug().getBytes(UTF_8))));
    return offer(cloth.slug());
  }

  /** A paper with a code that makes a device of somebody's telephone. */
  public UUID counterCode(String community) {
    return ask(
        () ->
            codes.make(
                areas.get(community).id(), "ยายแดง", today().plusDays(90), UUID.randomUUID()));
  }

  /** A village has begun to say how ready it is. */
  public UUID assessment(String community) {
    return Actor.person(person("sample.chair"))
        .does(
            () ->
                assessments.begin(
                    areas.get(community),
                    criteria.get("cdd", 1),
                    UUID.nameUUIDFromBytes(community.getBytes(StandardCharsets.UTF_8))));
  }

  /** The households of a village are asked how they live. */
  public UUID survey(String community) {
    return Actor.person(chairOf(community))
        .does(
            () ->
                surveys.open(
                    areas.get(community),
                    "well-being",
                    Survey.Phase.BEFORE,
                    UUID.nameUUIDFromBytes(("survey " + community).getBytes(UTF_8))));
  }

  /** The address after the language of a province's report of last month, which is published. */
  public String report(String province) {
    var last = YearMonth.from(today()).minusMonths(1);
    act(() -> figures.publish(province, last));
    return "/programme/provinces/" + province + "/reports/" + last;
  }

  /** The province calls guests to a village until the end of the year; the code of its poster. */
  public String campaign(String community) {
    var there = areas.get(community);
    var text = LocalText.ofCodes(Map.of("th", "เที่ยวชุมชนปลายปี", "ms", "Jelajah hujung tahun"));
    var facts =
        new Campaign.New(
            there.province(),
            text,
            text,
            "ครอบครัว",
            new DateSpan(today().minusDays(1), SOON),
            List.of(there.id()),
            Money.of("1500", "THB"));
    var request = UUID.nameUUIDFromBytes(("campaign " + community).getBytes(UTF_8));
    return Actor.person(person("sample.officer")).does(() -> campaigns.enter(facts, request));
  }

  /**
   * A trial of a route of two stops on which something was wrong: its address after the language.
   */
  public String trial(String from, String to) {
    var slug = "tried-" + from + "-" + to;
    return Actor.person(person("sample.officer"))
        .does(
            () -> {
              if (tried(slug).isEmpty()) draft(slug, 60, from, to);
              var route = tried(slug).orElseThrow().id();
              var request = UUID.nameUUIDFromBytes(slug.getBytes(UTF_8));
              int number = trials.enter(route, told(from, to), request);
              trials.tell(route, number, 1, "ไม่มีป้ายบอกทาง", "อบต.", request);
              return RouteEntry.path(route) + "/trials/" + number;
            });
  }

  /** A route of two stops that the province publishes after its trial. */
  public void route(String slug, String from, String to) {
    draft(slug, 60, from, to);
    tryAndPublish(slug, from, to);
  }

  /** A published route is taken back, for it is to lead elsewhere; tried there, published again. */
  public void reroute(String slug, String from, String to) {
    var route = routes.get(slug).id();
    Actor.person(person("sample.officer"))
        .does(() -> routes.keep(route, newRoute(slug, 60, from, to)));
    tryAndPublish(slug, from, to);
  }

  private void tryAndPublish(String slug, String from, String to) {
    var request = UUID.nameUUIDFromBytes((slug + from + to).getBytes(UTF_8));
    Actor.person(person("sample.officer"))
        .does(
            () -> {
              var route = tried(slug).orElseThrow().id();
              trials.decide(route, trials.enter(route, told(from, to), request), true, "");
              routes.publish(slug);
            });
  }

  private Optional<Route> tried(String slug) {
    return routes.drafts("90").stream().filter(route -> route.slug().equals(slug)).findFirst();
  }

  private TrialSheet.New told(String from, String to) {
    var day = LocalDate.of(2026, 11, 1);
    return new TrialSheet.New(
        new DateSpan(day, day),
        "คณะทำงานจังหวัด",
        5,
        List.of(person("sample.officer")),
        "",
        List.of(noted(from, "09:00"), noted(to, "11:15")));
  }

  private static TrialSheet.Noted noted(String stop, String arrived) {
    var time = LocalTime.parse(arrived);
    return new TrialSheet.Noted(stop, new Timing.Seen(1, time, time.plusHours(1)));
  }

  /** The address after the language of an idea that a member of that village told. */
  public String idea(String community) {
    var request = UUID.nameUUIDFromBytes(("idea " + community).getBytes(UTF_8)).toString();
    var here = "/th/training/clinic/of/" + community;
    var member = site.visitor().signedInAs("sample.member");
    var told = member.post(here, "title", "กระเป๋าผ้า", "words", "ยายสอนทอ", "request", request);
    return told.header("Location").substring("/th".length());
  }

  /** The page on which an officer writes a press release of the last month. */
  public String release(String province) {
    report(province);
    var begun =
        site.visitor()
            .signedInAs("sample.officer")
            .post("/th/programme/provinces/" + province + "/releases");
    return begun.header("Location").substring("/th".length());
  }

  /** The enquiry behind a guest's link. */
  public UUID enquiry(String secret) {
    return enquiries.open(new Secret(secret)).id();
  }

  /** What the village of that offer has quoted to an agency with a long name. */
  public Quotation quoted(String offer) {
    var it = offers.get(offer);
    var days = new DateSpan(SOON.minusDays(30), SOON.plusDays(30));
    var turn = slots.of(it, days, 1, 2).stream().filter(Slot::canBeHad).findFirst().orElseThrow();
    var quotation =
        new NewQuotation(
            it.community(),
            null,
            Lang.TH,
            Payer.of(Guest.noted("ทัวร์".repeat(60), "0812345678", ""), "1 ถนนเลียบทะเลสาบ", ""),
            List.of(new Wanted(it.id(), turn.day(), turn.starts(), 1, 2)),
            List.of(Extra.of("รถตู้", 2, "1800")),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(7));
    return TESTER.does(() -> quotations.get(quotations.quote(quotation, UUID.randomUUID())));
  }

  /** The secret with which its guest reads that quotation. */
  public String secretOf(Quotation quotation) {
    var link = quotations.link(quotation);
    return link.substring(link.lastIndexOf('/') + 1);
  }

  /** Where a visitor opens a passport that was just made. */
  public String passport() {
    return "/passports/" + passports.make(UUID.randomUUID()).text();
  }

  /** Where what may be passed on of that passport is. */
  public String shownOf(String passport) {
    return "/passports/shown/" + opened(passport).shown().text();
  }

  /** Where the code of that passport leads. */
  public String codeOf(String passport) {
    return "/passports/codes/" + passports.code(opened(passport));
  }

  /** What a village gives for one stamp. */
  public UUID reward(String community, String gives) {
    var id = areas.get(community).id();
    var before = rewards.of(id);
    var reward =
        new NewReward(Reward.Kind.PLACES, null, 1, null, null, Lang.TH, "หนึ่งแห่ง", gives);
    Actor.person(chairOf(community))
        .does(() -> rewards.offer(Place.community(id), reward, UUID.randomUUID()));
    return rewards.of(id).stream()
        .filter(one -> !before.contains(one))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Passport opened(String passport) {
    return passports.open(new Secret(passport.substring(passport.lastIndexOf('/') + 1)));
  }

  /** What a guest shows on arrival. */
  public String voucher(String visit) {
    return ask(() -> vouchers.of(visits.get(UUID.fromString(visit)).visit()));
  }

  public String signInOfChair(String community) {
    return Stranger.signIn(chairOf(community));
  }

  /** Somebody who speaks for that community. */
  public UUID chairOf(String community) {
    var home = areas.get(community);
    var chair = UUID.nameUUIDFromBytes(("chair of " + community).getBytes(UTF_8));
    var name = LocalText.ofCodes(Map.of("th", "ประธาน" + community));
    act(
        () ->
            newcomers.enter(
                chair,
                new Newcomers.Newcomer(
                    name,
                    Role.CHAIR,
                    Place.community(home.id()),
                    List.of(),
                    Stranger.signIn(chair),
                    PASSWORD,
                    false)));
    return chair;
  }

  /** Who teaches in the province. */
  public Classroom classroom() {
    return classroom;
  }

  /** Who meets in the province. */
  public Group group() {
    return group;
  }

  /** The page of a line of the province's plan that is for that community. */
  public String budgetLine(String community) {
    var lines = ask(() -> plans.forCommunities(List.of(areas.get(community).id())));
    return "/budgets/lines/" + lines.getFirst().line().id();
  }

  /** From now on that person is nothing here any more. */
  public void endRolesOf(UUID person) {
    act(() -> grants.of(person).forEach(grant -> grants.end(grant.id())));
  }

  /** A household of one's own village that earned something, as did another. */
  public Stranger neighbour(String community, String canary) {
    var home = areas.get(community);
    var household = household(community, canary);
    act(() -> earned(household, home.id(), Stranger.earned(canary)));
    act(() -> earned(household(community, "บ้านข้างเคียง"), home.id(), Money.of("2.02", "THB")));
    var member = memberOf(household);
    return new Stranger(
        canary,
        "",
        Place.household(household).toString(),
        community,
        codes(home),
        Map.of("community", home.id(), "household", household, "person", member));
  }

  /** With something for the fund, so that the sum stands in no account but its own. */
  private void earned(UUID household, UUID community, Money amount) {
    var sale = UUID.randomUUID();
    var fund = Money.of("1.01", "THB");
    var transfer =
        new Transfer(
            Transfer.Kind.EARNING,
            new Transfer.Cause("sale", sale),
            null,
            List.of(
                new Transfer.Posting(Account.cash(community), amount.plus(fund).negated()),
                new Transfer.Posting(Account.earnedBy(household, community), amount, "served"),
                new Transfer.Posting(Account.fund(community), fund, "fund")));
    transaction.executeWithoutResult(status -> journal.record(transfer, sale));
  }

  /** A household of a community with one member, who signs in by {@link #signInOf}. */
  public UUID household(String community, String name) {
    var text = LocalText.ofCodes(Map.of("th", name));
    return TESTER.does(
        () -> {
          var home = households.enter(areas.get(community).id(), text, UUID.randomUUID());
          var place = Place.household(home);
          var member = memberOf(home);
          newcomers.enter(
              member,
              new Newcomers.Newcomer(
                  text, Role.MEMBER, place, List.of(), Stranger.signIn(member), PASSWORD, false));
          return home;
        });
  }

  /** The household of one of the sample province's people. */
  public UUID householdOf(String signInName) {
    return TESTER.does(
        () ->
            grants.of(person(signInName)).stream()
                .map(Grants.Grant::place)
                .filter(place -> place.kind() == Place.Kind.HOUSEHOLD)
                .map(place -> UUID.fromString(place.id()))
                .findFirst()
                .orElseThrow());
  }

  public UUID memberOf(UUID household) {
    return UUID.nameUUIDFromBytes(("member of " + household).getBytes(UTF_8));
  }

  public String signInOf(UUID person) {
    return Stranger.signIn(person);
  }

  /** From now on these households serve that offer in turn, each one party at a time. */
  public void rota(String offer, Rule rule, List<UUID> serving) {
    var each = new HashMap<UUID, Integer>();
    for (var household : serving) each.put(household, null);
    act(() -> rotas.keep(offers.get(offer).id(), rule, each));
  }

  /** From that day on a village shares what it earns by that rule, for which all of it voted. */
  public UUID rule(String community, LocalDate from, SharingRule rule) {
    var home = areas.get(community).id();
    return TESTER.does(
        () -> {
          var id = rules.propose(home, from, rule, UUID.randomUUID());
          rules.vote(id, new Rules.Vote(today(), 12, 1));
          rules.publish(id);
          return id;
        });
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }

  private static List<String> codes(Community home) {
    var district = home.district();
    return district == null ? List.of(home.province()) : List.of(district.code(), home.province());
  }

  public Stranger strangerOfAnotherProvince(String canary) {
    var there = new Point(6.6, 100.1);
    var satun = LocalText.ofCodes(Map.of("th", "สตูล", "en", "Satun"));
    act(
        () -> {
          areas.enter(
              new ProvinceAreas(
                  new Province("91", "satun", satun, there),
                  List.of(new District("9101", satun, there)),
                  List.of(new Subdistrict("910101", satun, there))));
          areas.enter(
              new NewCommunity("91", "ban-far-away", satun, List.of(), null, "910101", null),
              UUID.randomUUID());
        });
    var stranger = stranger("ban-far-away", canary);
    var route = UUID.randomUUID();
    act(() -> routes.keep(route, secret("91", canary, stranger.ids().get("community"))));
    return stranger.with("route", route);
  }

  /** A draft of a route, which is told to those alone who make routes there. */
  private static NewRoute secret(String province, String canary, UUID community) {
    var text = LocalText.ofCodes(Map.of("th", canary));
    var stop = new NewRoute.Stop(text, community, null, 60, text);
    return new NewRoute(
        province,
        "secret-" + province,
        false,
        text,
        text,
        null,
        null,
        null,
        true,
        1,
        Set.of(1),
        List.of(stop, stop),
        List.of(),
        List.of());
  }

  public void act(Runnable work) {
    TESTER.does(work);
  }

  /** In a transaction, for those who ask the database itself. */
  public <T> T ask(Supplier<T> work) {
    return askAs(TESTER, work);
  }

  /** The same as somebody else. */
  public <T> T askAs(Actor who, Supplier<T> work) {
    return who.does(() -> transaction.execute(status -> work.get()));
  }
}
