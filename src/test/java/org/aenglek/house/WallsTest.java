package org.aenglek.house;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.people.Newcomers;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Phatthalung;
import org.aenglek.testing.Site;
import org.aenglek.testing.Stranger;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody tries every address that the application knows with what belongs to strangers: one in
 * another community of the province, one in another province. Nothing of theirs is told, nothing of
 * theirs is changed, and nothing breaks. A page is tried from the day it is written.
 */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsTest {
  private static final String NOBODY = "nobody";

  private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

  /** Where letters are not sent: everybody there reads all of them, and is told so. */
  private static final String ALL_LETTERS = "/{lang}/post/letters";

  @Autowired Site site;
  @Autowired World world;
  @Autowired JdbcClient sql;
  @Autowired Areas areas;
  @Autowired Newcomers newcomers;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private Map<String, Stranger> strangers = Map.of();

  private @Nullable Stranger neighbour;

  private record Address(RequestMethod verb, String pattern) {}

  private void meetStrangers() {
    if (!strangers.isEmpty()) return;
    strangers = new LinkedHashMap<>();
    strangers.put("near", world.stranger("ban-khlong-daen", "ความลับใกล้บ้าน"));
    strangers.put("far", world.strangerOfAnotherProvince("ความลับต่างจังหวัด"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NOBODY,
        "sample.member",
        "sample.chair",
        "sample.committee",
        "sample.treasurer",
        "sample.district",
        "sample.group",
        "sample.editor"
      })
  void whoHasNothingToDoWithThemLearnsAndChangesNothing(String who) {
    meetStrangers();
    tryAll(who, List.copyOf(strangers.values()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample.officer", "sample.auditor"})
  void whoLooksAfterOneProvinceLearnsNothingOfAnother(String who) {
    meetStrangers();
    tryAll(who, List.of(strangers.get("far")));
  }

  /** Nor does who looks after another province, or after a village there. */
  @ParameterizedTest
  @EnumSource(names = {"OFFICER", "CHAIR", "TREASURER"})
  void whoWorksInAnotherProvinceLearnsAndChangesNothing(Role role) {
    meetStrangers();
    var phatthalung = new Phatthalung(world, areas, newcomers);
    phatthalung.letIn();
    var place = role == Role.OFFICER ? Place.province(Phatthalung.CODE) : phatthalung.village();
    var who = phatthalung.somebody("phatthalung." + role.key(), role, place);
    tryAll(who, List.of(strangers.get("near")));
  }

  /** Of one's own village, too; the chair has read everything before, so that it could be kept. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        NOBODY,
        "sample.member",
        "sample.committee",
        "sample.district",
        "sample.officer",
        "sample.group",
        "sample.editor"
      })
  void nobodyLearnsWhatAHouseholdEarnedWhoMayNot(String who) {
    meetNeighbour();
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    ROOT.addAppender(log);
    try {
      readable(neighbour).forEach(path -> readWithoutLearning(who, path));
    } finally {
      ROOT.detachAppender(log);
    }
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> neighbour.earnedAsWritten().stream().anyMatch(line::contains));
  }

  private void readWithoutLearning(String who, String path) {
    var answer = visitors.computeIfAbsent(who, this::visitor).get(path);
    assertThat(answer.status()).as(who + " " + path).isLessThan(500);
    assertThat(answer.body()).as(who + " " + path).doesNotContain(neighbour.earnedAsWritten());
  }

  @Test
  void aHouseholdAndItsTreasurerReadWhatItEarned() {
    meetNeighbour();
    var year = "/th/income/households/" + neighbour.ids().get("household") + "/years/2026";
    for (var who : List.of(neighbour.signIn(), "sample.treasurer")) {
      assertThat(site.visitor().signedInAs(who).get(year).body())
          .contains(neighbour.earnedAsWritten().getFirst());
    }
  }

  private void meetNeighbour() {
    if (neighbour != null) return;
    neighbour = world.neighbour("ban-tha-sai", "บ้านเพื่อนบ้าน");
    var chair = visitor("sample.chair");
    readable(neighbour).forEach(chair::get);
  }

  /** Whatever can be read with what belongs to them, and searched for. */
  private List<String> readable(Stranger stranger) {
    var paths =
        addresses().stream()
            .filter(address -> address.verb() == RequestMethod.GET)
            .flatMap(address -> paths(address.pattern(), stranger).stream());
    var search = "/th/search?q=" + stranger.earned().amount().toBigInteger();
    return Stream.concat(paths, Stream.of(search)).distinct().toList();
  }

  /** Or the others would prove nothing: those who should see them do. */
  @Test
  void whoLooksAfterThemSeesThem() {
    meetStrangers();
    for (var stranger : strangers.values()) {
      var page = site.visitor().signedInAs("sample.administrator").get(stranger.page());
      assertThat(page.body()).contains(stranger.canary());
    }
    var near = strangers.get("near");
    assertThat(site.visitor().signedInAs("sample.officer").get(near.page()).body())
        .contains(near.canary());
  }

  @Test
  void theySeeTheirOwn() {
    meetStrangers();
    for (var stranger : strangers.values()) {
      var own = site.visitor().signedInAs(stranger.signIn());
      assertThat(own.get("/th/people/me/held").body()).contains(stranger.canary(), stranger.mail());
      assertThat(own.get("/th/people/me/contacts").body()).contains(stranger.mail());
      assertThat(own.get("/th/people/me/confided").body()).contains(stranger.canary());
    }
  }

  private void tryAll(String who, List<Stranger> others) {
    var before = states(others);
    for (var address : addresses()) {
      for (var stranger : others) {
        for (var path : paths(address.pattern(), stranger))
          tryOne(who, address.verb(), path, others);
      }
    }
    assertThat(states(others)).isEqualTo(before);
  }

  /** Each time anew: one of the addresses signs out. */
  private void tryOne(String who, RequestMethod verb, String path, List<Stranger> others) {
    var visitor = visitors.computeIfAbsent(who, this::visitor);
    var answer =
        verb == RequestMethod.GET
            ? visitor.get(path)
            : visitor.post(path, forms(others.getFirst()));
    if (!who.equals(NOBODY) && !visitor.isSignedIn()) visitors.remove(who);
    assertThat(answer.status()).as(who + " " + verb + " " + path).isLessThan(500);
    for (var stranger : others) {
      assertThat(answer.body())
          .as(who + " " + verb + " " + path)
          .doesNotContain(stranger.canary(), stranger.mail())
          .doesNotContain(stranger.earnedAsWritten());
    }
  }

  private final Map<String, Visitor> visitors = new LinkedHashMap<>();

  private int networks;

  /** Each from another network, or the wrong tries of one would slow the next. */
  private Visitor visitor(String who) {
    var visitor = site.visitor().from("10.0." + ++networks + ".1");
    return who.equals(NOBODY) ? visitor : visitor.signedInAs(who);
  }

  private List<Address> addresses() {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.aenglek."))
        .flatMap(
            entry -> {
              var verbs = entry.getKey().getMethodsCondition().getMethods();
              return entry.getKey().getPatternValues().stream()
                  .flatMap(
                      pattern ->
                          (verbs.isEmpty() ? Stream.of(RequestMethod.GET) : verbs.stream())
                              .map(verb -> new Address(verb, pattern)));
            })
        .filter(address -> !address.pattern().startsWith("/error"))
        .filter(address -> !address.pattern().equals(ALL_LETTERS))
        .distinct()
        .sorted(java.util.Comparator.comparing(Address::pattern))
        .toList();
  }

  /** The address with each thing of the stranger's that could stand in it. */
  private static List<String> paths(String pattern, Stranger stranger) {
    var paths = List.of(pattern.replaceFirst("\\{lang[^}]*}", "th"));
    while (paths.getFirst().contains("{")) {
      var fuller = new ArrayList<String>();
      for (var path : paths) {
        int start = path.indexOf('{');
        int end = closing(path, start);
        var name = path.substring(start + 1, end).replaceFirst(":.*", "");
        for (var value : stranger.values(name)) {
          fuller.add(path.substring(0, start) + value + path.substring(end + 1));
        }
      }
      paths = fuller;
    }
    return paths;
  }

  private static int closing(String path, int start) {
    int open = 0;
    for (int i = start; i < path.length(); i++) {
      if (path.charAt(i) == '{') open++;
      if (path.charAt(i) == '}' && --open == 0) return i;
    }
    throw new IllegalArgumentException(path);
  }

  private static String[] forms(Stranger stranger) {
    return new String[] {
      "called", "ผู้บุกรุก",
      "as", "member",
      "household", stranger.ids().get("household").toString(),
      "reason", "NO_PHONE",
      "to", "/th/people/me",
      "purpose", "named",
      "kind", "email",
      "value", "intruder@example.org",
      "text", "ผู้บุกรุก",
      "until", "2026-12-31",
      "agree", "yes",
      "due", stranger.ids().get("due").toString(),
      "amount", "5000",
      "way", "cash",
      "seen", "0",
      "month", "2026-10",
      "person", stranger.ids().get("person").toString(),
      "request", UUID.randomUUID().toString()
    };
  }

  /** What there is of theirs, as whoever owns the tables sees it. */
  private Map<String, String> states(List<Stranger> others) {
    return others.stream().collect(toMap(Stranger::canary, this::state));
  }

  private String state(Stranger stranger) {
    return world.ask(
        () ->
            sql.sql(
                    """
                    select concat_ws(' ',
                      (select string_agg(p::text, ',' order by p.id) from people.person p where p.place = :place),
                      (select string_agg(g::text, ',' order by g.id) from people.role_grant g
                        where :place = any(people.chain(g.place))),
                      (select string_agg(h::text, ',' order by h.id) from people.household h
                        where 'community ' || h.community = :place),
                      (select string_agg(i::text, ',' order by i.id) from people.invitation i
                        where :place = any(people.chain(i.place))),
                      (select string_agg(r::text, ',' order by r.id) from people.reset r
                         join people.person p on p.id = r.person where p.place = :place),
                      (select string_agg(s.ended::text, ',' order by s.id) from people.session s
                         join people.person p on p.id = s.person where p.place = :place),
                      (select string_agg(d::text, ',' order by d.thing) from revisions.draft d
                        where :place = any(people.chain(d.place))),
                      (select string_agg(r::text, ',' order by r.id) from revisions.revision r
                        where :place = any(people.chain(r.place))),
                      (select string_agg(c::text, ',' order by c.id) from people.contact c
                         join people.person p on p.id = c.person where p.place = :place),
                      (select string_agg(c::text, ',' order by c.id) from people.consent c
                         join people.person p on p.id = c.person where p.place = :place),
                      (select string_agg(c::text, ',' order by c.id) from people.confided c
                         join people.person p on p.id = c.person where p.place = :place),
                      (select string_agg(d::text, ',' order by d.id) from payments.due d
                        where 'community ' || d.community = :place),
                      (select string_agg(p::text, ',' order by p.id) from payments.payee p where p.place = :place),
                      (select string_agg(p::text, ',' order by p.id)
                         from payments.payment p join payments.due d on d.id = p.due
                        where 'community ' || d.community = :place),
                      (select string_agg(b::text || m::text, ',' order by m.id)
                         from meetings.body b join meetings.meeting m on m.body = b.id where b.place = :place),
                      (select string_agg(s::text, ',' order by s.id)
                         from meetings.seat s join meetings.appointment a on a.id = s.appointment
                         join meetings.body b on b.id = a.body where b.place = :place),
                      (select count(*) || ' ' || count(distinct s.what) || ' ' || count(distinct r.number)
                         from meetings.body b join meetings.meeting m on m.body = b.id
                         join meetings.step s on s.meeting = m.id join meetings.item i on i.meeting = m.id
                         join meetings.task t on t.body = b.id join meetings.assignment a on a.task = t.id
                         left join meetings.report r on r.task = t.id where b.place = :place),
                      (select string_agg(r::text || s::text, ',' order by r.id, s.position)
                         from trips.route r join trips.stop s on s.route = r.id
                        where r.status = 'draft' and 'community ' || s.community = :place))
                    """)
                .param("place", stranger.place())
                .query(String.class)
                .single());
  }
}
