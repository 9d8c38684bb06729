package org.aenglek.site;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;

/**
 * Numbers and dates as one kind of reader writes them. ICU makes a format slowly and uses it fast,
 * so these are made once.
 */
final class Formats {
  private static final Map<Lang, Formats> USUAL =
      Stream.of(Lang.values()).collect(toUnmodifiableMap(lang -> lang, Formats::of));
  private static final Formats THAI_DIGITS =
      new Formats(new ULocale("th_TH@calendar=buddhist;numbers=thai"));
  private static final int USUAL_DIGITS = 3;

  /** It has every day. */
  private static final int LEAP_YEAR = 2028;

  private static final int MINUTES_AN_HOUR = 60;

  /** Thai speakers do not say "and" between hours and minutes. */
  private static final String THAI_AND = " และ ";

  private static final int MINUTES_A_DAY = 24 * MINUTES_AN_HOUR;

  private record Decimals(int fewest, int most) {}

  private final Map<Decimals, LocalizedNumberFormatter> byDecimals = new ConcurrentHashMap<>();
  private final ULocale locale;
  private final LocalizedNumberFormatter numbers;
  private final LocalizedNumberFormatter years;
  private final DateFormat day;
  private final DateFormat weekday;
  private final DateFormat dayOfYear;
  private final DateFormat month;
  private final DateIntervalFormat days;
  private final DateFormat clock;
  private final MeasureFormat lengths;
  private final ListFormatter lists;

  private Formats(ULocale locale) {
    this.locale = locale;
    this.numbers = NumberFormatter.withLocale(locale).roundingMode(RoundingMode.HALF_EVEN);
    this.years = numbers.grouping(GroupingStrategy.OFF);
    this.day = DateFormat.getInstanceForSkeleton("yMMMMd", locale);
    this.weekday = DateFormat.getInstanceForSkeleton("EEEyMMMd", locale);
    this.dayOfYear = DateFormat.getInstanceForSkeleton("MMMMd", locale);
    this.month = DateFormat.getInstanceForSkeleton("yMMMM", locale);
    this.days = DateIntervalFormat.getInstance(daysSkeleton(locale), locale);
    this.clock = new SimpleDateFormat("HH:mm", locale);
    this.lengths = MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE);
    this.lists = ListFormatter.getInstance(locale);
    clock.setTimeZone(TimeZone.GMT_ZONE);
    day.setTimeZone(TimeZone.GMT_ZONE);
    dayOfYear.setTimeZone(TimeZone.GMT_ZONE);
    month.setTimeZone(TimeZone.GMT_ZONE);
    days.setTimeZone(TimeZone.GMT_ZONE);
  }

  /** In Chinese the long month of a span is a word, which nobody writes beside numbers. */
  private static String daysSkeleton(ULocale locale) {
    return locale.getLanguage().equals("zh") ? "yMMMd" : "yMMMMd";
  }

  static Formats of(Lang lang, boolean thaiDigits) {
    return thaiDigits ? THAI_DIGITS : USUAL.get(lang);
  }

  private static Formats of(Lang lang) {
    return new Formats(
        switch (lang) {
          case TH -> new ULocale("th_TH@calendar=buddhist;numbers=latn");
          case MS -> new ULocale("ms_MY");
          case ZH -> new ULocale("zh_CN");
          case EN -> new ULocale("en_GB");
        });
  }

  ULocale locale() {
    return locale;
  }

  String number(Number number) {
    return number(number, 0, USUAL_DIGITS);
  }

  String number(Number number, int fewestDecimals, int mostDecimals) {
    return byDecimals
        .computeIfAbsent(new Decimals(fewestDecimals, mostDecimals), this::numbers)
        .format(number)
        .toString();
  }

  private LocalizedNumberFormatter numbers(Decimals decimals) {
    return numbers.precision(Precision.minMaxFraction(decimals.fewest(), decimals.most()));
  }

  String year(int year) {
    return years.format(year).toString();
  }

  /** A format of dates holds the date it is at, so each use has its own. */
  String date(LocalDate date) {
    return day.clone().format(midnight(date));
  }

  String dayOfYear(MonthDay day) {
    return dayOfYear.clone().format(midnight(day.atYear(LEAP_YEAR)));
  }

  String month(YearMonth asked) {
    return month.clone().format(midnight(asked.atDay(1)));
  }

  /** Short, with the day of the week. */
  String weekday(LocalDate date) {
    return weekday.clone().format(midnight(date));
  }

  String dates(DateSpan span) {
    return days.clone()
        .format(
            new DateInterval(midnight(span.first()).getTime(), midnight(span.last()).getTime()));
  }

  String time(LocalTime time) {
    return clock.clone().format(new Date(time.toSecondOfDay() * 1000L));
  }

  /** In days, hours and minutes, each only where there are any. */
  String duration(int minutes) {
    var said =
        lengths.formatMeasures(
            Stream.of(
                    new Measure(minutes / MINUTES_A_DAY, MeasureUnit.DAY),
                    new Measure(minutes % MINUTES_A_DAY / MINUTES_AN_HOUR, MeasureUnit.HOUR),
                    new Measure(minutes % MINUTES_AN_HOUR, MeasureUnit.MINUTE))
                .filter(measure -> measure.getNumber().intValue() > 0)
                .toArray(Measure[]::new));
    return Spacing.chinese(said.replace(THAI_AND, " "));
  }

  /** "a, b and c". */
  String list(List<String> parts) {
    return lists.format(parts);
  }

  private static Date midnight(LocalDate date) {
    return Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
