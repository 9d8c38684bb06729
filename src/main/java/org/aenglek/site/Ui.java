package org.aenglek.site;

import com.ibm.icu.util.ULocale;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One reader's view while one page is made: the language, the address, the words, the moment, and
 * how long the page stays true.
 */
public final class Ui {
  private static final int BUDDHIST_ERA = 543;

  private final Lang lang;
  private final String path;
  private final String asked;
  private final boolean thaiDigits;
  private final Formats formats;
  private final Instant now;
  private final House house;
  private Instant trueUntil;

  /** What all pages of the installation share. */
  record House(
      Words words,
      Assets assets,
      Settings settings,
      Panels panels,
      Photographs photographs,
      List<Destination> destinations,
      List<Subscription> subscriptions) {}

  /**
   * A page in another language.
   *
   * @param path of the page as such, for machines
   * @param address of the page with what this reader asked of it
   */
  public record OtherLanguage(Lang lang, String name, String path, String address) {}

  /**
   * @param path the address after the language, with its leading slash: {@code /communities}
   * @param asked what follows it, as the page understands it: {@code ?kind=wisdom}, or nothing
   */
  Ui(House house, Lang lang, String path, String asked, boolean thaiDigits, Instant now) {
    this.house = house;
    this.lang = lang;
    this.path = path;
    this.asked = asked;
    this.thaiDigits = thaiDigits && lang == Lang.TH;
    this.formats = Formats.of(lang, this.thaiDigits);
    this.now = now;
    this.trueUntil = today().plusDays(1).atStartOfDay(house.settings().zone()).toInstant();
  }

  /** The first of the browser's languages that we speak, else English; Thai when it names none. */
  public static Lang preferred(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null ? Lang.TH : asked(request);
  }

