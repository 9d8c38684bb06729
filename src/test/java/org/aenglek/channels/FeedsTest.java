package org.aenglek.channels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import org.aenglek.base.Lang;
import org.aenglek.stories.Stories;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What machines subscribe to and crawl. */
@AenglekTest
class FeedsTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @Autowired Site site;
  @Autowired Stories stories;

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theNewsIsAtomWithAllThatItNeeds(Lang lang) throws Exception {
    var answer = site.get("/" + lang.code() + "/channels/stories.atom");
    assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
    var feed = parse(answer.bytes()).getDocumentElement();
    assertThat(feed.getAttributeNS(XMLConstants.XML_NS_URI, "lang")).isEqualTo(lang.tag());
    var entries = elements(feed, "entry");
    assertThat(entries).hasSameSizeAs(stories.list());
    var ids = new HashSet<String>();
    for (var element :
        IntStream.range(0, entries.size() + 1)
            .mapToObj(i -> i == 0 ? feed : entries.get(i - 1))
            .toList()) {
      assertThat(ids.add(child(element, "id"))).as("one id each").isTrue();
      assertThat(child(element, "title")).isNotBlank();
      assertThat(OffsetDateTime.parse(child(element, "updated"))).isNotNull();
    }
    assertThat(elements(feed, "author")).hasSize(1);
    assertThat(entries)
        .allSatisfy(
            entry ->
                assertThat(child(entry, "published")).matches(".*T\\d\\d:\\d\\d:\\d\\d\\+07:00"));
    assertThat(answer.body()).contains("rel=\"self\"");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theCalendarIsReadStrictly(Lang lang) throws Exception {
    var answer = site.get("/" + lang.code() + "/channels/events.ics");
    assertThat(answer.header("Content-Type")).startsWith("text/calendar");
    assertThat(answer.body().split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
    var calendar = new CalendarBuilder().build(new ByteArrayInputStream(answer.bytes()));
    assertThat(calendar.validate(true).getEntries()).isEmpty();
    assertThat(calendar.getProperty("X-WR-CALNAME")).isPresent();
    var fair =
        calendar.<VEvent>getComponents("VEVENT").stream()
            .filter(
                event ->
                    event
                        .getUid()
                        .orElseThrow()
                        .getValue()
                        .equals("stories.ko-yo-fair-2018@aenglek.test"))
            .findFirst()
            .orElseThrow();
    assertThat(fair.<DtEnd<LocalDate>>getProperty(Property.DTEND).orElseThrow().getDate())
        .isEqualTo(LocalDate.of(2018, 8, 27));
    assertThat(answer.body()).contains("DTSTART;VALUE=DATE:20180823");
  }

  @Test
  void everyPageTellsWhatCanBeSubscribedTo() {
    assertThat(site.get("/ms/communities/ban-tha-sai").body())
        .contains("<link rel=\"alternate\" type=\"application/atom+xml\"")
        .contains("href=\"/ms/channels/events.ics\"");
  }

  @Test
  void theSiteMapLeadsToPagesThatAreThere() throws Exception {
    var robots = site.get("/robots.txt").body();
    assertThat(robots)
        .contains("Sitemap: http://aenglek.test/sitemap.xml")
        .contains("Disallow: /zh/search");
    var document = parse(site.get("/sitemap.xml").bytes());
    var nodes = document.getElementsByTagName("loc");
    var addresses =
        new java.util.ArrayList<>(
            IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList());
    assertThat(addresses)
        .doesNotHaveDuplicates()
        .contains("http://aenglek.test/ms/communities/ban-tha-sai")
        .contains("http://aenglek.test/th/channels/open-data");
    Collections.shuffle(addresses, new Random(20_261_122));
    assertThat(addresses.subList(0, 40))
        .allSatisfy(
            address ->
                assertThat(site.get(address.replace("http://aenglek.test", "")).status())
                    .as(address)
                    .isEqualTo(200));
  }

  private static Document parse(byte[] xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  private static List<Element> elements(Element parent, String name) {
    var children = parent.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(node -> ATOM.equals(node.getNamespaceURI()) && name.equals(node.getLocalName()))
        .map(Element.class::cast)
        .toList();
  }

  private static String child(Element parent, String name) {
    var found = elements(parent, name);
    assertThat(found).as(name).hasSize(1);
    return found.getFirst().getTextContent();
  }
}
