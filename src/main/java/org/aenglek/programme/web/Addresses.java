package org.aenglek.programme.web;

import java.time.YearMonth;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.people.Place;
import org.aenglek.programme.Aim;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.Period;
import org.aenglek.programme.PublishedFigures.Publication;
import org.aenglek.site.Ui;
import org.aenglek.stories.Campaign;

/** Where the pages of this module are. */
final class Addresses {
  static final String AREA = "/{lang}/programme/{kind:provinces|districts}/{code}";
  static final String REPORT = AREA + "/{span:reports|quarters}/{month:\\d{4}-\\d{2}}";
  static final String WALL = AREA + "/wall";
  static final String AUDIT = "/{lang}/programme/provinces/{code}/audit.zip";
  static final String RELEASES = AREA + "/releases";
  static final String RELEASE = "/{lang}/programme/releases/{id}";
  static final String PUBLICATIONS = "/{lang}/programme/provinces/{code}/publications";
  static final String CAMPAIGNS = "/{lang}/programme/provinces/{code}/campaigns";
  static final String CAMPAIGN = "/{lang}/programme/campaigns/{code}";
  static final String BEGINNING = "/{lang}/programme/provinces/{code:\\d{2}}/beginning";
  static final String NATION = "/{lang}/programme/nation";
  static final String VILLAGE = "/{lang}/programme/of/{slug}";
  static final String ROWS = VILLAGE + "/rows/{indicator}";
  static final String AREA_ROWS = AREA + "/rows/{indicator}";
  static final String AIMS = VILLAGE + "/aims";
  static final String PICTURE = AIMS + "/{kind}/{indicator}/{year:\\d{4}}/picture";
  static final String SURVEYS = VILLAGE + "/surveys";
  static final String SURVEY = "/{lang}/programme/surveys/{id}";
  static final String ANSWERS = SURVEY + "/answers";
  static final String CLOSING = SURVEY + "/closing";

  /** The parameter that says as which publication a report is read. */
  static final String PUBLICATION = "publication";

  private Addresses() {}

  static Place area(String kind, String code) {
    return kind.equals("provinces") ? Place.province(code) : Place.district(code);
  }

  static String area(Ui ui, Place area) {
    return ui.link("/programme/" + area.kind().key() + "s/" + area.id());
  }

  static String beginning(Ui ui, String province) {
    return ui.link("/programme/provinces/" + province + "/beginning");
  }

  static String nation(Ui ui) {
    return ui.link("/programme/nation");
  }

  static String report(Ui ui, Place area, Period period) {
    var span = period.isQuarter() ? "/quarters/" : "/reports/";
    return area(ui, area) + span + period.first();
  }

  /** As it was published then. */
  static String report(Ui ui, AreaReport told, Publication publication) {
    return as(report(ui, told.area(), told.period()), publication);
  }

  static String as(String page, Publication publication) {
    var and = page.contains("?") ? "&" : "?";
    return page + and + PUBLICATION + "=" + publication.number();
  }

  static String releases(Ui ui, Place area) {
    return area(ui, area) + "/releases";
  }

  static String audit(Ui ui, Place province) {
    return area(ui, province) + "/audit.zip";
  }

  static String release(Ui ui, UUID id) {
    return ui.link("/programme/releases/" + id);
  }

  static String publications(Ui ui, Place province) {
    return area(ui, province) + "/publications";
  }

  static String campaigns(Ui ui, String province) {
    return ui.link("/programme/provinces/" + province + "/campaigns");
  }

  static String campaign(Ui ui, Campaign campaign) {
    return ui.link("/programme/campaigns/" + campaign.code());
  }

  static String village(Ui ui, Community community) {
    return ui.link("/programme/of/" + community.slug());
  }

  static String picture(Ui ui, Community community, Aim aim) {
    var what = aim.kind().key() + "/" + aim.indicator().key() + "/" + aim.year();
    return village(ui, community) + "/aims/" + what + "/picture";
  }

  static String surveys(Ui ui, Community community) {
    return village(ui, community) + "/surveys";
  }

  static String survey(Ui ui, UUID id) {
    return ui.link("/programme/surveys/" + id);
  }

  static String rows(Ui ui, Community community, YearMonth month, Indicator indicator) {
    return in(village(ui, community) + "/rows/" + indicator.key(), month);
  }

  static String rows(Ui ui, Place area, YearMonth month, Indicator indicator) {
    return in(area(ui, area) + "/rows/" + indicator.key(), month);
  }

  static String reviews(Ui ui, Community community) {
    return ui.link("/passports/reviews/" + community.slug());
  }

  /** The page of the books with what was shared that month, or what went through the fund. */
  static String postings(Ui ui, Community community, YearMonth month, Indicator indicator) {
    var narrowed = indicator.isOfFund() ? "account=fund" : "share=all";
    var page = ui.link("/income/" + community.slug() + "/postings");
    return page + "?from=" + month + "&to=" + month + "&" + narrowed;
  }

  static String in(String page, YearMonth month) {
    return page + "?month=" + month;
  }
}