  /** The first of the asked languages that we speak, else English, which programs expect. */
  public static Lang asked(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) return Lang.EN;
    return Collections.list(request.getLocales()).stream()
        .flatMap(locale -> Lang.find(locale.getLanguage()).stream())
        .findFirst()
        .orElse(Lang.EN);
  }

  public Lang lang() {
    return lang;
  }

  public Instant now() {
    return now;
  }

  public LocalDate today() {
    return day(now);
  }

  public Instant startOfToday() {
    return today().atStartOfDay(house.settings().zone()).toInstant();
  }

  /** The day that it is in the province at that moment. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, house.settings().zone());
  }

  public Settings settings() {
    return house.settings();
  }

  /** Tells that something on this page opens or closes then, so it cannot be kept for longer. */
  public void trueUntil(Instant change) {
    if (change.isAfter(now) && change.isBefore(trueUntil)) trueUntil = change;
  }

  Instant trueUntil() {
    return trueUntil;
  }

  public String t(String key, Object... arguments) {
    return house.words().say(lang, key, printed(arguments));
  }

  /** What to do about a refusal; empty where nothing was refused. */
  public String problem(@Nullable Refusal refused) {
    return refused == null ? "" : t(refused.key(), refused.arguments());
  }

  /** Words in another language than the reader's, for who compares or sends them. */
  public String in(Lang other, String key, Object... arguments) {
    return house.words().say(other, key, arguments);
  }

  /** Shows an entered text, marked with its own language where it is not the reader's. */
  public Content show(LocalText text) {
    var shown = text.in(lang);
    return output -> {
      if (shown.lang() == lang) {
        output.writeUserContent(shown.text());
        return;
      }
      output.writeContent("<span lang=\"" + shown.lang().tag() + "\">");
      output.writeUserContent(shown.text());
      output.writeContent("</span>");
    };
  }

  /** The words alone, for titles, attributes and other places that hold no mark-up. */
  public String plain(LocalText text) {
    return text.in(lang).text();
  }

  /** Whether a reader sees this text in another language than the page's. */
  public boolean isForeign(LocalText text) {
    return text.in(lang).lang() != lang;
  }

  /** "Shown in Thai", for a text that is missing in the reader's language. */
  public String shownIn(LocalText text) {
    return t("site.shownIn." + text.in(lang).lang().code());
  }

  /**
   * What stands for a thing on a card: its photograph, else the cloth.
   *
   * @param cloth the address of that cloth, by whose name the photograph is found
   */
  public Cover card(String cloth) {
    return Cover.card(cloth, house.photographs().named(Cover.name(cloth)));
  }

  /** On a card of a thing that has no cloth of its own. */
  public Cover card(UUID owner, String cloth) {
    return house
        .photographs()
        .of(owner)
        .map(one -> Cover.card(cloth, Optional.of(one)))
        .orElseGet(() -> card(cloth));
  }

  /** Across the head of a thing's own page. */
  public Cover band(String cloth) {
    return Cover.band(cloth, house.photographs().named(Cover.name(cloth)));
  }

  public Cover band(UUID owner, String cloth) {
    return house
        .photographs()
        .of(owner)
        .map(one -> Cover.band(cloth, Optional.of(one)))
        .orElseGet(() -> band(cloth));
  }

  /** In the shape of a screen. */
  public Cover hero(String cloth) {
    return Cover.hero(cloth, house.photographs().named(Cover.name(cloth)));
  }

  /** The address of the preview for chats of a thing that has no cloth of its own. */
  public String preview(UUID owner, String cloth) {
    return house.photographs().of(owner).map(Photograph::preview).orElse(cloth);
  }

  /** The pieces that other modules put on top of a page about that subject. */
  public List<Content> top(Subject subject) {
    return house.panels().at(Panel.Place.TOP, this, subject);
  }

  /** What stands in the bar beside the languages. */
  public List<Content> bar() {
    return house.panels().at(Panel.Place.BAR, this, Subject.NOTHING);
  }

  /** What stands in the own place of whoever has signed in. */
  public List<Content> own() {
    return house.panels().at(Panel.Place.OWN, this, Subject.NOTHING);
  }

  /** What other modules know of a household: whose turn is next. */
  public List<Content> household(Subject subject) {
    return house.panels().at(Panel.Place.HOUSEHOLD, this, subject);
  }

  public List<Destination> destinations() {
    return house.destinations();
  }

  public List<Subscription> subscriptions() {
    return house.subscriptions();
  }

  /** An address on this site in the reader's language: {@code /communities} is {@code /th/…}. */
  public String link(String pathInside) {
    return address(lang, pathInside);
  }

  /** The code of the campaign by which the reader came; empty where they came by none. */
  public String campaign() {
    return CameBy.asked(asked);
  }

  /** {@link #link}, so that it stays known by which campaign the reader came. */
  public String carrying(String pathInside) {
    return CameBy.carry(link(pathInside), campaign());
  }

  public String absolute(String pathInside) {
    return house.settings().absolute("/" + lang.code() + pathInside);
  }

  /** This very page, as the public address says it; without the reader's own choices. */
  public String canonical() {
    return absolute(path);
  }

  public String path() {
    return path;
  }

  public boolean isAt(String pathInside) {
    return path.equals(pathInside) || path.startsWith(pathInside + "/");
  }

  public List<OtherLanguage> languages() {
    return Arrays.stream(Lang.values())
        .map(
            other ->
                new OtherLanguage(
                    other,
                    house.words().say(other, "site.language"),
                    "/" + other.code() + path,
                    address(other, path + asked)))
        .toList();
  }

  /** This page with the other kind of digits. */
  public String otherDigits() {
    var address = "/" + lang.code() + path + asked;
    return thaiDigits ? address : inThaiDigits(address);
  }

  public boolean hasThaiDigits() {
    return thaiDigits;
  }

  public String asset(String file) {
    return house.assets().address(file);
  }

  /** The addresses of all files in a folder: {@code js/counter/}. */
  public List<String> assets(String folder) {
    return house.assets().addresses(folder);
  }

  /** What stands in a script of ours. */
  public String content(String file) {
    return house.assets().text(file);
  }

  public String number(Number number) {
    return formats.number(number);
  }

  /** "one hundred and five", as forms ask for it beside a number. */
  public String inWords(long number) {
    return formats.inWords(number);
  }

  /** "฿250" for a Thai reader and for all others: the currency's sign, no needless decimals. */
  public String money(Money money) {
    return house.words().money(lang, formats, money);
  }

  /** "about RM32" beside a price in baht; nothing where the installation sets no rate. */
  public @Nullable String ringgit(Money baht) {
    var rate = Ringgit.of(house.settings());
    return rate == null ? null : t("site.ringgit", money(rate.about(baht)));
  }

  /** The rate behind those figures, and its day; nothing where none is set. */
  public @Nullable String ringgitRate() {
    var rate = Ringgit.of(house.settings());
    return rate == null ? null : t("site.ringgit.rate", number(rate.baht()), rate.day());
  }

  /** "1 hour, 30 minutes", "2 days": how long something takes, in whole days from 24 hours on. */
  public String duration(int minutes) {
    return formats.duration(minutes);
  }

  /** "a, b and c", as the reader's language lists things. */
  public String list(List<String> parts) {
    return formats.list(parts);
  }

  /** "09:00", in the reader's digits. */
  public String time(LocalTime time) {
    return formats.time(time);
  }

  /** Kilometres, rounded as people say them. */
  public String km(double km) {
    return t("site.km", formats.number(km, 0, km < 10 ? 1 : 0));
  }

  /** The same of a year of the common era. */
  public String commonYear(int year) {
    return year(year + BUDDHIST_ERA);
  }

  /** A year of the Buddhist era, as the reader counts years. */
  public String year(int buddhistYear) {
    return formats.year(lang == Lang.TH ? buddhistYear : buddhistYear - BUDDHIST_ERA);
  }

  public String date(LocalDate date) {
    return formats.date(date);
  }

  /** "November 2026", in the reader's calendar. */
  public String month(YearMonth month) {
    return formats.month(month);
  }

  /** Short, with the day of the week: "Tue, 1 Dec 2026". */
  public String weekday(LocalDate date) {
    return formats.weekday(date);
  }

  /** "15 October". */
  public String dayOfYear(MonthDay day) {
    return formats.dayOfYear(day);
  }

  /** "25 November 2026, 09:30", as it is in the province. */
  public String moment(Instant moment) {
    var there = moment.atZone(house.settings().zone());
    return t("site.moment", date(there.toLocalDate()), time(there.toLocalTime()));
  }

  /** "26–27 June 2018", in the reader's calendar. */
  public String dates(DateSpan span) {
    return span.isOneDay() ? formats.date(span.first()) : formats.dates(span);
  }

  public ULocale locale() {
    return formats.locale();
  }

  private Object[] printed(Object[] arguments) {
    if (arguments.length == 0) return arguments;
    return Arrays.stream(arguments).map(this::printed).toArray();
  }

  private Object printed(Object argument) {
    return switch (argument) {
      case LocalText text -> plain(text);
      case LocalDate date -> date(date);
      case YearMonth month -> month(month);
      case LocalTime time -> time(time);
      case Money money -> money(money);
      default -> argument;
    };
  }

  private String address(Lang other, String pathInside) {
    var address = "/" + other.code() + pathInside;
    return thaiDigits && other == Lang.TH ? inThaiDigits(address) : address;
  }

  private static String inThaiDigits(String address) {
    int end = address.contains("#") ? address.indexOf('#') : address.length();
    var page = address.substring(0, end);
    return page + (page.contains("?") ? "&" : "?") + "digits=thai" + address.substring(end);
  }
}
